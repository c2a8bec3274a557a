import {
  DEFAULT_LAYOUT,
  RegisterLayout,
  columnsOf,
  nextSort,
  readLayout,
  writeLayout,
} from '../../../src/components/Register/registerLayout';

function written(layout: RegisterLayout): string {
  const values = new URLSearchParams();
  writeLayout(values, layout);
  return values.toString();
}

describe('readLayout', () => {
  it.each(['', 'rag=Red', 'sortof=due'])('finds none in “%s”', (query) => {
    expect(readLayout(new URLSearchParams(query))).toBeUndefined();
  });

  it.each([
    ['an unknown grouping', 'group=colour', DEFAULT_LAYOUT],
    ['an unknown column to sort by', 'sort=colour-down', DEFAULT_LAYOUT],
    ['columns that are none', 'columns=colour.shape', { ...DEFAULT_LAYOUT, columns: ['title'] }],
    ['columns in another order', 'columns=owner.rag', { ...DEFAULT_LAYOUT, columns: ['rag', 'title', 'owner'] }],
  ])('puts up with %s', (_, query, expected) => {
    expect(readLayout(new URLSearchParams(query))).toEqual(expected);
  });
});

describe('writeLayout', () => {
  it.each([
    ['the default', {}, ''],
    ['a grouping', { grouping: 'board' }, 'group=board'],
    ['a sort', { sort: { column: 'due', isDescending: false } }, 'sort=due'],
    ['a sort down', { sort: { column: 'due', isDescending: true } }, 'sort=due-down'],
    ['columns', { columns: ['title', 'theme'] }, 'columns=title.theme'],
  ] as const)('writes of %s what differs', (_, changes, expected) => {
    const layout: RegisterLayout = { ...DEFAULT_LAYOUT, ...changes };
    expect(written(layout)).toBe(expected);
    expect(readLayout(new URLSearchParams(expected)) ?? DEFAULT_LAYOUT).toEqual(layout);
  });
});

describe('columnsOf', () => {
  it('never leaves out the title', () => {
    expect(columnsOf([])).toEqual(['title']);
  });
});

describe('nextSort', () => {
  it('goes up, down, and back to the own order', () => {
    const up = nextSort(undefined, 'due');
    const down = nextSort(up, 'due');
    expect([up, down, nextSort(down, 'due')]).toEqual([
      { column: 'due', isDescending: false },
      { column: 'due', isDescending: true },
      undefined,
    ]);
  });

  it('begins anew with another column', () => {
    expect(nextSort({ column: 'due', isDescending: true }, 'title')).toEqual({ column: 'title', isDescending: false });
  });
});
