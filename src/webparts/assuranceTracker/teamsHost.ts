import type { WebPartContext } from '@microsoft/sp-webpart-base';
import type { app } from '@microsoft/teams-js';
import { teamsViewLink } from '../../components/host/hostLinks';
import type { Host, Surface } from '../../components/host/useHost';
import { stageAddress } from './stageAddress';

/** Teams' library as SharePoint hands it to web parts, started already. */
export type TeamsJs = NonNullable<WebPartContext['sdks']['microsoftTeams']>['teamsJs'];

/** The app's id in `teams/manifest.json`; Teams tells an app its own id only in newer clients. */
export const TEAMS_APP_ID = 'e9a0c23e-df14-4cf2-8bdd-455e2817bfad';

type TeamsContext = Pick<app.Context, 'page' | 'app' | 'channel' | 'chat' | 'meeting' | 'team'>;

/** Where in Teams the tracker is shown. */
export function surfaceOf({
  page,
  channel,
  chat,
  meeting,
}: Pick<app.Context, 'page' | 'channel' | 'chat' | 'meeting'>): Surface {
  switch (`${page.frameContext}`) {
    case 'sidePanel':
      return 'sidePanel';
    case 'meetingStage':
      return 'stage';
    default:
      return channel === undefined && chat === undefined && meeting === undefined ? 'personal' : 'tab';
  }
}

function openStage(teamsJs: TeamsJs, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    teamsJs.meeting.shareAppContentToStage((error, isShared) => {
      if (isShared === true) {
        resolve();
      } else {
        reject(new Error(error?.message ?? 'Teams did not open the stage.'));
      }
    }, address);
  });
}

function dialogsOf(teamsJs: TeamsJs): Pick<Host, 'writeMail' | 'startChat'> {
  const { mail, chat } = teamsJs;
  return {
    writeMail: mail.isSupported()
      ? ({ to, subject, body }) =>
          mail.composeMail({ type: mail.ComposeMailType.New, toRecipients: [...to], subject, message: body })
      : undefined,
    startChat: chat.isSupported()
      ? async ({ to, message }) => {
          await chat.openGroupChat({ users: [...to], topic: undefined, message });
        }
      : undefined,
  };
}

function shareOf({ sharing }: TeamsJs): Host['share'] {
  return sharing.isSupported()
    ? ({ address, message }) =>
        sharing.shareWebContent({ content: [{ type: 'URL', url: address, message, preview: true }] })
    : undefined;
}

/** Teams as the tracker's host. `siteUrl` is where a link leads without Teams. */
export function teamsHost(teamsJs: TeamsJs, context: TeamsContext, siteUrl: string): Host {
  const surface = surfaceOf(context);
  const { clipboard } = teamsJs;
  const appId = context.app.appId?.toString() ?? TEAMS_APP_ID;
  // Chats and mails are written from a tab; Teams refuses both in its side panel and on its stage.
  const dialogs =
    surface === 'tab' || surface === 'personal' ? dialogsOf(teamsJs) : { writeMail: undefined, startChat: undefined };
  return {
    surface,
    teamsMeetingId: context.meeting?.id,
    addressOf: (hash, label) =>
      teamsViewLink({
        appId,
        pageId: context.page.id,
        subPageId: hash.replace(/^#/, ''),
        label,
        webUrl: siteUrl,
        channelId: context.channel?.id,
        chatId: context.chat?.id,
      }),
    copy: (text) =>
      clipboard.isSupported()
        ? clipboard.write(new Blob([text], { type: 'text/plain' }))
        : navigator.clipboard.writeText(text),
    ...dialogs,
    share: shareOf(teamsJs),
    openStage:
      surface === 'sidePanel' ? () => openStage(teamsJs, stageAddress(window.location.href, siteUrl)) : undefined,
  };
}
