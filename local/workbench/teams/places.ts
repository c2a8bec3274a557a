/** Where in Teams the tab is opened. */
export const placeNames = ['channel', 'configure', 'personal', 'chat', 'meeting', 'stage'] as const;
export type PlaceName = (typeof placeNames)[number];

/** Teams' names for the frame that the tab is in. */
export type FrameContext = 'content' | 'settings' | 'sidePanel' | 'meetingStage';

/** What Teams tells a tab of where it is: the part of teams-js' legacy context that differs from place to place. */
interface Place {
  readonly frameContext: FrameContext;
  readonly ids: Readonly<Record<string, string>>;
  /** The tab of the manifest that is opened. */
  readonly tab: 'configurable' | 'static';
}

const CHAT = '19:meeting_TG9jYWwgbWVldGluZw@thread.v2';
const CHANNEL = { channelId: '19:general@thread.tacv2', channelName: 'General', teamId: '19:team@thread.tacv2' };
/** As long as the real ones, which are the chat's address in base 64. */
const MEETING = { chatId: CHAT, meetingId: `MCM${btoa(CHAT)}IzA=` };

export const places: Readonly<Record<PlaceName, Place>> = {
  channel: { frameContext: 'content', ids: CHANNEL, tab: 'configurable' },
  configure: { frameContext: 'settings', ids: CHANNEL, tab: 'configurable' },
  personal: { frameContext: 'content', ids: {}, tab: 'static' },
  chat: { frameContext: 'content', ids: MEETING, tab: 'configurable' },
  meeting: { frameContext: 'sidePanel', ids: MEETING, tab: 'configurable' },
  stage: { frameContext: 'meetingStage', ids: MEETING, tab: 'configurable' },
};

/** Where a Teams link leads (`/l/entity/{app}/{tab}?context=…`); `undefined` for another kind of link. */
export function placeOfLink(link: string): { place: PlaceName; subEntityId: string | undefined } | undefined {
  const address = URL.canParse(link) ? new URL(link) : undefined;
  if (address?.host !== 'teams.microsoft.com' || !address.pathname.startsWith('/l/entity/')) {
    return undefined;
  }
  const context = JSON.parse(address.searchParams.get('context') ?? '{}') as Record<string, string>;
  const place = context['channelId'] !== undefined ? 'channel' : context['chatId'] !== undefined ? 'chat' : 'personal';
  return { place, subEntityId: context['subEntityId'] };
}
