import { RecommendationAsAt } from '../../../domain/asAt';
import { AssuranceCount, countByAssurance } from '../../../domain/assuranceCounts';
import { LeftOut, countLeftOut } from '../../../domain/edition';
import { Rag, priorityRag } from '../../../domain/rag';
import { Audit } from '../../../domain/register';
import { isRunning } from '../../../domain/statusHistory';
import { PriorityCounts, SummaryTable, priorityTable } from '../../../domain/summary';
import { Annex } from '../../model';
import { withAppended } from '../../parts/packAppendices';
import { PaperFacts, annexesOf, gatherPaperFacts } from '../../parts/paperFacts';
import { series } from '../../wording';
import { PaperInput } from '../layout';

/** An audit whose recommendations are running, with those. */
export interface AuditGroup {
  readonly audit: Audit;
  readonly items: readonly RecommendationAsAt[];
}

/** Everything that the paper counts or lists, asked of the domain once. */
export interface Facts extends PaperFacts {
  /** Those that run, by audit in the register's order. */
  readonly groups: readonly AuditGroup[];
  readonly running: readonly RecommendationAsAt[];
  /** Those that run and go to another board. */
  readonly elsewhere: readonly RecommendationAsAt[];
  readonly table: SummaryTable<PriorityCounts>;
  readonly proposedByAssurance: readonly AssuranceCount[];
  readonly confidential: LeftOut;
  readonly annexes: readonly Annex[];
  readonly anchorOf: (recommendationId: string) => string | undefined;
}

/** Whether the priority's recommendations are counted under that colour. */
export function hasColour(priority: string, tone: Rag): boolean {
  return priorityRag(priority) === tone;
}

/** A colour of the priority scheme, with the priorities of the table that it stands for. */
export interface PriorityColour {
  readonly tone: Rag;
  readonly priorities: readonly string[];
  /** The same in words. */
  readonly name: string;
}

/** The colours of the priority scheme in the order of its table. */
export function priorityColours({ table }: Pick<Facts, 'table'>): readonly PriorityColour[] {
  return (['RED', 'AMBER', 'GREEN'] as const).map((tone) => {
    const priorities = table.rows.map(({ priority }) => priority).filter((priority) => hasColour(priority, tone));
    return { tone, priorities, name: series(priorities) };
  });
}

/** Gathers the facts of the paper: the register as its board received it. */
export function gatherFacts(input: PaperInput): Facts {
  const facts = gatherPaperFacts(input);
  const { summary, wholeSummary, register, asAtDay } = facts;
  const running = summary.reported.filter(({ status }) => isRunning(status));
  const held = [...wholeSummary.reported.filter(({ status }) => isRunning(status)), ...wholeSummary.unrouted];
  const groups = new Map<string, { audit: Audit; items: RecommendationAsAt[] }>();
  for (const item of running) {
    const group = groups.get(item.audit.id) ?? { audit: item.audit, items: [] };
    group.items.push(item);
    groups.set(item.audit.id, group);
  }
  const anchors = new Map(running.map(({ recommendation }, index) => [recommendation.id, `entry_${index + 1}`]));
  return {
    ...facts,
    groups: [...groups.values()],
    running,
    elsewhere: summary.outside.filter(({ status }) => isRunning(status)),
    table: priorityTable(summary.reported, register.scales),
    proposedByAssurance: countByAssurance(summary.proposedClosed, register.scales),
    confidential: withAppended(countLeftOut(held, [], asAtDay), held, facts),
    annexes: annexesOf(running, asAtDay),
    anchorOf: (id) => anchors.get(id),
  };
}
