import { CalendarDay } from '../../domain/calendarDay';
import { Audit, CriteriaSet, Recommendation, Register } from '../../domain/register';
import { ACTIONS } from '../../lists/actions';
import { AUDITS } from '../../lists/audits';
import { RECOMMENDATIONS } from '../../lists/recommendations';
import { RegisterReading } from '../readRegister';
import { actionKey, auditKey } from '../registerKeys';
import { actionColumns } from '../rows/actions';
import { auditColumns } from '../rows/audits';
import { ImportStage, PlanBuilder, PlannedRow, matchByKey, storedOf } from './PlanBuilder';
import { Columns } from './columnDifferences';
import { dependencyWaves } from './dependencyWaves';
import { planActionUpdates, planHistories } from './planHistories';
import { LinkRepair, planRecommendations } from './planRecommendations';
import { planSettings } from './planSettings';
import { describeRerouting, findReroutings, nameSets } from './reroutings';

/** What an import will do to a site. */
export interface ImportPlan {
  readonly stages: readonly ImportStage[];
  readonly linkRepairs: readonly LinkRepair[];
  /** Site ids of what is there already, by list title and the id in the register to be imported. */
  readonly siteIds: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly alreadyThere: Readonly<Record<string, number>>;
  readonly differing: readonly string[];
  /** What will not be as the register says, although nothing in the site differs from it; a sentence each. */
  readonly warnings: readonly string[];
  /** What SharePoint would refuse, or would break the register of the site; with any of it nothing is written. */
  readonly refusals: readonly string[];
}

function followUpColumns(followsUp: string | undefined): Columns {
  return { FollowsUpId: followsUp === undefined ? null : Number(followsUp) };
}

/** Plans the audits, those first that others follow up. */
function planAudits(builder: PlanBuilder, register: Register, site: RegisterReading): void {
  const stored = storedOf(site.register.audits, site.items.audits, auditKey);
  const { matches, firstSequence } = matchByKey(register.audits, auditKey, stored);
  for (const [{ id }, { value }] of matches) {
    builder.noteSame(AUDITS, id, value.id);
  }
  const positions = new Map(register.audits.map(({ id }, index) => [id, index]));
  const { waves, circular } = dependencyWaves(register.audits, ({ followsUp }) =>
    followsUp === undefined ? [] : [followsUp],
  );
  const planRow = (audit: Audit): readonly PlannedRow[] => {
    const { id, followsUp } = audit;
    const label = `${audit.title} (${audit.issued.words})`;
    const columns = auditColumns(audit);
    const match = matches.get(audit);
    if (match !== undefined) {
      const wanted = followsUp === undefined ? undefined : (builder.siteIdOf(AUDITS, followsUp) ?? '0');
      builder.compare(
        AUDITS,
        label,
        { ...columns, ...followUpColumns(wanted) },
        { ...auditColumns(match.value), ...followUpColumns(match.value.followsUp) },
      );
      return [];
    }
    builder.check(AUDITS, label, columns);
    if (circular.has(id)) {
      builder.refusals.push(`${AUDITS.title}, ${label}: it follows up itself, through others. Correct "Follows up".`);
    }
    return [
      {
        key: auditKey(audit),
        id,
        columns: { ...columns, Sequence: firstSequence + (positions.get(id) ?? 0) },
        links: (siteIdOf) => (followsUp === undefined ? {} : followUpColumns(siteIdOf(AUDITS, followsUp))),
      },
    ];
  };
  for (const wave of waves) {
    builder.add(AUDITS, wave.flatMap(planRow));
  }
}

function originColumns(recommendationId: string | undefined): Columns {
  return { RecommendationId: recommendationId === undefined ? null : Number(recommendationId) };
}

function planActions(builder: PlanBuilder, register: Register, site: RegisterReading): void {
  const stored = storedOf(site.register.actions, site.items.actions, actionKey);
  const { matches, firstSequence } = matchByKey(register.actions, actionKey, stored);
  const rows = register.actions.flatMap((action, index): PlannedRow[] => {
    const columns = actionColumns(action);
    const { recommendationId } = action;
    const match = matches.get(action);
    if (match !== undefined) {
      builder.noteSame(ACTIONS, action.id, match.value.id);
      const wanted =
        recommendationId === undefined ? undefined : (builder.siteIdOf(RECOMMENDATIONS, recommendationId) ?? '0');
      builder.compare(
        ACTIONS,
        action.actionId,
        { ...columns, ...originColumns(wanted) },
        { ...actionColumns(match.value), ...originColumns(match.value.recommendationId) },
      );
      return [];
    }
    builder.check(ACTIONS, action.actionId, columns);
    return [
      {
        key: actionKey(action),
        id: action.id,
        columns: { ...columns, Sequence: firstSequence + index },
        links: (siteIdOf) =>
          recommendationId === undefined ? {} : originColumns(siteIdOf(RECOMMENDATIONS, recommendationId)),
      },
    ];
  });
  builder.add(ACTIONS, rows);
  const has = new Map([...matches].map(([{ id }, { value }]) => [id, value]));
  planActionUpdates(builder, register.actions, site, has);
}

/** Warns where the site's criteria send recommendations that come in elsewhere than those that the register relies on. */
function warnOfReroutings(
  builder: PlanBuilder,
  register: Register,
  added: readonly Recommendation[],
  siteSets: readonly CriteriaSet[],
): void {
  const reroutings = findReroutings({ ...register, recommendations: added }, register.criteriaSets, siteSets);
  const [first] = reroutings;
  if (first !== undefined) {
    const who = reroutings.length === 1 ? 'One recommendation stands' : `${reroutings.length} recommendations stand`;
    builder.warnings.push(
      `${who} otherwise under the criteria of the site (${nameSets(siteSets)}) than under those of the workbook ` +
        `(${nameSets(register.criteriaSets)}): for instance, ${describeRerouting(first)}.`,
    );
  }
}

/**
 * What importing a register into a site will do, worked out before anything is written. What the site has is left as it
 * is; where it says something else, `differing` tells. Rows that a run left behind when it broke off count as there.
 */
export function planImport(register: Register, site: RegisterReading, today: CalendarDay): ImportPlan {
  const builder = new PlanBuilder();
  const settings = planSettings(builder, register, site);
  planAudits(builder, register, site);
  const { linkRepairs, stored } = planRecommendations(builder, { ...register, ...settings }, site, today);
  const added = register.recommendations.filter(({ id }) => !stored.has(id));
  warnOfReroutings(builder, register, added, settings.criteriaSets);
  planHistories(builder, register, site, stored);
  planActions(builder, register, site);
  const { stages, differing, warnings, refusals, alreadyThere, siteIds } = builder;
  return { stages, linkRepairs, siteIds, alreadyThere, differing, warnings, refusals };
}
