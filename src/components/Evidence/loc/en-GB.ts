import { translated } from '../../locale/translated';

/** What the screens of this folder say, in English as it is written in the United Kingdom. */
export const strings = translated('Evidence', {
  word: 'Word',
  excel: 'Excel',
  versionLabelOf: (label: string, fileName: string): string => `Version ${label} of ${fileName} is shown`,
  openingFileName: (fileName: string): string => `Opening ${fileName}`,
  thisBrowserShows: 'This browser shows no PDF within a page. Open it, or save it.',
  pictureCannotBe: 'This picture cannot be shown. Save it to look at it.',
  thisIsBeginning: 'This is the beginning; the file has more.',
  fileOfProgram: (program: string): string => `A file of ${program} is shown by SharePoint, on a page of its own.`,
  filesOfThis: 'Files of this kind are not shown in place. Save it to look at it.',
  versionLabel: (label: string): string => `Version ${label}`,
  theCurrentOne: ', the current one',
  chosen: 'Chosen',
  chooseCurrentOne: 'Choose the current one',
  chooseVersionLabel: (label: string): string => `Choose version ${label}`,
  close: 'Close',
  addedPeriod: (period: string): string => `Added ${period}`,
  byAuthor: (author: string): string => ` by ${author}`,
  asFileName: (fileName: string): string => ` as ${fileName}`,
  confidential: '. Confidential',
  openInProgram: (program: string): string => `Open in ${program} for the web`,
  openInTab: 'Open in a tab of its own',
  saveVersionLabel: (label: string): string => `Save version ${label}`,
  titleVersionLabel: (title: string, label: string): string => `${title}, version ${label}`,
  versions: 'Versions',
});
