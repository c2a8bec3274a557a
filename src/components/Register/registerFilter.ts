import { RecommendationAsAt, RegisterAsAt, boardOf } from '../../domain/asAt';
import { RAGS } from '../../domain/rag';
import type { Rag } from '../../domain/rag';
import { STATUSES } from '../../domain/register';
import { normaliseWords } from '../../domain/scales';
import { NO_PRIORITY, prioritiesOf } from '../../domain/summary';
import { RAG_TOKENS } from '../theme/ragTokens';
import {
  FurtherFilter,
  NO_FURTHER_FILTER,
  NO_OWNER,
  UNROUTED,
  fitsFurther,
  narrowingsOf,
  shownValue,
} from './furtherFilter';
import { strings } from './loc/first.en-GB';
import { createTextSearch } from './registerSearch';

/** What the register is narrowed to. Within a field any of the chosen values fits; an empty field fits everything. */
export interface RegisterFilter {
  /** Words that must all occur somewhere in the recommendation's text. */
  readonly text: string;
  readonly boards: readonly string[];
  readonly statuses: readonly string[];
  readonly rags: readonly Rag[];
  readonly priorities: readonly string[];
  readonly owners: readonly string[];
  readonly further: FurtherFilter;
}

export const NO_FILTER: RegisterFilter = {
  text: '',
  boards: [],
  statuses: [],
  rags: [],
  priorities: [],
  owners: [],
  further: NO_FURTHER_FILTER,
};

/** The values that each field can be narrowed to, in the order in which they are offered. */
export type FilterChoices = Omit<RegisterFilter, 'text' | 'further'>;

/** The values of a recommendation that the fields of the filter look at, in the form in which words are compared. */
interface Facets {
  readonly board: string;
  readonly status: string;
  readonly priority: string;
  readonly owners: readonly string[];
}

const facets = new WeakMap<RecommendationAsAt, Facets>();

function facetsOf(item: RecommendationAsAt): Facets {
  let known = facets.get(item);
  if (known === undefined) {
    const { owners, priority } = item.recommendation;
    known = {
      board: normaliseWords(boardOf(item.routing) ?? UNROUTED),
      status: normaliseWords(item.status),
      priority: normaliseWords(priority ?? NO_PRIORITY),
      owners: (owners.length === 0 ? [NO_OWNER] : owners).map(normaliseWords),
    };
    facets.set(item, known);
  }
  return known;
}

function chosenAmong(chosen: readonly string[]): (values: readonly string[]) => boolean {
  const words = new Set(chosen.map(normaliseWords));
  return (values) => words.size === 0 || values.some((value) => words.has(value));
}

/** The recommendations that fit everything of the filter but its text, in their order. */
export function fitFields(known: RegisterAsAt, filter: RegisterFilter): readonly RecommendationAsAt[] {
  const isBoard = chosenAmong(filter.boards);
  const isPriority = chosenAmong(filter.priorities);
  const isOwner = chosenAmong(filter.owners);
  const isStatus = chosenAmong(filter.statuses);
  return known.recommendations.filter(
    (item) =>
      isStatus([facetsOf(item).status]) &&
      (filter.rags.length === 0 || filter.rags.includes(item.targetDateRag.rag)) &&
      isBoard([facetsOf(item).board]) &&
      isPriority([facetsOf(item).priority]) &&
      isOwner(facetsOf(item).owners) &&
      fitsFurther(item, filter.further, known),
  );
}

/** The recommendations that fit the filter, in their order. */
export function filterRecommendations(known: RegisterAsAt, filter: RegisterFilter): readonly RecommendationAsAt[] {
  return createTextSearch()(fitFields(known, filter), filter.text);
}

/** Values that differ as words, each as it is written first. */
function distinct(values: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const value of new Set(values)) {
    const word = normaliseWords(value);
    if (!found.has(word)) {
      found.set(word, value);
    }
  }
  return [...found.values()];
}

/** What can be chosen in each field: the register's boards, and otherwise the values that occur. */
export function filterChoices(known: RegisterAsAt): FilterChoices {
  const items = known.recommendations;
  const boards = [...new Set(items.map((item) => boardOf(item.routing) ?? UNROUTED))];
  const owners = items.flatMap(({ recommendation }) => recommendation.owners);
  return {
    boards: distinct([
      ...(boards.includes(UNROUTED) ? [UNROUTED] : []),
      ...known.register.boards.map((board) => board.name),
      ...boards,
    ]),
    statuses: STATUSES.filter((status) => items.some((item) => item.status === status)),
    rags: RAGS.filter((rag) => items.some((item) => item.targetDateRag.rag === rag)),
    priorities: prioritiesOf(items, known.register.scales),
    owners: [
      ...distinct(owners).sort((left, right) => left.localeCompare(right, 'en-GB')),
      ...(items.some(({ recommendation }) => recommendation.owners.length === 0) ? [NO_OWNER] : []),
    ],
  };
}

/** Whether the filter narrows anything. */
export function isNarrowing(filter: RegisterFilter): boolean {
  return filter.text.trim() !== '' || chosenWords(filter).length > 0;
}

/** How many of the five fields are narrowed. */
export function narrowedFields(filter: RegisterFilter): number {
  return [filter.boards, filter.statuses, filter.rags, filter.priorities, filter.owners].filter(
    (chosen) => chosen.length > 0,
  ).length;
}

function chosenWords(filter: RegisterFilter): readonly string[] {
  return [
    ...filter.rags.map((rag) => RAG_TOKENS[rag].word),
    ...filter.statuses,
    ...filter.priorities,
    ...filter.boards.map(shownValue),
    ...filter.owners.map(shownValue),
    ...narrowingsOf(filter.further).map(({ words }) => words),
  ];
}

/** `12 of 28 recommendations, filtered by Red, "fleet"`; `28 recommendations` when nothing is narrowed. */
export function describeCount(shown: number, all: number, filter: RegisterFilter): string {
  const noun = all === 1 ? strings.recommendation : strings.recommendations;
  if (!isNarrowing(filter)) {
    return `${all} ${noun}`;
  }
  const text = filter.text.trim();
  const words = [...chosenWords(filter), ...(text === '' ? [] : [`“${text}”`])];
  return strings.shownOfAll(shown, all, noun, words.join(', '));
}
