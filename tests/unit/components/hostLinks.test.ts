import { teamsChatLink, teamsShareLink, teamsViewLink } from '../../../src/components/host/hostLinks';

const view = {
  appId: 'app',
  pageId: 'tab one',
  subPageId: '/recommendations/12?as-at=2020-10-16',
  label: 'FLEET 4.2: Checks & details',
  webUrl: 'https://force.sharepoint.com/sites/tracker',
  channelId: undefined,
  chatId: undefined,
};

function contextOf(link: string): unknown {
  return JSON.parse(new URL(link).searchParams.get('context') ?? '');
}

describe('teamsViewLink', () => {
  it('names no channel and no chat where the tab is in neither', () => {
    expect(contextOf(teamsViewLink(view))).toEqual({ subEntityId: view.subPageId });
  });

  it('names the channel of the tab', () => {
    const channelId = '19:general@thread.tacv2';
    expect(contextOf(teamsViewLink({ ...view, channelId }))).toEqual({ subEntityId: view.subPageId, channelId });
  });

  it('names the chat of the tab, and that it is one', () => {
    expect(contextOf(teamsViewLink({ ...view, chatId: '19:chat' }))).toEqual({
      subEntityId: view.subPageId,
      chatId: '19:chat',
      contextType: 'chat',
    });
  });

  it('keeps every character of the label and of the way without Teams', () => {
    const link = new URL(teamsViewLink(view));
    expect(link.pathname).toBe('/l/entity/app/tab%20one');
    expect(link.searchParams.get('label')).toBe(view.label);
    expect(link.searchParams.get('webUrl')).toBe(view.webUrl);
  });
});

describe('teamsChatLink', () => {
  it('names everybody and keeps the lines of the message', () => {
    const link = new URL(teamsChatLink({ to: ['a@force.example', 'b@force.example'], message: 'One & two\nthree' }));
    expect(link.searchParams.get('users')).toBe('a@force.example,b@force.example');
    expect(link.searchParams.get('message')).toBe('One & two\nthree');
  });
});

describe('teamsShareLink', () => {
  it('keeps an address that has values of its own', () => {
    const address = 'https://force.sharepoint.com/sites/x?a=1&b=2#/register?q=c%26d';
    const link = new URL(teamsShareLink({ address, message: 'Fleet' }));
    expect(link.searchParams.get('href')).toBe(address);
    expect(link.searchParams.get('msgText')).toBe('Fleet');
  });
});
