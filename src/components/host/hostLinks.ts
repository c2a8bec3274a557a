import type { OutgoingChat, SharedLink } from './useHost';

/** What a link to a view of a Teams app names. */
export interface TeamsView {
  /** The app's id in its manifest. */
  readonly appId: string;
  /** The tab's id, as Teams gives it (`page.id`). */
  readonly pageId: string;
  /** The view within the tab. */
  readonly subPageId: string;
  /** What the link is called where Teams shows it. */
  readonly label: string;
  /** Where it leads without Teams. */
  readonly webUrl: string;
  /** The channel of the tab; `undefined` elsewhere. */
  readonly channelId: string | undefined;
  /** The chat of the tab, of a meeting too; `undefined` elsewhere. */
  readonly chatId: string | undefined;
}

const TEAMS = 'https://teams.microsoft.com';

function withValues(address: string, values: Readonly<Record<string, string>>): string {
  const query = Object.entries(values).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${address}?${query.join('&')}`;
}

/** The link that opens a view of a tab in Teams (learn.microsoft.com, "Deep link to an application"). */
export function teamsViewLink({ appId, pageId, subPageId, label, webUrl, channelId, chatId }: TeamsView): string {
  const context = {
    subEntityId: subPageId,
    ...(channelId === undefined ? {} : { channelId }),
    ...(chatId === undefined ? {} : { chatId, contextType: 'chat' }),
  };
  return withValues(`${TEAMS}/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(pageId)}`, {
    webUrl,
    label,
    context: JSON.stringify(context),
  });
}

/** The link that opens a chat in Teams with the message typed and not yet sent. */
export function teamsChatLink({ to, message }: OutgoingChat): string {
  return withValues(`${TEAMS}/l/chat/0/0`, { users: to.join(','), message });
}

/** The link that asks in Teams with whom to share an address (learn.microsoft.com, "Share to Teams"). */
export function teamsShareLink({ address, message }: SharedLink): string {
  return withValues(`${TEAMS}/share`, { href: address, msgText: message });
}
