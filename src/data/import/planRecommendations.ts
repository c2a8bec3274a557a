import { CalendarDay } from '../../domain/calendarDay';
import { Recommendation, Register } from '../../domain/register';
import { AUDITS } from '../../lists/audits';
import { RECOMMENDATIONS } from '../../lists/recommendations';
import { currentColumns } from '../currentColumns';
import { RegisterReading } from '../readRegister';
import { derivedColumns, heardColumns, linkColumns, recommendationColumns } from '../rows/recommendations';
import { PlanBuilder, PlannedRow, matchByKey, storedOf } from './PlanBuilder';
import { Columns } from './columnDifferences';
import { dependencyWaves } from './dependencyWaves';
import { identify } from './identify';

/** Links that could not be written with their row, because they go round in a circle. */
export interface LinkRepair {
  readonly recommendationId: string;
  readonly repeats: string | undefined;
  readonly dependsOn: readonly string[];
}

/** What the plan says of recommendations beside their rows. */
export interface RecommendationsPlanned {
  readonly linkRepairs: readonly LinkRepair[];
  /** What the site has, by the id in the register to be imported. */
  readonly stored: ReadonlyMap<string, Recommendation>;
}

function linksOf({ repeats, dependsOn }: Recommendation): readonly string[] {
  return repeats === undefined ? dependsOn : [repeats, ...dependsOn];
}

/** The links by site ids; one to what the site lacks is 0, which is no row's id. */
function wantedLinks(builder: PlanBuilder, { repeats, dependsOn }: Recommendation): Columns {
  const siteId = (id: string): string => builder.siteIdOf(RECOMMENDATIONS, id) ?? '0';
  return linkColumns(repeats === undefined ? undefined : siteId(repeats), dependsOn.map(siteId));
}

/**
 * Plans the recommendations, those first that others refer to. `register` is the one to be imported, with the boards and
 * criteria that will be in force in the site.
 */
export function planRecommendations(
  builder: PlanBuilder,
  register: Register,
  site: RegisterReading,
  today: CalendarDay,
): RecommendationsPlanned {
  const identities = identify(register);
  const siteIdentities = identify(site.register);
  const { matches, firstSequence } = matchByKey(
    register.recommendations,
    ({ id }) => identities.get(id)?.key ?? id,
    storedOf(site.register.recommendations, site.items.recommendations, ({ id }) => siteIdentities.get(id)?.key ?? id),
  );
  for (const [{ id }, { value }] of matches) {
    builder.noteSame(RECOMMENDATIONS, id, value.id);
  }
  const current = currentColumns(register, today);
  const positions = new Map(register.recommendations.map(({ id }, index) => [id, index]));
  const { waves, circular } = dependencyWaves(register.recommendations, linksOf);
  const linkRepairs: LinkRepair[] = [];
  const planRow = (recommendation: Recommendation): readonly PlannedRow[] => {
    const { id, auditId, repeats, dependsOn } = recommendation;
    const { key, label } = identities.get(id) ?? { key: id, label: id };
    const columns = recommendationColumns(recommendation);
    const has = matches.get(recommendation)?.value;
    const lacksLinks =
      circular.has(id) && linksOf(has ?? { ...recommendation, repeats: undefined, dependsOn: [] }).length === 0;
    if (lacksLinks) {
      linkRepairs.push({ recommendationId: id, repeats, dependsOn });
    }
    if (has !== undefined) {
      const links = lacksLinks ? {} : wantedLinks(builder, recommendation);
      const hasLinks = lacksLinks ? {} : linkColumns(has.repeats, has.dependsOn);
      builder.compare(RECOMMENDATIONS, label, { ...columns, ...links }, { ...recommendationColumns(has), ...hasLinks });
      return [];
    }
    builder.check(RECOMMENDATIONS, label, columns);
    const derived = current.get(id);
    return [
      {
        key,
        id,
        columns: {
          ...columns,
          ...heardColumns(recommendation),
          ...(derived === undefined ? {} : derivedColumns(derived)),
          Sequence: firstSequence + (positions.get(id) ?? 0),
        },
        links: (siteIdOf) => ({
          AuditId: Number(siteIdOf(AUDITS, auditId)),
          ...(circular.has(id)
            ? {}
            : linkColumns(
                repeats === undefined ? undefined : siteIdOf(RECOMMENDATIONS, repeats),
                dependsOn.map((other) => siteIdOf(RECOMMENDATIONS, other)),
              )),
        }),
      },
    ];
  };
  for (const wave of waves) {
    builder.add(RECOMMENDATIONS, wave.flatMap(planRow));
  }
  return { linkRepairs, stored: new Map([...matches].map(([{ id }, { value }]) => [id, value])) };
}
