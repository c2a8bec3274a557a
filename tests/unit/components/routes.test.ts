import * as fc from 'fast-check';
import { ACTION_RANGES } from '../../../src/components/Actions/actionFilter';
import { NO_FILTER } from '../../../src/components/Register/registerFilter';
import { REGISTER_ROUTE, Route, formatRoute, parseRoute } from '../../../src/components/routing/routes';
import { RAGS } from '../../../src/domain/rag';

const day = fc.option(fc.constantFrom('2020-10-16', '2024-02-29'), { nil: undefined });
const words = fc.array(fc.string(), { maxLength: 3 });
const someRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.record({
    screen: fc.constant('register' as const),
    filter: fc.record({
      text: fc.string(),
      boards: words,
      statuses: words,
      rags: fc.subarray([...RAGS]),
      priorities: words,
      owners: words,
      further: fc.record({
        sources: words,
        directorates: words,
        ages: words,
        awaited: words,
        features: fc.subarray(['no-target-date', 'proposed', 'repeat'] as const),
        raisedAfter: day,
        closedAfter: day,
      }),
    }),
    day,
  }),
  fc.record({ screen: fc.constant('recommendation' as const), id: fc.string({ minLength: 1 }), day }),
  fc.record({ screen: fc.constant('update' as const), id: fc.string({ minLength: 1 }) }),
  fc.record(
    { screen: fc.constant('meeting' as const), id: fc.string({ minLength: 1 }), item: fc.string() },
    { requiredKeys: ['screen', 'id'] },
  ),
  fc.record({ screen: fc.constantFrom('meetings' as const, 'criteria' as const) }),
  fc.record(
    { screen: fc.constant('live' as const), id: fc.string({ minLength: 1 }), item: fc.string({ minLength: 1 }) },
    { requiredKeys: ['screen', 'id'] },
  ),
  fc.record({ screen: fc.constantFrom('summary' as const, 'action' as const), id: fc.string({ minLength: 1 }) }),
  fc.record({
    screen: fc.constant('actions' as const),
    filter: fc.record({
      board: fc.option(fc.string(), { nil: undefined }),
      responsible: fc.option(fc.string(), { nil: undefined }),
      isOverdue: fc.boolean(),
      range: fc.constantFrom(...ACTION_RANGES),
    }),
  }),
  fc.record({ screen: fc.constant('overview' as const), board: fc.option(fc.string(), { nil: undefined }) }),
  fc.record({ screen: fc.constant('papers' as const), board: fc.option(fc.string(), { nil: undefined }), day }),
);

describe('parseRoute', () => {
  it.each<[string, Route]>([
    ['#/nowhere', { screen: 'unknown', address: '#/nowhere' }],
    ['#/recommendations', { screen: 'unknown', address: '#/recommendations' }],
    ['#/recommendations/12/delete', { screen: 'unknown', address: '#/recommendations/12/delete' }],
    ['#/recommendations/12/update/now', { screen: 'unknown', address: '#/recommendations/12/update/now' }],
    ['#/meetings/7/agenda', { screen: 'unknown', address: '#/meetings/7/agenda' }],
    ['#/meetings/7/live/3/now', { screen: 'unknown', address: '#/meetings/7/live/3/now' }],
    ['#/meetings/7/summary/3', { screen: 'unknown', address: '#/meetings/7/summary/3' }],
    ['#/actions/7/close', { screen: 'unknown', address: '#/actions/7/close' }],
    ['#/criteria/2020', { screen: 'unknown', address: '#/criteria/2020' }],
    ['#/overview/JARAP', { screen: 'unknown', address: '#/overview/JARAP' }],
    ['', REGISTER_ROUTE],
    ['#', REGISTER_ROUTE],
    ['#ms-anchor', REGISTER_ROUTE],
    ['#/', REGISTER_ROUTE],
    ['#/register', REGISTER_ROUTE],
    ['#/register?as-at=2020-02-31', REGISTER_ROUTE],
    ['#/register?rag=red&rag=purple', { ...REGISTER_ROUTE, filter: { ...NO_FILTER, rags: ['RED'] } }],
    [
      '#/register?q=fleet%204.2&board=JARAP&board=SORB&status=Proposed+closed&as-at=2020-10-16',
      {
        screen: 'register',
        filter: { ...NO_FILTER, text: 'fleet 4.2', boards: ['JARAP', 'SORB'], statuses: ['Proposed closed'] },
        day: '2020-10-16',
      },
    ],
    ['#/recommendations/12', { screen: 'recommendation', id: '12', day: undefined }],
    ['#/recommendations/12?as-at=2020-10-16', { screen: 'recommendation', id: '12', day: '2020-10-16' }],
    ['#/recommendations/12/update', { screen: 'update', id: '12' }],
    ['#/papers', { screen: 'papers', board: undefined, day: undefined }],
    ['#/papers?board=JARAP&meeting=2020-10-16', { screen: 'papers', board: 'JARAP', day: '2020-10-16' }],
    ['#/overview', { screen: 'overview', board: undefined }],
    ['#/overview?board=JARAP', { screen: 'overview', board: 'JARAP' }],
    ['#/my-updates', { screen: 'my-updates' }],
    ['#/meetings', { screen: 'meetings' }],
    ['#/meetings/7', { screen: 'meeting', id: '7' }],
    ['#/meetings/7?item=12', { screen: 'meeting', id: '7', item: '12' }],
    ['#/criteria', { screen: 'criteria' }],
    [
      '#/register?source=External+audit&with=repeat&with=nothing&raised-after=2020-02-31&ended-after=2020-07-22',
      {
        ...REGISTER_ROUTE,
        filter: {
          ...NO_FILTER,
          further: {
            ...NO_FILTER.further,
            sources: ['External audit'],
            features: ['repeat'],
            closedAfter: '2020-07-22',
          },
        },
      },
    ],
    ['#/recommendations/%E0%A4%A', { screen: 'recommendation', id: '%E0%A4%A', day: undefined }],
  ])('reads %s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('reads back every address that formatRoute writes', () => {
    fc.assert(fc.property(someRoute, (route) => expect(parseRoute(formatRoute(route))).toEqual(route)));
  });
});

describe('formatRoute', () => {
  it.each<[Route, string]>([
    [{ screen: 'unknown', address: '#/nowhere' }, '#/nowhere'],
    [REGISTER_ROUTE, '#/register'],
    [
      { screen: 'register', filter: { ...NO_FILTER, text: 'a b', rags: ['RED'] }, day: '2020-10-16' },
      '#/register?q=a%20b&rag=Red&as-at=2020-10-16',
    ],
    [{ screen: 'recommendation', id: 'R|fleet|4.2', day: undefined }, '#/recommendations/R%7Cfleet%7C4.2'],
  ])('writes an address that can be read and sent: %j', (route, hash) => {
    expect(formatRoute(route)).toBe(hash);
  });
});
