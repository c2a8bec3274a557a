import { translated } from '../../locale/translated';

/** What the screens of this folder say, in English as it is written in the United Kingdom. */
export const strings = translated('Settings', {
  thereIsNo: 'There is no such group yet: set up the lists.',
  nobody: 'Nobody',
  peopleAndGroups: 'People and groups',
  sharePointItselfRefuses:
    'SharePoint itself refuses what a group may not do. An owner of the site puts people into groups, in the site’s permissions.',
  readGroupsAgain: 'Read the groups again',
  readingTheGroups: 'Reading the groups',
  groupsOfTracker: 'The groups of the tracker',
  groupAndWhat: 'Group, and what it may do',
  members: 'Members',
  settingUpLists: 'Setting up the lists',
  listsAreSet: 'The lists are set up',
  listsOfThis: 'Lists of this site',
  registerIsKept:
    'The register is kept in lists of this site. Setting up makes what is missing and changes nothing that people have entered.',
  lookAtLists: 'Look at the lists again',
  lookingAtLists: 'Looking at the lists',
  allListsColumns: 'All lists, columns, views and rights are as they should be.',
  thingsMissingOr: (count: number): string =>
    `${count === 1 ? '1 thing is' : `${count} things are`} missing or different. After set-up:`,
  setUpLists: 'Set up lists',
  rowsAndTheir: 'Rows and their history',
  screensAndPapers:
    'Screens and papers are computed from the history. Rows of the list Recommendations follow when governance saves or brings them up to date: until then a view of the list may show an earlier status, date or board.',
  lookAtRows: 'Look at the rows again',
  lookingAtRows: 'Looking at the rows',
  everyRowSays: 'Every row says what its history says.',
  valuesOfRows: (count: number): string =>
    `${count} ${count === 1 ? 'value' : 'values'} of rows differ from the history.`,
  whichAndWhat: 'Which, and what the history says',
  andCountMore: (count: number): string => `And ${count} more.`,
  bringingRowsAnd: 'Bringing rows and rights up to date',
  rowsAndRights: 'Rows and rights are up to date',
  bringRowsAnd: 'Bring rows and rights up to date',
  first: 'First',
  then: ', then ',
  afterDecidesAfter: (decidesAfter: string): string => `After ${decidesAfter}`,
  boards: 'Boards',
  whichBoardsThere:
    'Which boards there are and in which order they decide. They are rows of the list Boards; while it is empty, these stand by themselves.',
  boardsInTheir: 'The boards, in their order',
  board: 'Board',
  fullName: 'Full name',
  decides: 'Decides',
  itsPapersAre: 'Its papers are published',
  yes: 'Yes',
  no: 'No',
  scales: 'Scales',
  gradingsAndPriorities:
    'The gradings and priorities by which the register ranks, highest first. A force’s own scale is taken up when its words are used.',
  assurance: 'Assurance',
  priority: 'Priority',
  criteriaAndLimits: 'Criteria and limits',
  targetDateMay: (revisionLimit: number): string =>
    `A target date may be moved ${revisionLimit} ${revisionLimit === 1 ? 'time' : 'times'} by its owner; after that its board must agree. The limit is a row of the list Settings.`,
  whichRecommendationGoes: 'Which recommendation goes to which board',
  nameHasBeen: (name: string): string => `${name} has been made`,
  tryAgain: 'Try again',
  makingTheFile: 'Making the file…',
  registerWorkbook: 'Register workbook',
  wholeRegisterAs:
    'The whole register as an Excel workbook: for keeping, for checking, and for taking it over into another site. An import adds what the site lacks and leaves what it has as it is; what it would do is shown before anything is stored.',
  exportTheRegister: 'Export the register',
  todayRegister: (today: string): string => `${today} Register`,
  readingTheWorkbook: 'Reading the workbook…',
  importRegisterWorkbook: 'Import a register workbook',
  groupGovernanceImports: 'The group Governance imports.',
  settings: 'Settings',
  groupGovernanceChanges: 'The group Governance changes what stands here; you can read it.',
  wordTemplate: 'Word template',
  paperCanBe:
    'A paper can be poured into the force’s own Word template, chosen with the paper. Begin from this one: it has a placeholder for each part of a paper.',
  getSampleTemplate: 'Get the sample template',
  paperTemplate: 'Paper template',
});
