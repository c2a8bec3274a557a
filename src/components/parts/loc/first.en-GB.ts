import { translated } from '../../locale/translated';

/** What the screens that load with the web part say, in English as it is written in the United Kingdom. */
export const strings = translated('parts', {
  revisedOnce: 'revised once',
  revisedTwice: 'revised twice',
  revisedRevisionsTimes: (revisions: number): string => `revised ${revisions} times`,
  dueDueDay: (dueDay: string): string => `due ${dueDay}`,
  noDueDate: 'no due date',
  slippedByCount: (days: number, count: number): string =>
    `${days > 0 ? 'slipped' : 'brought forward'} by ${count} ${count === 1 ? 'day' : 'days'}`,
  noOwner: 'No owner',
  firstAndCount: (first: string, count: number): string => `${first} and ${count} more`,
  asItWill: (day: string): string => `As it will stand on ${day} if nothing more is recorded.`,
  asItWas: (day: string): string => `As it was known on ${day}.`,
  droppedDropped: (dropped: number): string => `, ${dropped} dropped`,
  doneOfTotal: (done: number, total: number, words: string): string => `${done} of ${total} done${words}`,
  dismiss: 'Dismiss',
  itDidNot: 'It did not work. Check your connection, then try again.',
  retry: 'Retry',
  labelTakesLonger: (label: string): string => `${label} takes longer than usual. It goes on by itself.`,
  reloadThePage: 'Reload the page',
  thisViewCould:
    'This view could not be shown. The register has not changed, and drafts are kept in this browser. Check your connection and reload the page.',
});
