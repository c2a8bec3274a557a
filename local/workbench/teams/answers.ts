import { showDialog } from './dialogs';
import type { Answer } from './messages';
import type { FrameContext } from './places';
import type { Tab } from './tabs';

/** What the local Teams client does for a frame. */
export interface Client {
  readonly frameContext: FrameContext;
  readonly tab: Tab;
  readonly context: () => Record<string, unknown>;
  /** Whether the client has dialogs of its own for chats, mails and sharing. */
  readonly hasDialogs: boolean;
  readonly isStageRefused: boolean;
  readonly onSettings: (settings: Tab) => void;
  readonly onSaved: () => void;
  readonly onCanSave: (canSave: boolean) => void;
  readonly onStage: (address: string) => void;
  readonly onClipboard: (text: string) => void;
  readonly onLink: (link: string) => void;
}

type Content = Record<string, unknown>;

const first = (args: unknown[]): Content => (args[0] ?? {}) as Content;
const words = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));

/** What the client supports, in the form that teams-js reads (its `runtime`). */
function runtimeOf({ hasDialogs }: Client): string {
  return JSON.stringify({
    apiVersion: 4,
    isLegacyTeams: false,
    hostVersionsInfo: {},
    supports: {
      pages: { config: {}, backStack: {}, tabs: {} },
      clipboard: {},
      ...(hasDialogs ? { chat: {}, mail: {}, sharing: {} } : {}),
    },
  });
}

/** teams-js takes `[succeeded, reason]` of some requests. */
const status = (isDone: boolean): unknown[] => (isDone ? [true] : [false, 'Cancelled by the user']);
/** And `[error, result]` of others. */
const outcome = (isDone: boolean): unknown[] =>
  isDone ? [null, true] : [{ errorCode: 8000, message: 'Cancelled by the user' }, null];

function dialogAnswers(): Record<string, Answer> {
  return {
    'chat.openChat': async (args) => {
      const { members, message } = first(args);
      return status(await showDialog('New chat', { To: words(members), Message: words(message) }, 'Send'));
    },
    'mail.composeMail': async (args) => {
      const { toRecipients, subject, message } = first(args);
      const fields = { To: words(toRecipients), Subject: words(subject), Message: words(message) };
      return status(await showDialog('New mail', fields, 'Send'));
    },
    'sharing.shareWebContent': async (args) => {
      const [content = {}] = (first(args)['content'] ?? []) as Content[];
      const fields = { Link: words(content['url']), Message: words(content['message']) };
      return outcome(await showDialog('Share to a channel or chat', fields, 'Share'));
    },
  };
}

function settingsAnswers(client: Client): Record<string, Answer> {
  return {
    'settings.getSettings': () => [client.tab],
    'settings.setSettings': (args) => {
      client.onSettings(args[0] as Tab);
      return [true];
    },
    'settings.setValidityState': (args) => {
      client.onCanSave(args[0] === true);
      return undefined;
    },
    'settings.save.success': () => {
      client.onSaved();
      return undefined;
    },
  };
}

function stageAnswer({ isStageRefused, onStage }: Client): Answer {
  return ([address]) => {
    const isOwn = typeof address === 'string' && URL.canParse(address) && new URL(address).origin === location.origin;
    if (isStageRefused || !isOwn) {
      // What clients have answered for addresses of SharePoint's (sp-dev-docs issue 10239).
      return [{ errorCode: 501, message: 'API is not supported in current context-Provided URL is invalid' }, null];
    }
    onStage(address);
    return [null, true];
  };
}

/** The answers to everything that a tab may ask; what is not here fails by name. */
export function answersOf(client: Client): Record<string, Answer> {
  const silently: Answer = () => undefined;
  return {
    initialize: () => [client.frameContext, 'web', runtimeOf(client), '2.0.1'],
    getContext: () => [client.context()],
    registerHandler: silently,
    'appInitialization.appLoaded': silently,
    'appInitialization.success': silently,
    'appInitialization.failure': silently,
    'clipboard.writeToClipboard': (args) => {
      client.onClipboard(atob(words(first(args)['content'])));
      return outcome(true);
    },
    executeDeepLink: (args) => {
      client.onLink(words(args[0]));
      return status(true);
    },
    'meeting.shareAppContentToStage': stageAnswer(client),
    ...settingsAnswers(client),
    ...(client.hasDialogs ? dialogAnswers() : {}),
  };
}
