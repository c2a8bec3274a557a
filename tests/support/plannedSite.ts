import { ImportPlan } from '../../src/data/import/planImport';
import { RegisterItems, RegisterReading, assembleRegister } from '../../src/data/readRegister';
import { SPItem } from '../../src/data/rows/ItemReader';
import { ACTIONS, ACTION_UPDATES } from '../../src/lists/actions';
import { AUDITS } from '../../src/lists/audits';
import { ListDefinition, restNamesRead } from '../../src/lists/definition';
import { DECISIONS, TARGET_DATE_REVISIONS, UPDATES, UPDATE_REVIEWS } from '../../src/lists/history';
import { RECOMMENDATIONS } from '../../src/lists/recommendations';
import { EVIDENCE } from '../../src/lists/evidence';
import { NAME_CHANGES, SETTINGS, UPDATE_REQUESTS } from '../../src/lists/round';
import { STEPS } from '../../src/lists/steps';
import { BOARDS, CRITERIA, MEETINGS } from '../../src/lists/settings';

type Row = Record<string, unknown>;

/** A column that was never written, as SharePoint gives it. */
function blankOf(list: ListDefinition, name: string): unknown {
  const field = list.fields.find((each) => each.name === name.replace(/Id$/, ''));
  return field?.type === 'Lookup' && field.isMultiple === true ? [] : null;
}

/** The rows of a site as plans leave them: for tests of what is planned, without a server. */
export class PlannedSite {
  private readonly rows = new Map<string, Row[]>();
  private lastId = 0;

  public get rowCount(): number {
    return [...this.rows.values()].reduce((sum, rows) => sum + rows.length, 0);
  }

  /** Adds the rows of a plan, and sets its links; a run that breaks off stops after so many rows. */
  public carryOut(plan: ImportPlan, rowsBeforeBreak = Number.MAX_SAFE_INTEGER): void {
    const ids = new Map([...plan.siteIds].map(([title, known]) => [title, new Map(known)]));
    const siteIdOf = (list: ListDefinition, id: string): string => {
      const siteId = ids.get(list.title)?.get(id);
      if (siteId === undefined) {
        throw new Error(`${list.title} has no row ${id} yet`);
      }
      return siteId;
    };
    let left = rowsBeforeBreak;
    for (const { list, rows } of plan.stages) {
      for (const { key, id, columns, links } of rows) {
        if (left === 0) {
          return;
        }
        left -= 1;
        const siteId = this.add(list, { ...columns, ...links(siteIdOf), RegisterKey: key });
        if (id !== undefined) {
          ids.set(list.title, (ids.get(list.title) ?? new Map<string, string>()).set(id, siteId));
        }
      }
    }
    for (const { recommendationId, repeats, dependsOn } of plan.linkRepairs) {
      const row = this.rowsOf(RECOMMENDATIONS).find(
        ({ Id }) => String(Id) === siteIdOf(RECOMMENDATIONS, recommendationId),
      );
      Object.assign(row ?? {}, {
        RepeatsId: repeats === undefined ? null : Number(siteIdOf(RECOMMENDATIONS, repeats)),
        DependsOnId: dependsOn.map((other) => Number(siteIdOf(RECOMMENDATIONS, other))),
      });
    }
  }

  /** Adds one row and gives its id; a second row with its register key is an error, as in SharePoint. */
  public add(list: ListDefinition, row: Row): string {
    const rows = this.rowsOf(list);
    const key = String(row.RegisterKey).toLowerCase();
    if (rows.some(({ RegisterKey }) => String(RegisterKey).toLowerCase() === key)) {
      throw new Error(`${list.title} has two rows with the key ${key}`);
    }
    this.lastId += 1;
    const whole = Object.fromEntries(restNamesRead(list).map((name) => [name, row[name] ?? blankOf(list, name)]));
    const file = {
      FileDirRef: '/Evidence',
      FileLeafRef: row.OriginalName,
      FSObjType: 0,
      Created: '2020-10-16T09:00:00Z',
    };
    rows.push({ ...whole, ...(list.kind === 'library' ? file : {}), Id: this.lastId });
    return String(this.lastId);
  }

  /** The rows of a list, which a test may change as a person does in the list itself. */
  public rowsOf(list: ListDefinition): Row[] {
    const rows = this.rows.get(list.title) ?? [];
    this.rows.set(list.title, rows);
    return rows;
  }

  public read(): RegisterReading {
    const itemsOf = <T extends SPItem>(list: ListDefinition): readonly T[] =>
      // A site gives rows anew each time; what they say is read once for each.
      this.rowsOf(list).map((row) => ({ ...row })) as unknown as readonly T[];
    const items: RegisterItems = {
      audits: itemsOf(AUDITS),
      recommendations: itemsOf(RECOMMENDATIONS),
      revisions: itemsOf(TARGET_DATE_REVISIONS),
      updates: itemsOf(UPDATES),
      reviews: itemsOf(UPDATE_REVIEWS),
      decisions: itemsOf(DECISIONS),
      steps: itemsOf(STEPS),
      evidence: itemsOf(EVIDENCE),
      actions: itemsOf(ACTIONS),
      actionUpdates: itemsOf(ACTION_UPDATES),
      boards: itemsOf(BOARDS),
      criteria: itemsOf(CRITERIA),
      meetings: itemsOf(MEETINGS),
      requests: itemsOf(UPDATE_REQUESTS),
      nameChanges: itemsOf(NAME_CHANGES),
      settings: itemsOf(SETTINGS),
    };
    return assembleRegister(items);
  }
}
