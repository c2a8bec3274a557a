import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stageAddress } from '../../../src/webparts/assuranceTracker/stageAddress';
import { settingsOf } from '../../../src/webparts/assuranceTracker/settings';
import { TEAMS_APP_ID, surfaceOf } from '../../../src/webparts/assuranceTracker/teamsHost';

type Where = Parameters<typeof surfaceOf>[0];

const where = (frameContext: string, place: Partial<Where> = {}): Where =>
  ({ page: { id: 'tab', frameContext }, ...place }) as Where;

describe('surfaceOf', () => {
  it.each<[string, Where, string]>([
    ['the personal app', where('content'), 'personal'],
    ['a channel', where('content', { channel: { id: '19:general' } } as Partial<Where>), 'tab'],
    ['the chat of a meeting', where('content', { chat: { id: '19:chat' }, meeting: { id: 'm' } }), 'tab'],
    ['the configuration page', where('settings', { channel: { id: '19:general' } } as Partial<Where>), 'tab'],
    ['the side panel', where('sidePanel', { meeting: { id: 'm' } }), 'sidePanel'],
    ['the stage', where('meetingStage', { meeting: { id: 'm' } }), 'stage'],
  ])('knows %s', (_, context, surface) => {
    expect(surfaceOf(context)).toBe(surface);
  });
});

describe('TEAMS_APP_ID', () => {
  it('is the id in the manifest', () => {
    const manifest = readFileSync(join(__dirname, '../../../teams/manifest.json'), 'utf8');
    expect(TEAMS_APP_ID).toBe((JSON.parse(manifest) as { id: string }).id);
  });
});

describe('stageAddress', () => {
  it('goes through the sign-in page of the site, back to the same page without what is open in it', () => {
    const page =
      'https://force.sharepoint.com/sites/tracker/_layouts/15/teamshostedapp.aspx?teams&componentId=1#/register';
    const address = new URL(stageAddress(page, 'https://force.sharepoint.com/sites/tracker'));
    expect(address.pathname).toBe('/sites/tracker/_layouts/15/TeamsLogon.aspx');
    expect(address.searchParams.get('dest')).toBe('/sites/tracker/_layouts/15/teamshostedapp.aspx?teams&componentId=1');
  });
});

describe('settingsOf', () => {
  it('takes what it does not know for not chosen', () => {
    const unknown = { mode: 'kiosk', board: ' ', view: 'charts' };
    expect(settingsOf(unknown)).toEqual({ mode: 'full', board: undefined, view: undefined });
  });

  it('reads what the property pane keeps', () => {
    const chosen = { mode: 'dashboard', board: 'SORB', view: 'my-updates' };
    expect(settingsOf(chosen)).toEqual(chosen);
  });
});
