import { stateCookie, stateNames, stateOf } from '../stateNames';
import type { StateName } from '../stateNames';
import { changeElsewhere, deleteElsewhere } from './elsewhere';

/** For how long a throttled site asks to wait, in milliseconds. */
const THROTTLED_FOR = 8000;

/** What can be seen only when the tracker opens. */
const AT_OPENING: readonly StateName[] = ['slow', 'forbidden', 'first-run', 'list-missing', 'empty'];

function keep(name: StateName): void {
  const at = Date.now() + (name === 'throttled' ? THROTTLED_FOR : 0);
  document.cookie = `${stateCookie}=${name}.${at}; path=/; SameSite=Strict`;
}

const chosen = (): StateName => stateOf(document.cookie).name;

/** Browsers know themselves that they are offline: in this state the page says so as well. */
export function pretendConnection(): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => chosen() !== 'offline' });
}

async function untilOpened(canvas: HTMLElement): Promise<void> {
  const isOpening = (): boolean =>
    canvas.querySelector('h2') === null || canvas.querySelector('[aria-busy="true"]') !== null;
  for (let waits = 0; isOpening() && waits < 100; waits += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Puts a state into force; what somebody else does once is done once. */
async function enter(name: StateName, siteUrl: string): Promise<void> {
  const before = chosen();
  if (name === 'changed' || name === 'deleted') {
    keep('ordinary');
    await (name === 'changed' ? changeElsewhere : deleteElsewhere)(siteUrl);
    return;
  }
  keep(name);
  if (AT_OPENING.includes(name) || AT_OPENING.includes(before)) {
    location.reload();
    return;
  }
  if ((before === 'offline') !== (name === 'offline')) {
    window.dispatchEvent(new Event(name === 'offline' ? 'offline' : 'online'));
  }
}

/** Puts the state into force that the address names (`/workbench?state=first-run`), and takes it out of the address. */
export function enterStateOfAddress(): StateName | undefined {
  const address = new URL(location.href);
  const name = stateNames.find((each) => each === address.searchParams.get('state'));
  if (name !== undefined) {
    keep(name === 'changed' || name === 'deleted' ? 'ordinary' : name);
    address.searchParams.delete('state');
    history.replaceState(null, '', address);
  }
  pretendConnection();
  return name;
}

/** Says in the bar what is being done, or has been. */
export function tellState(words: string): void {
  (document.getElementById('state-done') as HTMLOutputElement).value = words;
}

/** Offers the states; what somebody else does is done, and said, as soon as the tracker has opened. */
export async function chooseState(siteUrl: string, canvas: HTMLElement, named: StateName | undefined): Promise<void> {
  const select = document.getElementById('state') as HTMLSelectElement;
  select.value = chosen();
  tellState('');
  const choose = async (name: StateName): Promise<void> => {
    tellState('');
    try {
      await enter(name, siteUrl);
      tellState(name === 'changed' || name === 'deleted' ? 'Done' : '');
    } catch (error) {
      tellState(error instanceof Error ? error.message : String(error));
    }
    select.value = chosen();
  };
  select.addEventListener('change', () => void choose(select.value as StateName));
  if (named === 'changed' || named === 'deleted') {
    await untilOpened(canvas);
    await choose(named);
  }
}
