import { CalendarDay, isCalendarDay } from '../../domain/calendarDay';
import { RAGS, Rag } from '../../domain/rag';
import { ActionFilter, readActionFilter, writeActionFilter } from '../Actions/actionFilter';
import { isFeature } from '../Register/furtherFilter';
import { NO_FILTER, RegisterFilter } from '../Register/registerFilter';
import { RegisterLayout, readLayout, writeLayout } from '../Register/registerLayout';

/** What the address names. A day is `undefined` where the address gives none: today, or for papers the next meeting. */
export type Route =
  | {
      readonly screen: 'register';
      readonly filter: RegisterFilter;
      /** Left out where it is the default. */
      readonly layout?: RegisterLayout | undefined;
      readonly day: CalendarDay | undefined;
    }
  | { readonly screen: 'recommendation'; readonly id: string; readonly day: CalendarDay | undefined }
  | { readonly screen: 'update'; readonly id: string }
  | { readonly screen: 'papers'; readonly board: string | undefined; readonly day: CalendarDay | undefined }
  /** `board` is `undefined` for all boards. */
  | { readonly screen: 'overview'; readonly board: string | undefined }
  | { readonly screen: 'my-updates' }
  | { readonly screen: 'meetings' }
  /** `item` is the recommendation at which its agenda opens. */
  | { readonly screen: 'meeting'; readonly id: string; readonly item?: string }
  /** The meeting run live; `item` is the recommendation under discussion, the first to decide where it is left out. */
  | { readonly screen: 'live'; readonly id: string; readonly item?: string }
  /** What the meeting came to. */
  | { readonly screen: 'summary'; readonly id: string }
  | { readonly screen: 'actions'; readonly filter: ActionFilter }
  | { readonly screen: 'action'; readonly id: string }
  | { readonly screen: 'criteria' }
  | { readonly screen: 'settings' }
  /** The sitting of today, or the next one; `board` is `undefined` for whichever board sits. */
  | { readonly screen: 'sitting'; readonly board: string | undefined }
  /** What is shown to the room: of that sitting, or of the meeting in Teams that it is opened in. */
  | { readonly screen: 'stage'; readonly id: string | undefined }
  | { readonly screen: 'unknown'; readonly address: string };

/** The register with nothing narrowed, as at today. */
export const REGISTER_ROUTE = { screen: 'register', filter: NO_FILTER, day: undefined } as const satisfies Route;

/** Field names in the address, in the order in which they are written. */
const FILTER_FIELDS = {
  board: 'boards',
  status: 'statuses',
  priority: 'priorities',
  owner: 'owners',
} as const;

/** The fields that come by link only. */
const FURTHER_FIELDS = {
  source: 'sources',
  directorate: 'directorates',
  age: 'ages',
  awaiting: 'awaited',
  with: 'features',
} as const;

/** The colours in the address, in every language. */
const RAG_WORDS: Readonly<Record<Rag, string>> = { RED: 'Red', AMBER: 'Amber', GREEN: 'Green', GREY: 'Grey' };

/** Screens that are one segment and nothing more. */
const PLAIN_SCREENS = ['my-updates', 'meetings', 'criteria', 'settings'] as const;

function readDay(values: URLSearchParams, name: string): CalendarDay | undefined {
  const text = values.get(name);
  return text !== null && isCalendarDay(text) ? text : undefined;
}

function readFilter(values: URLSearchParams): RegisterFilter {
  const ragWords = values.getAll('rag').map((word) => word.toLowerCase());
  return {
    text: values.get('q') ?? '',
    boards: values.getAll('board'),
    statuses: values.getAll('status'),
    rags: RAGS.filter((rag) => ragWords.includes(RAG_WORDS[rag].toLowerCase())),
    priorities: values.getAll('priority'),
    owners: values.getAll('owner'),
    further: {
      sources: values.getAll('source'),
      directorates: values.getAll('directorate'),
      ages: values.getAll('age'),
      awaited: values.getAll('awaiting'),
      features: values.getAll('with').filter(isFeature),
      raisedAfter: readDay(values, 'raised-after'),
      closedAfter: readDay(values, 'ended-after'),
    },
  };
}

function readSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function readActionRoute(
  screen: string | undefined,
  id: string | undefined,
  part: string | undefined,
  values: URLSearchParams,
): Route | undefined {
  if (screen !== 'actions' || part !== undefined) {
    return undefined;
  }
  return id === undefined ? { screen, filter: readActionFilter(values) } : { screen: 'action', id: readSegment(id) };
}

/** `live`, `live/45` or `summary` after a meeting's id. */
function readRunning(id: string, part: string | undefined, [item, ...rest]: readonly string[]): Route | undefined {
  if (rest.length > 0) {
    return undefined;
  }
  if (part === 'live') {
    return { screen: 'live', id, ...(item === undefined ? {} : { item: readSegment(item) }) };
  }
  return part === 'summary' && item === undefined ? { screen: 'summary', id } : undefined;
}

