import fc from 'fast-check';
import type * as FurtherFilters from '../../../src/components/Register/furtherFilter';
import type * as Groups from '../../../src/components/Register/registerGroups';
import { NO_FILTER } from '../../../src/components/Register/registerFilter';
import type * as Filters from '../../../src/components/Register/registerFilter';
import type * as SeveralChanges from '../../../src/components/Register/severalChanges';
import type * as Links from '../../../src/components/Overview/registerLinks';
import type * as LocaleWords from '../../../src/components/locale/translated';
import type * as RagTokens from '../../../src/components/theme/ragTokens';
import { formatRoute, parseRoute } from '../../../src/components/routing/routes';
import type * as Routes from '../../../src/components/routing/routes';
import { RepositoryError } from '../../../src/data/RepositoryError';
import { asAt } from '../../../src/domain/asAt';
import { keyFigures } from '../../../src/domain/kpi';
import { RAGS } from '../../../src/domain/rag';
import { someAudits, someRecommendations } from '../../support/histories';
import type { Messages } from '../../support/locales';
import { englishMessages } from '../../support/locales';
import { aRecommendation, aRegister, anAudit, dayOfTest } from '../../support/registers';

/** Every message in words that English does not have. */
function inOtherWords(english: Messages): Messages {
  const other = (words: string): string => `‹${[...words].reverse().join('')}›`;
  return Object.fromEntries(
    Object.entries(english).map(([folder, messages]) => [
      folder,
      Object.fromEntries(
        Object.entries(messages).map(([key, message]) => [
          key,
          typeof message === 'string' ? other(message) : (...values: never[]) => other(message(...values)),
        ]),
      ),
    ]),
  );
}

interface Screens {
  readonly further: typeof FurtherFilters;
  readonly groups: typeof Groups;
  readonly filters: typeof Filters;
  readonly several: typeof SeveralChanges;
  readonly links: typeof Links;
  readonly routes: typeof Routes;
  readonly colours: typeof RagTokens;
}

/* eslint-disable @typescript-eslint/no-require-imports -- modules take their words when they are loaded */
function screensInOtherWords(): Screens {
  const translation = inOtherWords(englishMessages());
  let screens: Screens | undefined;
  jest.isolateModules(() => {
    const { chooseTranslation } = require('../../../src/components/locale/translated') as typeof LocaleWords;
    chooseTranslation(translation);
    screens = {
      further: require('../../../src/components/Register/furtherFilter') as typeof FurtherFilters,
      groups: require('../../../src/components/Register/registerGroups') as typeof Groups,
      filters: require('../../../src/components/Register/registerFilter') as typeof Filters,
      several: require('../../../src/components/Register/severalChanges') as typeof SeveralChanges,
      links: require('../../../src/components/Overview/registerLinks') as typeof Links,
      routes: require('../../../src/components/routing/routes') as typeof Routes,
      colours: require('../../../src/components/theme/ragTokens') as typeof RagTokens,
    };
  });
  if (screens === undefined) {
    throw new Error('The screens were not loaded.');
  }
  return screens;
}
/* eslint-enable @typescript-eslint/no-require-imports */

const { further, groups, filters, several, links, routes, colours } = screensInOtherWords();

/** In the order of their ids: due and late; without an owner; what no rule covers. */
const known = asAt(
  aRegister({
    audits: [anAudit(), anAudit({ id: 'ungraded', title: 'Follow-up', assurance: undefined })],
    recommendations: [
      aRecommendation({ id: 'fleet', directorate: 'Transport' }),
      aRecommendation({ id: 'store', reference: '4.2', owners: [], directorate: '' }),
      aRecommendation({ id: 'unrouted', auditId: 'ungraded', priority: undefined, directorate: 'Transport' }),
    ],
  }),
  dayOfTest,
);

