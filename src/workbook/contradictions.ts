import { Audit, Board, Decision, Proposal, Recommendation, Status, Update } from '../domain/register';
import { isSameWord } from '../domain/scales';
import { countingDecisions } from '../domain/withdrawnDecisions';
import { ReadRecommendation, RecommendationHeader } from './readRecommendations';
import { quoted } from './problems';
import { SheetRow } from './SheetRow';

/** What must have been proposed before a recommendation can have the status. */
const PROPOSAL_BEFORE: Readonly<Partial<Record<Status, Proposal>>> = {
  'Proposed closed': 'Closure',
  Closed: 'Closure',
  'Proposed not adopted': 'Not adopted',
  'Not adopted': 'Not adopted',
  Superseded: 'Superseded',
};

const AGREEMENT: Readonly<Record<Proposal, Decision['decision']>> = {
  Closure: 'Closure agreed',
  'Not adopted': 'Not adopted agreed',
  Superseded: 'Superseded agreed',
};

/** The status of a recommendation whose proposal waits for a board; a superseded one stays open. */
const STATUS_OF_PROPOSAL: Readonly<Partial<Record<Proposal, Status>>> = {
  Closure: 'Proposed closed',
  'Not adopted': 'Proposed not adopted',
};

/** The proposal among the updates of the last date, where no board has answered it since. */
function openProposal({ updates, decisions }: Recommendation): Update | undefined {
  const lastDay = updates.reduce((last, { date }) => (date.from > last ? date.from : last), '');
  const proposing = updates.filter(({ date, proposes }) => date.from === lastDay && proposes !== undefined).pop();
  const isAnswered = decisions.some(({ decision, meetingDate }) => decision !== 'Noted' && meetingDate.to >= lastDay);
  return isAnswered ? undefined : proposing;
}

function warnOfOpenStatus(row: SheetRow<RecommendationHeader>, recommendation: Recommendation): void {
  const proposal = openProposal(recommendation);
  const expected = proposal?.proposes === undefined ? undefined : STATUS_OF_PROPOSAL[proposal.proposes];
  const { statusDate } = recommendation;
  const isReopened = proposal !== undefined && statusDate !== undefined && statusDate.to >= proposal.date.from;
  if (proposal !== undefined && expected !== undefined && !isReopened && isSameWord(row.word('Status'), 'Open')) {
    row.warning(
      'Status',
      `"Open", but the last update (${proposal.date.words}) proposes ${quoted(proposal.proposes ?? '')} and no board has decided since; write ${quoted(expected)}, or in Status date when it was opened again`,
    );
  }
}

/** The decision of the last day, the last of that day, where no dated status came after it. */
function lastDecision({ decisions, statusDate }: Recommendation): Decision | undefined {
  const last = decisions.reduce<Decision | undefined>(
    (latest, each) => (latest === undefined || each.meetingDate.from >= latest.meetingDate.from ? each : latest),
    undefined,
  );
  return last === undefined || (statusDate !== undefined && statusDate.to >= last.meetingDate.from) ? undefined : last;
}

/** Warns of a status that is the opposite of what a board decided last; a board before others does not end it alone. */
function warnOfOpposite(
  row: SheetRow<RecommendationHeader>,
  recommendation: Recommendation,
  boards: readonly Board[],
): void {
  const { status } = recommendation;
  const last = lastDecision(recommendation);
  if (last === undefined) {
    return;
  }
  const said = `(${last.meetingDate.words})`;
  const isFinal = !boards.some(({ decidesAfter }) => decidesAfter.some((each) => isSameWord(each, last.board)));
  if (last.decision === 'Closure agreed' && isFinal && status !== 'Closed') {
    row.warning(
      'Status',
      `${quoted(status)}, but ${last.board} agreed its closure ${said}; write "Closed", or in Status date when it was opened again`,
    );
  } else if (last.decision === 'Closure refused' && status === 'Closed') {
    row.warning(
      'Status',
      `"Closed", but ${last.board} refused its closure ${said}; write "Open", or in Status date when it was closed after all`,
    );
  }
}

function warnOfStatusDate(
  row: SheetRow<RecommendationHeader>,
  recommendation: Recommendation,
  audit: Audit | undefined,
): void {
  const { status, statusDate, updates, decisions } = recommendation;
  const raised = recommendation.raised ?? audit?.issued;
  if (statusDate === undefined) {
    return;
  }
  if (raised !== undefined && statusDate.to < raised.from) {
    row.warning(
      'Status date',
      `${quoted(statusDate.words)} is before the recommendation was raised (${raised.words}); correct one of the two`,
    );
    return;
  }
  const needed = PROPOSAL_BEFORE[status];
  const proposing = updates.filter(({ proposes }) => proposes !== undefined && proposes === needed);
  const first = proposing.reduce<Update | undefined>(
    (earliest, each) => (earliest === undefined || each.date.from < earliest.date.from ? each : earliest),
    undefined,
  );
  const isAgreedBefore = decisions.some(
    ({ decision, meetingDate }) =>
      needed !== undefined && decision === AGREEMENT[needed] && meetingDate.from <= statusDate.to,
  );
  if (needed !== undefined && first !== undefined && first.date.from > statusDate.to && !isAgreedBefore) {
    row.warning(
      'Status date',
      `${quoted(status)} from ${quoted(statusDate.words)}, but no update proposes ${quoted(needed)} before ${first.date.words}; correct one of the two`,
    );
  }
}

/**
 * Warns where the status of a recommendation cannot be true beside its own history (DOMAIN.md, "Status and closing").
 * `isHistoryWhole`: no update or decision has been left out for an error of its own, so that what is not there was never
 * recorded.
 */
export function warnOfContradictions(
  items: readonly ReadRecommendation[],
  recommendations: ReadonlyMap<string, Recommendation>,
  audits: ReadonlyMap<string, Audit>,
  boards: readonly Board[],
  isHistoryWhole: boolean,
): void {
  for (const { row, recommendation: read } of items) {
    const whole = recommendations.get(read.id) ?? read;
    const recommendation = { ...whole, decisions: countingDecisions(whole.decisions) };
    if (isHistoryWhole) {
      warnOfOpenStatus(row, recommendation);
      warnOfOpposite(row, recommendation, boards);
    }
    warnOfStatusDate(row, recommendation, audits.get(read.auditId));
  }
}
