import { RecommendationAsAt, RegisterAsAt, asAt, isRoutedTo } from './asAt';
import { holdsReport } from './auditReport';
import { CalendarDay } from './calendarDay';
import { Problem, findProblems, identify } from './checks';
import { auditsGoingWhole } from './consequences';
import { isConfidential } from './edition';
import { previousMeeting } from './meetings';
import { describePeriod } from './period';
import { Audit, Register } from './register';
import { normaliseWords } from './scales';

function missingReports(
  known: RegisterAsAt,
  board: string,
  previousMeetingDay: CalendarDay | undefined,
): readonly Problem[] {
  return auditsGoingWhole(known, board, previousMeetingDay).flatMap((audit): Problem[] => {
    const first = known.recommendations.find((item) => item.audit === audit && isRoutedTo(item, board));
    return first === undefined || holdsReport(known, audit.id, board)
      ? []
      : [
          {
            id: 'report-not-attached',
            severity: 'warning',
            recommendationId: first.recommendation.id,
            message: `${audit.title} (${describePeriod(audit.issued)}) goes to ${board} whole for the first time, and its report is not among the files. Attach it as evidence to one of its recommendations, with "report" in its title or name.`,
          },
        ];
  });
}

/** Shorter titles are ordinary words. */
const SHORTEST_TITLE = 6;

function textsOf({ recommendation, updates, decisions }: RecommendationAsAt): string {
  return normaliseWords(
    [
      recommendation.title,
      recommendation.text,
      recommendation.managementResponse,
      recommendation.theme,
      recommendation.override?.reason ?? '',
      ...recommendation.revisions.map(({ reason }) => reason),
      ...recommendation.steps.flatMap(({ text, reason }) => [text, reason]),
      ...recommendation.evidence
        .filter(({ confidential }) => !confidential)
        .flatMap(({ title, fileName }) => [title, fileName.replace(/_/g, ' ')]),
      ...decisions.map(({ note }) => note),
      ...updates.flatMap((update) => [
        update.text,
        update.achievements,
        update.remaining,
        update.milestones,
        update.barriers,
        update.mitigation,
        update.implemented,
        update.evidence,
      ]),
    ].join(' '),
  );
}

/** Published texts that name a confidential audit: the public edition would print the name. */
function namedInPublic(known: RegisterAsAt, board: string): readonly Problem[] {
  const isNamedAlike = (audit: Audit): boolean =>
    known.register.audits.some(
      (other) => !other.confidential && normaliseWords(other.title) === normaliseWords(audit.title),
    );
  const titles = known.register.audits
    .filter((audit) => audit.confidential && audit.title.trim().length >= SHORTEST_TITLE && !isNamedAlike(audit))
    .map(({ title }) => title);
  if (titles.length === 0) {
    return [];
  }
  return known.recommendations
    .filter((item) => isRoutedTo(item, board) && !isConfidential(item))
    .flatMap((item): Problem[] => {
      const texts = textsOf(item);
      const named = titles.find((title) => texts.includes(normaliseWords(title)));
      return named === undefined
        ? []
        : [
            {
              id: 'confidential-named',
              severity: 'warning',
              recommendationId: item.recommendation.id,
              message: `${identify(item)} names the confidential audit ${named}, and the public edition would print it. Mend the text, or mark the recommendation confidential.`,
            },
          ];
    });
}

/**
 * Everything that an officer should know before the paper of a board's meeting leaves the house, as known on `day` and as
 * the board receives it, errors first. Errors stop a final paper; a draft is made all the same and says that it is one.
 */
export function findPaperProblems(
  register: Register,
  board: string,
  meetingDay: CalendarDay,
  day: CalendarDay = meetingDay,
): readonly Problem[] {
  const known = asAt(register, day, { board, day: meetingDay });
  const previous = previousMeeting(register.meetings, board, meetingDay)?.date;
  return [
    ...findProblems(known, board, previous),
    ...missingReports(known, board, previous),
    ...namedInPublic(known, board),
  ];
}
