import * as React from 'react';
import { Route, formatRoute } from '../routing/routes';

/** Where the tracker is shown: a SharePoint page, or one of the places that Teams has for apps. */
export type Surface = 'page' | 'tab' | 'personal' | 'sidePanel' | 'stage';

/** A message to people, in plain text. */
export interface OutgoingMail {
  /** E-mail addresses; empty where whoever sends it chooses. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** The first words of a chat. */
export interface OutgoingChat {
  /** E-mail addresses, at least one. */
  readonly to: readonly string[];
  readonly message: string;
}

/** A link that is shared with a channel or with people. */
export interface SharedLink {
  readonly address: string;
  readonly message: string;
}

/** What the tracker asks of the program that shows it. What is `undefined` the program does not offer: then a link does it. */
export interface Host {
  readonly surface: Surface;
  /** Teams' id of the meeting, for the side panel and the stage; `undefined` outside a meeting. */
  readonly teamsMeetingId: string | undefined;
  /** The address at which somebody else opens a view; `hash` is its `location.hash`, `label` what the link is called. */
  readonly addressOf: (hash: string, label: string) => string;
  /** Puts a text into the clipboard; rejects where that is refused. */
  readonly copy: (text: string) => Promise<void>;
  readonly writeMail: ((mail: OutgoingMail) => Promise<void>) | undefined;
  readonly startChat: ((chat: OutgoingChat) => Promise<void>) | undefined;
  readonly share: ((link: SharedLink) => Promise<void>) | undefined;
  /** Opens the stage of the meeting for everybody in it; rejects where the client refuses. */
  readonly openStage: (() => Promise<void>) | undefined;
}

const HostContext = React.createContext<Host | undefined>(undefined);

export const HostProvider = HostContext.Provider;

/** The program that shows the tracker. Outside `HostProvider` it throws. */
export function useHost(): Host {
  const host = React.useContext(HostContext);
  if (host === undefined) {
    throw new Error('useHost is used outside HostProvider.');
  }
  return host;
}

/** The address at which somebody else opens a view. */
export function routeAddress(host: Host, route: Route, label: string): string {
  return host.addressOf(formatRoute(route), label);
}
