import { translated } from '../../locale/translated';

/** What the screens that load with the web part say, in English as it is written in the United Kingdom. */
export const strings = translated('Shell', {
  overview: 'Overview',
  register: 'Register',
  myUpdates: 'My updates',
  meetings: 'Meetings',
  actions: 'Actions',
  papers: 'Papers',
  criteria: 'Criteria',
  settings: 'Settings',
  meeting: 'Meeting',
  assuranceTracker: 'Assurance Tracker',
  pageNotFound: 'Page not found',
  thereIsNothing: 'There is nothing at this address',
  linkMayBe: 'The link may be incomplete or out of date.',
  openTheRegister: 'Open the register',
  openingTheRegister: 'Opening the register',
  openingThePage: 'Opening the page',
  ofAllBoards: 'of all boards',
  ofBoard: (board: string): string => `of ${board}`,
  readersSeeOverview: (ofValue: string): string =>
    `Readers see the overview ${ofValue}, and the lists behind its figures.`,
  readersSeeEverything: (openingViewTitle: string, ofValue: string): string =>
    `Readers see everything. It opens at: ${openingViewTitle}, ${ofValue}.`,
  editProperties: 'Edit properties',
  backToOverview: 'Back to the overview',
  skipToContent: 'Skip to the content',
});
