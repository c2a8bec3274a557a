import { translated } from '../../locale/translated';

/** What the screens that load with the web part say, in English as it is written in the United Kingdom. */
export const strings = translated('routing', {
  overview: 'Overview',
  register: 'Register',
  myUpdates: 'My updates',
  theBoardsMeeting: 'The board’s meeting',
  meetings: 'Meetings',
  papers: 'Papers',
});
