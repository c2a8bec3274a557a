import { translated } from '../../locale/translated';

/** What the screens of this folder say, in English as it is written in the United Kingdom. */
export const strings = translated('Meetings', {
  addingTheMeeting: 'Adding the meeting',
  meetingHasBeen: 'The meeting has been added.',
  meetingAdded: 'Meeting added',
  addAMeeting: 'Add a meeting',
  board: 'Board',
  dateOfMeeting: 'Date of the meeting',
  updatesDueMay: 'Updates due (may stay blank)',
  paperLetterMay: 'Paper letter (may stay blank)',
  adding: 'Adding…',
  addMeeting: 'Add meeting',
  cancel: 'Cancel',
  notSet: 'Not set',
  none: 'None',
  noMeetingOf: 'No meeting of this board is in the register.',
  date: 'Date',
  when: 'When',
  updatesDue: 'Updates due',
  paper: 'Paper',
  next: 'Next',
  later: 'Later',
  past: 'Past',
  meetings: 'Meetings',
  meetingsAreAdded: 'Meetings are added by governance. Ask the governance officer for one that is missing.',
});
