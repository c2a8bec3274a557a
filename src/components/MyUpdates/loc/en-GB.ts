import { translated } from '../../locale/translated';

/** What the screens of this folder say, in English as it is written in the United Kingdom. */
export const strings = translated('MyUpdates', {
  boardAskedFor: (board: string, period: string, note: string): string =>
    `${board} asked for more evidence (${period}): post an update that answers it.${note}`,
  statusAwaitedDecides: (status: string, awaited: string): string => `${status}: ${awaited} decides next.`,
  itGoesTo: 'It goes to no board yet. The governance officer sees to that.',
  boardHasNo: (board: string): string =>
    `${board} has no meeting to come. When one is added, its update is listed here.`,
  noDeadlineIs: (date: string): string => `No deadline is set; the meeting is on ${date}`,
  updatesDueBy: (updatesDue: string): string => `Updates due by ${updatesDue}`,
  updateThatYou: 'The update that you sent does not count: write a new one.',
  missingDeadlineHas: (asked: string): string => `Missing: the deadline has passed.${asked}`,
  notSentYet: (asked: string): string => `Not sent yet.${asked}`,
  receivedYourUpdate: (day: string): string => `Received: your update of ${day}.`,
  lateYourUpdate: (day: string): string => `Late: your update of ${day} came after the deadline.`,
  nothingNewYour: (day: string): string => `Nothing new: your update of ${day} repeats the last report.`,
  stepsDoneOf: (done: number, total: number): string => `Steps: ${done} of ${total} done; still open:`,
  noTargetDate: 'No target date',
  targetDateTargetDate: (targetDate: string, due: string): string => `Target date ${targetDate}, ${due}`,
  forWord: ', for',
  moreEvidenceRequested: 'More evidence requested',
  byBoardPeriod: (board: string, period: string, words: string): string => `by ${board}, ${period}${words}`,
  draftOfDraftTime: (draftTime: string): string => `Draft of ${draftTime}`,
  writeTheUpdate: 'Write the update',
  goOnWith: 'Go on with the draft',
  wordsOfValue: (words: string, value: string): string => `${words} of ${value}`,
  theOneRecommendation: 'the one recommendation',
  theTotalRecommendations: (total: number): string => `the ${total} recommendations`,
  youOweNo: (own: string): string => `You owe no update on ${own} that you answer for.`,
  youOweUpdate: (own: string): string => `You owe 1 update, on ${own} that you answer for.`,
  youOweCount: (count: number, own: string): string => `You owe ${count} updates, on ${own} that you answer for.`,
  toWriteCount: (count: number): string => `To write: ${count}`,
  nothingIsOwed: 'Nothing is owed for the meetings to come.',
  sentForNext: (count: number): string => `Sent for the next meeting: ${count}`,
  yoursWithNothing: (count: number): string => `Yours, with nothing owed: ${count}`,
  openTheRegister: 'Open the register',
  nothingOpenIs: 'Nothing open is yours',
  youHoldRoles: (roles: string, count: number): string =>
    `You hold ${roles}, and no recommendation that still runs names ${count === 1 ? 'this role' : 'one of these roles'} as its owner. If one should, the governance officer can change its owner or your roles.`,
  youHoldNo: 'You hold no role in the register',
  recommendationsBelongTo: (displayName: string): string =>
    `Recommendations belong to roles, and the list Roles gives ${displayName} none. As governance you can add a row there: the role as the register writes it, and the person.`,
  recommendationsBelongToRoles: (displayName: string): string =>
    `Recommendations belong to roles, and the list Roles gives ${displayName} none. Ask the governance officer to add you there with the role that you report for. You can read the register meanwhile.`,
  seeWhoOwes: 'See who owes updates',
  myUpdates: 'My updates',
  findingOutWhat: 'Finding out what is yours',
  owedYouReport: (owed: string, roles: string): string => `${owed} You report as ${roles}.`,
});
