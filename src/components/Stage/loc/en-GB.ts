import { translated } from '../../locale/translated';

/** What the screens of this folder say, in English as it is written in the United Kingdom. */
export const strings = translated('Stage', {
  onStageName: (name: string): string => `On the stage: ${name}`,
  stageIsOpen: 'The stage is open',
  teamsDidNot: 'Teams did not open the stage',
  openTheStage: 'Open the stage',
  openStageWith:
    'Open the stage with Teams’ own button “Share to meeting” above this panel. It then shows what you choose here.',
  stageShowsTo: 'The stage shows to everybody in the meeting what you choose here.',
  onTheStage: 'On the stage',
  showOnStage: 'Show on the stage',
  itemThatYou: 'An item that you may not read',
  meetingDiscussesIt: 'The meeting discusses it; your account has no access to it in the register.',
  noPriority: 'No priority',
  noOwner: 'No owner',
  confidential: 'Confidential',
  minuteMinuteNumber: (minuteNumber: string): string => `, minute ${minuteNumber}`,
  recommendation: 'Recommendation',
  registerHasNo: 'The register has no text for it.',
  ownersLastUpdate: (period: string): string => `The owner’s last update, ${period}`,
  nothingIsShown: 'Nothing is shown yet',
  whoeverRunsMeeting: 'Whoever runs the meeting chooses an item in the side panel; it appears here.',
  thisIsNo: 'This is no meeting',
  openStageFrom: 'Open the stage from the side panel of a meeting in Teams.',
  sharePointDoesNot: 'SharePoint does not answer. This is what was shown last; it goes on by itself.',
  sharePointDoesNotAnswer: 'SharePoint does not answer yet. It goes on by itself.',
  openingTheStage: 'Opening the stage',
});
