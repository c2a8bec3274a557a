import { chooseUser, signInAsAddressSays } from '../page/choices';
import { showFailure } from '../page/failure';
import { readCurrentUser, readSiteUsers } from '../page/site';
import type { SiteUser } from '../page/site';
import { readSettings } from '../page/webPart';
import { answersOf } from './answers';
import type { Client } from './answers';
import { FrameMessages } from './messages';
import { placeNames, placeOfLink, places } from './places';
import type { FrameContext, PlaceName } from './places';
import { keepTab, tabAt } from './tabs';
import type { Tab, TeamsManifest } from './tabs';

const element = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;

/** What is open, and how the client behaves; all of it is in the address. */
interface Opened {
  place: PlaceName;
  subEntityId: string | undefined;
  hasDialogs: boolean;
  isStageRefused: boolean;
}

const themeSelect = element<HTMLSelectElement>('theme');
const saveButton = element<HTMLButtonElement>('save');
const themed: FrameMessages[] = [];

function openedByAddress(): Opened {
  const values = new URL(location.href).searchParams;
  const link = placeOfLink(values.get('link') ?? '');
  const place = placeNames.find((name) => name === values.get('place'));
  return {
    place: link?.place ?? place ?? 'channel',
    subEntityId: link?.subEntityId ?? values.get('subEntityId') ?? undefined,
    hasDialogs: values.get('dialogs') !== 'none',
    isStageRefused: values.get('stage') === 'refused',
  };
}

function go(changes: Record<string, string>): void {
  const address = new URL(location.href);
  Object.entries(changes).forEach(([name, value]) => address.searchParams.set(name, value));
  location.assign(address);
}

/** Opens a page of the tab in a frame and answers what it asks. */
function openFrame(address: string, title: string, client: Omit<Client, 'tab'>, tab: Tab): FrameMessages {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.dataset['frame'] = client.frameContext;
  frame.allow = 'clipboard-read; clipboard-write';
  const messages = new FrameMessages(frame, answersOf({ ...client, tab }));
  themed.push(messages);
  element('frames').append(frame);
  frame.src = address;
  return messages;
}

function contextOf(
  place: PlaceName,
  frameContext: FrameContext,
  tab: Tab,
  subEntityId: string | undefined,
  user: SiteUser,
): Record<string, unknown> {
  return {
    ...places[place].ids,
    entityId: tab.entityId,
    subEntityId,
    frameContext,
    theme: themeSelect.value,
    locale: 'en-gb',
    hostName: 'Teams',
    hostClientType: 'web',
    sessionId: 'local',
    userPrincipalName: user.email,
    loginHint: user.email,
  };
}

function showChoices({ place, hasDialogs, isStageRefused }: Opened): void {
  const choose = (id: string, value: string): void => {
    const select = element<HTMLSelectElement>(id);
    select.value = value;
    select.addEventListener('change', () => go({ [id]: select.value, link: '', subEntityId: '' }));
  };
  choose('place', place);
  choose('dialogs', hasDialogs ? 'offered' : 'none');
  choose('stage', isStageRefused ? 'refused' : 'allowed');
  element('open-link').addEventListener('submit', (event) => {
    event.preventDefault();
    go({ link: element<HTMLInputElement>('link').value });
  });
  themeSelect.value = new URL(location.href).searchParams.get('theme') ?? 'default';
  themeSelect.addEventListener('change', () => {
    document.body.dataset['theme'] = themeSelect.value;
    themed.forEach((messages) => messages.tell('themeChange', [themeSelect.value]));
  });
  document.body.dataset['theme'] = themeSelect.value;
}

async function open(): Promise<void> {
  signInAsAddressSays();
  const settings = await readSettings();
  const siteUrl = `${location.origin}${settings.sitePath}`;
  const user = await readCurrentUser(siteUrl);
  chooseUser(await readSiteUsers(siteUrl), user);
  const opened = openedByAddress();
  showChoices(opened);
  const { place, subEntityId } = opened;
  const manifest = (await (await fetch('/workbench/teams/manifest.json')).json()) as TeamsManifest;
  const tab = tabAt(place, manifest, settings.sitePath);
  let configured: Tab | undefined;
  const clientOf = (frameContext: FrameContext): Omit<Client, 'tab'> => ({
    frameContext,
    context: () => contextOf(place, frameContext, tab, subEntityId, user),
    hasDialogs: opened.hasDialogs,
    isStageRefused: opened.isStageRefused,
    onSettings: (chosen) => {
      configured = chosen;
    },
    onCanSave: (canSave) => {
      saveButton.disabled = !canSave;
    },
    onSaved: () => {
      if (configured !== undefined) {
        keepTab(configured);
      }
      go({ place: 'channel' });
    },
    onStage: (address) => {
      document.querySelectorAll('iframe[data-frame="meetingStage"]').forEach((stage) => stage.remove());
      openFrame(address, 'Stage', clientOf('meetingStage'), tab);
    },
    onClipboard: (text) => {
      element<HTMLInputElement>('clipboard').value = text;
    },
    onLink: (link) => go({ link }),
  });
  const messages = openFrame(tab.contentUrl, 'Assurance Tracker', clientOf(places[place].frameContext), tab);
  saveButton.hidden = place !== 'configure';
  saveButton.addEventListener('click', () => messages.tell('settings.save', [{}]));
}

open().catch((error: unknown) => {
  showFailure(element('frames'), error);
  throw error;
});
