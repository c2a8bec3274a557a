import { RecommendationAsAt } from '../../../domain/asAt';
import { LeftOut, countLeftOut } from '../../../domain/edition';
import { Audit } from '../../../domain/register';
import { SummaryTable, TargetDateCounts, targetDateTable } from '../../../domain/summary';
import { Annex } from '../../model';
import { withAppended } from '../../parts/packAppendices';
import { PaperFacts, annexesOf, gatherPaperFacts } from '../../parts/paperFacts';
import { PaperInput } from '../layout';

/**
 * Everything that the paper counts or lists, asked of the domain once: prose, tables and appendices take it from here, so
 * that a number cannot differ from one to the other.
 */
export interface Facts extends PaperFacts {
  readonly table: SummaryTable<TargetDateCounts>;
  readonly withoutTargetDate: readonly RecommendationAsAt[];
  /** Those reported to the board, by audit in the register's order. */
  readonly byAudit: readonly { readonly audit: Audit; readonly items: readonly RecommendationAsAt[] }[];
  readonly confidential: LeftOut;
  readonly annexes: readonly Annex[];
  readonly anchorOf: (recommendationId: string) => string | undefined;
}

function groupByAudit(items: readonly RecommendationAsAt[]): Facts['byAudit'] {
  const groups = new Map<string, { audit: Audit; items: RecommendationAsAt[] }>();
  for (const item of items) {
    const group = groups.get(item.audit.id);
    if (group === undefined) {
      groups.set(item.audit.id, { audit: item.audit, items: [item] });
    } else {
      group.items.push(item);
    }
  }
  return [...groups.values()];
}

/** What the paper would hold that is confidential: all that is reported, monitored elsewhere or without a board. */
function confidentialOf(facts: PaperFacts): LeftOut {
  const { asAtDay } = facts;
  const { reported, outside, unrouted } = facts.wholeSummary;
  const held = [...reported, ...outside, ...unrouted];
  const { recommendations } = countLeftOut(held, [], asAtDay);
  return withAppended({ recommendations, actions: 0, files: countLeftOut(reported, [], asAtDay).files }, held, facts);
}

/** Gathers the facts of a board's paper: the register as that board received it. */
export function gatherFacts(input: PaperInput): Facts {
  const facts = gatherPaperFacts(input);
  const { summary, register, asAtDay } = facts;
  const anchors = new Map(
    summary.reported.map(({ recommendation }, index) => [recommendation.id, `entry_${index + 1}`]),
  );
  return {
    ...facts,
    table: targetDateTable(summary.reported, register.scales),
    withoutTargetDate: summary.reported.filter(({ targetDateRag }) => targetDateRag.hasNoTargetDate),
    byAudit: groupByAudit(summary.reported),
    confidential: confidentialOf(facts),
    annexes: annexesOf(summary.reported, asAtDay),
    anchorOf: (recommendationId) => anchors.get(recommendationId),
  };
}
