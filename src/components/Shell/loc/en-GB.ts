import { translated } from '../../locale/translated';

/** What the screens of this folder say, in English as it is written in the United Kingdom. */
export const strings = translated('Shell', {
  id: 'Id',
  openingTheRecommendation: 'Opening the recommendation',
  readMore: 'Read 1,000 more',
  readAll: 'Read all',
  stop: 'Stop',
  numberRecommendationsThat: (number: string): string =>
    `${number} recommendations that have ended are not read yet. Those that run are all here; what was raised, ended or was decided earlier is counted without the others.`,
  readingWhatHas: (number: string): string => `Reading what has ended: ${number} left.`,
  thisPageCounts: ' This page counts them too, and opens when all have been read.',
  youHaveNo: 'You have no access to the register',
  youAreIn: 'You are in none of the groups that read this register',
  askOwnerOf: (siteOwners: string, title: string, title2: string, title3: string): string =>
    `Ask an owner of this site (they are in the group “${siteOwners}”) to add you to one: “${title}” if you answer for recommendations, “${title2}” if you sit on a board, “${title3}” if you keep the register.`,
  tryAgain: 'Try again',
  youAreOffline:
    'You are offline. What you see and what you type stays here; send it once the connection is back. This message goes by itself then.',
  sharePointDoesNot: 'SharePoint does not answer. What you see and what you type stays here.',
  sharePointIsBusy: 'SharePoint is busy and has asked the tracker to wait. Nothing is lost.',
  tryingAgain: ' Trying again…',
  tryingAgainIn: (seconds: number): string => ` Trying again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  sharePointAnswersAgain: 'SharePoint answers again',
  tryNow: 'Try now',
  recommendationHasEnded: 'The recommendation has ended or was deleted while you were writing, so nothing was stored.',
  kindWasDeleted: (kind: string): string => `The ${kind} was deleted while you were writing, so nothing was stored.`,
  wordsCopyYour: (words: string): string => `${words} Copy your text before you go on.`,
  storedButNotShared:
    'What you recorded is stored, but members of single boards cannot read it yet: their rights could not be brought up to date. Settings, under Rows, does that.',
  oneValue: 'One value',
  countValues: (count: number): string => `${count} values`,
  wordsInThis: (words: string): string =>
    `${words} in this site’s lists cannot be read, and what needs them is left out of every number here. Correct the lists, then reload the page.`,
  whatCannotBe: 'What cannot be read',
});
