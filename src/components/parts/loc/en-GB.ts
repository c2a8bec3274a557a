import { translated } from '../../locale/translated';

/** What the screens of this folder say, in English as it is written in the United Kingdom. */
export const strings = translated('parts', {
  achievementsToDate: 'Achievements to date',
  whatIsLeft: 'What is left',
  milestones: 'Milestones',
  barriersAndHow: 'Barriers, and how they may be resolved',
  mitigationInPlace: 'Mitigation in place meanwhile',
  updateInFree: 'Update in free text',
  implemented: 'Implemented',
  evidenceThatIt: 'Evidence that it is working',
  today: 'Today',
  thisIsNot: 'This is not a day. Write it like 16 October 2020 or 16/10/2020.',
  table: 'Table',
  yourTextIs: 'Your text is copied',
  yourTextCould: 'Your text could not be copied; select it to copy it yourself',
  whatYouHad: 'What you had typed, which was not sent',
  copyYourText: 'Copy your text',
  somebody: 'Somebody',
  on: 'on',
  at: 'at',
  byDeletedIt: (by: string, words: string, time: string): string =>
    `${by} deleted it ${words} ${time}. An owner of this site can restore it from the site’s recycle bin.`,
  itHasBeen: 'It has been deleted',
});
