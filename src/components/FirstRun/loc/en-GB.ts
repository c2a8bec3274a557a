import { translated } from '../../locale/translated';

/** What the screens of this folder say, in English as it is written in the United Kingdom. */
export const strings = translated('FirstRun', {
  toBeDone: 'To be done besides',
  standingOtherwiseHere: 'Standing otherwise here than in the workbook',
  leftAsIt: 'Left as it is in the site',
  whatStopsIt: 'What stops it',
  itWouldAdd: 'It would add',
  nothingSiteHas: 'Nothing: the site has it all already.',
  alreadyHere: 'Already here',
  nameHasErrors: (name: string, count: number): string => `${name} has errors: ${count} problems are listed`,
  nameHasBeen: (name: string): string => `${name} has been read and can be imported`,
  importingTheRegister: 'Importing the register',
  registerHasBeen: 'The register has been imported',
  registerHasBeenImported: 'The register has been imported. There is something to read before you go on',
  lookingAtWhat: 'Looking at what is there',
  settingUpLists: 'Setting up the lists',
  listsAreSet: 'The lists are set up',
  workbook: 'Workbook',
  sheetSheet: (sheet: string): string => `Sheet ${sheet}`,
  rowRow: (row: number): string => `row ${row}`,
  columnColumn: (column: string): string => `column ${column}`,
  error: 'Error',
  warning: 'Warning',
  registerHasBeenImportedRead: 'The register has been imported. Read what follows before you go on.',
  openTheRegister: 'Open the register',
  hasErrors: 'has errors',
  doesNotFit: 'does not fit this site',
  fileNameWordsSo: (fileName: string, words: string): string =>
    `${fileName} ${words}, so nothing was imported. Put right what is listed and choose it again.`,
  fileNameHoldsCount: (fileName: string, count: number, count2: number): string =>
    `${fileName} holds ${count} recommendations of ${count2} audits. Nothing has been stored yet.`,
  importWord: 'Import',
  chooseAnotherWorkbook: 'Choose another workbook',
  registerWorkbook: 'Register workbook',
  importAgain: 'Import again',
  register: 'Register',
  findingOutWhat: 'Finding out what you may do',
  registerIsEmpty: 'The register is empty',
  nobodyHasEntered:
    'Nobody has entered a recommendation yet, or none that you may read. The governance officer enters them, or takes over a register workbook.',
  lookAgain: 'Look again',
  takeItOver:
    'Take it over from a register workbook (.xlsx): the whole workbook is checked first, and with an error in it nothing is stored. Recommendations can also be added in this site’s lists.',
  readingTheWorkbook: 'Reading the workbook…',
  importRegisterWorkbook: 'Import a register workbook',
  thisSiteHas: 'This site has no register yet',
  thisSiteHasNo: 'This site has no register that you can see',
  listOfRegister: (missing: string): string => `A list of the register is missing: ${missing}`,
  countListsOf: (count: number): string => `${count} lists of the register are missing`,
  trackerKeepsIts:
    'The tracker keeps its register in lists of this site. Setting up makes them and changes nothing that is there.',
  eitherItHas: (siteOwners: string): string =>
    `Either it has not been set up, which an owner of this site does (they are in the group “${siteOwners}”), or you are in none of the groups that may read it: then ask the governance officer to add you.`,
  theyAreMissing: (missing: string): string => `They are ${missing}. `,
  whichWithoutThem: (which: string, count: number): string =>
    `${which}${count === 1 ? 'Without it' : 'Without them'} the register is not shown. Look into the site’s recycle bin first: a deleted list comes back from there with its rows. Setting up makes an empty one and changes nothing that is there.`,
  whichWithoutThemRegister: (which: string, count: number, siteOwners: string): string =>
    `${which}${count === 1 ? 'Without it' : 'Without them'} the register is not shown. An owner of this site (they are in the group “${siteOwners}”) can restore it from the site’s recycle bin, or set it up anew. Or you are not allowed to see it: then ask the governance officer.`,
  whatWouldBe: (count: number): string => `What would be done (${count})`,
  setUpTracker: 'Set up the tracker',
  lookingWhichLists: 'Looking which lists are missing',
  registerCannotBe: 'The register cannot be shown',
  setUpLists: 'Set up lists again',
  setUpListsTitle: 'Set up lists',
});