describe('routes in another language', () => {
  it.each([
    '#/register?board=Unrouted',
    '#/register?owner=No%20owner',
    '#/register?directorate=No%20directorate',
    '#/register?status=Open&rag=Red&rag=Amber&rag=Green&rag=Grey',
    '#/register?awaiting=Unrouted&with=proposed',
    '#/register?columns=title,rag&group=rag&sort=rag',
  ])('are read from %s, and written, as in English', (address) => {
    expect(routes.parseRoute(address)).toEqual(parseRoute(address));
    expect(routes.formatRoute(routes.parseRoute(address))).toBe(formatRoute(parseRoute(address)));
  });

  it('come back with every colour', () => {
    fc.assert(
      fc.property(fc.subarray([...RAGS]), (rags) => {
        const route = { ...routes.REGISTER_ROUTE, filter: { ...NO_FILTER, rags } };
        expect(routes.parseRoute(routes.formatRoute(route))).toMatchObject({ filter: { rags } });
      }),
    );
  });
});

describe('filterRecommendations in another language', () => {
  it.each([
    ['#/register?board=Unrouted', ['unrouted']],
    ['#/register?owner=No%20owner', ['store']],
    ['#/register?directorate=No%20directorate', ['store']],
    ['#/register?rag=Amber', ['fleet', 'store', 'unrouted']],
    ['#/register?rag=Red', []],
  ])('finds by the link %s what it finds in English', (address, ids) => {
    const route = routes.parseRoute(address);
    const found = route.screen === 'register' ? filters.filterRecommendations(known, route.filter) : undefined;
    expect(found?.map(({ recommendation }) => recommendation.id)).toEqual(ids);
  });

  it('offers words of addresses, which the screen says in the other language', () => {
    const { boards, owners } = filters.filterChoices(known);
    expect([boards[0], owners.slice(-1)[0]]).toEqual(['Unrouted', 'No owner']);
    expect([...boards.slice(0, 2), ...owners.slice(-1), 'No directorate'].map(further.shownValue)).toEqual([
      '‹detuornU›',
      'JARAP',
      '‹renwo oN›',
      '‹etarotcerid oN›',
    ]);
    expect(colours.RAG_TOKENS.RED.word).toBe('‹deR›');
  });

  it('says in the other language what the register is narrowed to', () => {
    const narrowed = { ...NO_FILTER.further, directorates: ['No directorate'] };
    expect(further.narrowingsOf(narrowed).map(({ words }) => words)).toEqual(['‹etarotcerid oN›']);
  });
});

describe('groupRecommendations in another language', () => {
  it('has those without an owner last, under words of that language', () => {
    const titles = groups.groupRecommendations(known.recommendations, known, 'owner').map(({ title }) => title);
    expect(titles.slice(1)).toEqual(['Head of Transport', '‹renwo oN›']);
  });
});

describe('the links of the overview in another language', () => {
  it('lead from each number to as many recommendations', () => {
    fc.assert(
      fc.property(someRecommendations, (recommendations) => {
        const each = asAt(aRegister({ audits: someAudits, recommendations }), dayOfTest);
        const kpis = keyFigures(each, '2019-07-22');
        const count = (filter: Filters.RegisterFilter): number => filters.filterRecommendations(each, filter).length;
        const { today, period } = links.figuresOf(kpis);
        const [, open] = today;
        const [, closed] = period;
        expect([open, closed].map((figure) => figure?.text)).toEqual(
          [open, closed].map((figure) => figure && String(count(figure.filter))),
        );
        for (const { rows } of links.groupTablesOf(kpis, undefined)) {
          for (const { name, running, filters: found } of rows) {
            expect([name, count(found.running)]).toEqual([name, running]);
          }
        }
        for (const { name, count: counted, filter } of [...links.ageingRows(kpis), ...links.waitingRows(kpis)]) {
          expect([name, count(filter)]).toEqual([name, counted]);
        }
      }),
    );
  });
});

describe('reportOf in another language', () => {
  const items = known.recommendations.slice(0, 1);
  const error = new RepositoryError('conflict', 'changing the owner', 'It says “X” now.');

  it('tells what somebody else wrote meanwhile', () => {
    const { failures } = several.reportOf(items, new Map([['fleet', { kind: 'leftSo', error }]]));
    expect(failures[0]?.words).toContain([...'It says “X” now.'].reverse().join(''));
  });

  it('tells it only where the field was left so', () => {
    const { failures } = several.reportOf(items, new Map([['fleet', { kind: 'failed', error }]]));
    expect(failures[0]?.words).not.toContain([...'“X”'].reverse().join(''));
  });
});