/** The route that a `location.hash` names. A hash that is not the tracker's own (`#/…`) is the register. */
export function parseRoute(hash: string): Route {
  if (!hash.startsWith('#/')) {
    return REGISTER_ROUTE;
  }
  const [path = '', query = ''] = hash.slice(2).split(/\?(.*)/s, 2);
  const values = new URLSearchParams(query);
  const [screen, id, part, ...rest] = path.split('/').filter((segment) => segment !== '');
  const action = readActionRoute(screen, id, part, values);
  if (action !== undefined) {
    return action;
  }
  if (screen === undefined || (screen === 'register' && id === undefined)) {
    return {
      screen: 'register',
      filter: readFilter(values),
      layout: readLayout(values),
      day: readDay(values, 'as-at'),
    };
  }
  if (screen === 'recommendations' && id !== undefined && rest.length === 0) {
    if (part === undefined) {
      return { screen: 'recommendation', id: readSegment(id), day: readDay(values, 'as-at') };
    }
    if (part === 'update') {
      return { screen: 'update', id: readSegment(id) };
    }
  }
  if (screen === 'papers' && id === undefined) {
    return { screen: 'papers', board: values.get('board') ?? undefined, day: readDay(values, 'meeting') };
  }
  if (screen === 'overview' && id === undefined) {
    return { screen, board: values.get('board') ?? undefined };
  }
  const running = screen === 'meetings' && id !== undefined && readRunning(readSegment(id), part, rest);
  if (running) {
    return running;
  }
  if (screen === 'meetings' && id !== undefined && part === undefined) {
    const item = values.get('item');
    return { screen: 'meeting', id: readSegment(id), ...(item === null ? {} : { item }) };
  }
  if (screen === 'sitting' && id === undefined) {
    return { screen, board: values.get('board') ?? undefined };
  }
  if (screen === 'stage' && part === undefined) {
    return { screen, id: id === undefined ? undefined : readSegment(id) };
  }
  const plain = PLAIN_SCREENS.find((each) => each === screen && id === undefined);
  return plain === undefined ? { screen: 'unknown', address: hash } : { screen: plain };
}

function withQuery(path: string, values: URLSearchParams): string {
  const query = values.toString().replace(/\+/g, '%20');
  return query === '' ? path : `${path}?${query}`;
}

function setDay(values: URLSearchParams, name: string, day: CalendarDay | undefined): void {
  if (day !== undefined) {
    values.set(name, day);
  }
}

/** The `location.hash` of a route; `parseRoute` reads it back. */
export function formatRoute(route: Route): string {
  const values = new URLSearchParams();
  switch (route.screen) {
    case 'register': {
      const { filter, layout, day } = route;
      if (filter.text !== '') {
        values.set('q', filter.text);
      }
      for (const [name, field] of Object.entries(FILTER_FIELDS)) {
        filter[field].forEach((value) => values.append(name, value));
      }
      filter.rags.forEach((rag) => values.append('rag', RAG_WORDS[rag]));
      for (const [name, field] of Object.entries(FURTHER_FIELDS)) {
        filter.further[field].forEach((value) => values.append(name, value));
      }
      setDay(values, 'raised-after', filter.further.raisedAfter);
      setDay(values, 'ended-after', filter.further.closedAfter);
      setDay(values, 'as-at', day);
      if (layout !== undefined) {
        writeLayout(values, layout);
      }
      return withQuery('#/register', values);
    }
    case 'recommendation':
      setDay(values, 'as-at', route.day);
      return withQuery(`#/recommendations/${encodeURIComponent(route.id)}`, values);
    case 'update':
      return `#/recommendations/${encodeURIComponent(route.id)}/update`;
    case 'papers':
      if (route.board !== undefined) {
        values.set('board', route.board);
      }
      setDay(values, 'meeting', route.day);
      return withQuery('#/papers', values);
    case 'overview':
    case 'sitting':
      if (route.board !== undefined) {
        values.set('board', route.board);
      }
      return withQuery(`#/${route.screen}`, values);
    case 'stage':
      return route.id === undefined ? '#/stage' : `#/stage/${encodeURIComponent(route.id)}`;
    case 'my-updates':
    case 'meetings':
    case 'criteria':
    case 'settings':
      return `#/${route.screen}`;
    case 'meeting':
      if (route.item !== undefined) {
        values.set('item', route.item);
      }
      return withQuery(`#/meetings/${encodeURIComponent(route.id)}`, values);
    case 'live':
      return `#/meetings/${encodeURIComponent(route.id)}/live${route.item === undefined ? '' : `/${encodeURIComponent(route.item)}`}`;
    case 'summary':
      return `#/meetings/${encodeURIComponent(route.id)}/summary`;
    case 'actions':
      writeActionFilter(route.filter, values);
      return withQuery('#/actions', values);
    case 'action':
      return `#/actions/${encodeURIComponent(route.id)}`;
    case 'unknown':
      return route.address;
  }
}
