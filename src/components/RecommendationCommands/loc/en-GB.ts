import { translated } from '../../locale/translated';

/** What the screens of this folder say, in English as it is written in the United Kingdom. */
export const strings = translated('RecommendationCommands', {
  noBoardYet: 'no board yet',
  titleWasAdded: (title: string, board: string, day: string, count: number): string =>
    `“${title}” was added to the paper of ${board}, ${day}: ${count} ${count === 1 ? 'recommendation' : 'recommendations'}.`,
  boardReceivesAll: (board: string): string => `${board} receives all of them that the register has on that day.`,
  recommendationsThatBoard: (count: number, board: string): string =>
    `${count} ${count === 1 ? 'recommendation' : 'recommendations'} that ${board} does not receive; the appendix says who does:`,
  andCountMore: (count: number): string => `and ${count} more`,
  recommendationsNotIn: (count: number): string =>
    `${count} ${count === 1 ? 'recommendation' : 'recommendations'} not in the register on that day; the appendix counts what it leaves out.`,
  confidentialRecommendationsPublic: (count: number): string =>
    `${count} ${count === 1 ? 'confidential recommendation' : 'confidential recommendations'}: a public edition leaves out what is confidential, and counts it.`,
  readingTheView: 'Reading the view',
  close: 'Close',
  addedEveryPaper: (added: string): string =>
    `${added} Every paper of that meeting that is made from now on holds it; the screen Papers lists it and can remove it.`,
  viewShowsNo: 'The view shows no recommendation, so there is nothing to add.',
  governancePutsPapers:
    'Governance puts papers together: ask a member of that group to add this view. You can export it.',
  selectedRecommendations: (count: number): string =>
    `${count} ${count === 1 ? 'selected recommendation' : 'selected recommendations'}`,
  recommendations: (count: number): string => `${count} ${count === 1 ? 'recommendation' : 'recommendations'}`,
  countedSelectedRecommendationsInOrder: (countedSelectedRecommendations: string): string =>
    `${countedSelectedRecommendations}, in the order of the view.`,
  board: 'Board',
  registerHasNo: (board: string): string =>
    `The register has no meeting of ${board}. Add one on the screen Meetings, or choose another board.`,
  meeting: 'Meeting',
  titleOfAppendix: 'Title of the appendix',
  giveAppendixTitle: 'Give the appendix a title.',
  adding: 'Adding…',
  addToPaper: 'Add to the paper',
  cancel: 'Cancel',
  makingTheFile: 'Making the file',
  nameHasBeen: (name: string, count: number): string =>
    `${name} has been made and handed to the browser to save: ${count} ${count === 1 ? 'recommendation' : 'recommendations'}.`,
  exportReadyName: (name: string): string => `Export ready: ${name}`,
  exportWasCancelled: 'The export was cancelled. Nothing was saved.',
  addToPanel: 'Add to panel pack',
  exportView: 'Export view',
});
