import { TargetDate } from '../domain/period';
import { TargetDateRevision } from '../domain/register';
import { normaliseWords } from '../domain/scales';
import { REVISIONS } from './format';
import { Identities } from './identities';
import { ByRecommendation, append } from './readHistory';
import { ReadRecommendation } from './readRecommendations';
import { warnOfOrder } from './readRevisions';
import { SheetRows } from './sheetRows';

/** The revisions of the sheet by recommendation; `undefined` in the place of one that cannot be read, which is reported. */
function readRevisionRows(
  sheet: SheetRows<keyof typeof REVISIONS.columns>,
  identities: Identities,
): ReadonlyMap<string, readonly (TargetDateRevision | undefined)[]> {
  const revisions = new Map<string, (TargetDateRevision | undefined)[]>();
  for (const row of sheet.rows) {
    const recommendation = identities.recommendationOf(row);
    const setOn = row.period('Set on');
    const target = row.target('New date');
    if (recommendation === undefined) {
      continue;
    }
    if (setOn === undefined || target === undefined) {
      append(revisions, recommendation.id, () => undefined);
      continue;
    }
    const earlier = revisions.get(recommendation.id) ?? [];
    warnOfOrder(row, 'Set on', earlier[earlier.length - 1], setOn);
    append(revisions, recommendation.id, (position) => ({
      id: `T|${recommendation.id}|${position}`,
      setOn,
      target,
      reason: row.word('Reason'),
      author: row.word('Author'),
    }));
  }
  return revisions;
}

function targetContent(target: TargetDate): string {
  return target.kind === 'due' ? `${target.from}|${target.to}` : target.kind;
}

/** What the line of a cell says of a revision, however its dates are written. */
function lineContent({ setOn, target, reason }: TargetDateRevision): string {
  return [setOn.from, setOn.to, targetContent(target), normaliseWords(reason)].join('|');
}

/**
 * The recommendations with the revisions that the sheet gives, who set them among it, in the place of those of the column;
 * one that the sheet does not name keeps those of the column. Where both are filled they must say the same, so that
 * nothing that was typed into the column alone is lost.
 */
export function reviseTargetDates(
  items: readonly ReadRecommendation[],
  sheet: SheetRows<keyof typeof REVISIONS.columns>,
  identities: Identities,
): ByRecommendation<TargetDateRevision> {
  const ofSheet = readRevisionRows(sheet, identities);
  const revisions = new Map<string, readonly TargetDateRevision[]>();
  for (const { recommendation, row } of items) {
    const rows = ofSheet.get(recommendation.id);
    const read = rows?.filter((each): each is TargetDateRevision => each !== undefined);
    const isWhole = rows !== undefined && rows.length === read?.length;
    const lines = recommendation.revisions.map(lineContent);
    if (isWhole && lines.length > 0 && lines.join('\n') !== read.map(lineContent).join('\n')) {
      row.error(
        'Target date revisions',
        `the sheet ${REVISIONS.name} gives other revisions of it; make them the same, or clear this cell`,
      );
    }
    revisions.set(recommendation.id, read ?? recommendation.revisions);
  }
  return revisions;
}
