import fc from 'fast-check';
import type { RunningSharePoint } from '../../../local/sharepoint/server';
import { as, pnp, restClient, startLocal, type RestAnswer, type Target } from '../support/target';

let running: RunningSharePoint;
let rest: Target['rest'];
let counter = 0;

beforeAll(async () => {
  running = await startLocal();
  rest = restClient(running.siteUrl);
});
afterAll(() => running.close());

const schemas = [
  '<Field Type="Text" Name="Word" DisplayName="Word" Indexed="TRUE" />',
  '<Field Type="Number" Name="Mark" DisplayName="Mark" />',
  '<Field Type="Boolean" Name="Flag" DisplayName="Flag" />',
  '<Field Type="DateTime" Format="DateTime" Name="Moment" DisplayName="Moment" />',
];

async function newList(): Promise<string> {
  counter += 1;
  const path = `web/lists/getByTitle('Property ${counter}')`;
  await rest('web/lists', { method: 'POST', body: { Title: `Property ${counter}`, BaseTemplate: 100 } });
  for (const schema of schemas)
    await rest(`${path}/fields/createfieldasxml`, { method: 'POST', body: { parameters: { SchemaXml: schema } } });
  return path;
}

interface Row {
  readonly Word: string | null;
  readonly Mark: number | null;
  readonly Flag: boolean | null;
  readonly Moment: string | null;
}

const words = ['a', 'A', 'ab', 'Abc', 'b', 'ŵ', 'Ŵyl', "o'b", '%', '_', 'a b', '100'];
const moments = ['2020-01-01T00:00:00Z', '2020-06-30T23:59:59Z', '2021-03-28T01:30:00Z', '2024-02-29T12:00:00Z'];
const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    Word: fc.option(fc.constantFrom(...words)),
    Mark: fc.option(fc.constantFrom(-1.5, 0, 1, 2, 1000000)),
    Flag: fc.option(fc.boolean()),
    Moment: fc.option(fc.constantFrom(...moments)),
  }),
  { minLength: 1, maxLength: 12 },
);

/** A filter as text, and what it means over plain rows: the rules of the README, written once more and otherwise. */
interface Meaning {
  readonly text: string;
  readonly holds: (row: Row) => boolean;
}

const quote = (text: string): string => `'${text.replace(/'/g, "''")}'`;
const fold = (text: string): string => text.toLocaleLowerCase('en');

const comparisons = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const;
const compare = <T extends string | number>(
  operator: (typeof comparisons)[number],
  left: T | null,
  right: T,
): boolean => {
  if (left === null) return operator === 'ne';
  return {
    eq: left === right,
    ne: left !== right,
    lt: left < right,
    le: left <= right,
    gt: left > right,
    ge: left >= right,
  }[operator];
};

const leaf: fc.Arbitrary<Meaning> = fc.oneof(
  fc.tuple(fc.constantFrom('eq', 'ne'), fc.constantFrom(...words)).map(([operator, word]): Meaning => ({
    text: `Word ${operator} ${quote(word)}`,
    holds: ({ Word }) => compare(operator as 'eq' | 'ne', Word === null ? null : fold(Word), fold(word)),
  })),
  fc.tuple(fc.constantFrom(...comparisons), fc.constantFrom(-1.5, 0, 1.5, 2)).map(([operator, mark]): Meaning => ({
    text: `Mark ${operator} ${mark}`,
    holds: ({ Mark }) => compare(operator, Mark, mark),
  })),
  fc.tuple(fc.constantFrom(...comparisons), fc.constantFrom(...moments)).map(([operator, moment]): Meaning => ({
    text: `Moment ${operator} datetime'${moment}'`,
    holds: ({ Moment }) => compare(operator, Moment === null ? null : Date.parse(Moment), Date.parse(moment)),
  })),
  fc
    .constantFrom(true, false)
    .map((flag): Meaning => ({ text: `Flag eq ${flag ? 1 : 0}`, holds: ({ Flag }) => Flag === flag })),
  fc
    .constantFrom('Word', 'Mark', 'Flag', 'Moment')
    .map((name): Meaning => ({ text: `${name} eq null`, holds: (row) => row[name as keyof Row] === null })),
  fc.constantFrom(...words).map((word): Meaning => ({
    text: `startswith(Word,${quote(word)})`,
    holds: ({ Word }) => Word !== null && fold(Word).startsWith(fold(word)),
  })),
  fc.constantFrom(...words).map((word): Meaning => ({
    text: `substringof(${quote(word)},Word)`,
    holds: ({ Word }) => Word !== null && fold(Word).includes(fold(word)),
  })),
);

const filters = fc.letrec<{ filter: Meaning }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.tuple(tie('filter'), tie('filter')).map(([left, right]): Meaning => ({
      text: `(${left.text} and ${right.text})`,
      holds: (row) => left.holds(row) && right.holds(row),
    })),
    fc.tuple(tie('filter'), tie('filter')).map(([left, right]): Meaning => ({
      text: `(${left.text} or ${right.text})`,
      holds: (row) => left.holds(row) || right.holds(row),
    })),
    tie('filter').map((inner): Meaning => ({ text: `not (${inner.text})`, holds: (row) => !inner.holds(row) })),
  ),
})).filter;

const add = async (path: string, row: object): Promise<number> =>
  Number((await rest(`${path}/items`, { method: 'POST', body: row })).json['Id']);

const idsOf = (answer: RestAnswer): number[] => (answer.json['value'] as { Id: number }[]).map(({ Id }) => Id);

describe('$filter', () => {
  it('[4.1] finds what a plain evaluation over the same rows finds', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.array(filters, { minLength: 5, maxLength: 10 }), async (values, meanings) => {
        const path = await newList();
        const ids: number[] = [];
        for (const value of values) ids.push(await add(path, value));
        for (const { text, holds } of meanings) {
          const answer = await rest(
            `${path}/items?${new URLSearchParams({ $filter: text, $select: 'Id' }).toString()}`,
          );
          expect([text, idsOf(answer)]).toEqual([text, ids.filter((_, at) => holds(values[at] as Row))]);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('paging', () => {
  const orders = ['', 'Mark', 'Mark desc', 'Word,Mark desc', 'Flag desc,Word', 'Moment', 'ID desc'];

  it('[4.2] loses and repeats nothing that stays, whatever comes and goes between pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        rows,
        fc.constantFrom(...orders),
        fc.integer({ min: 1, max: 4 }),
        fc.infiniteStream(fc.nat({ max: 2 })),
        async (values, late, order, top, choices) => {
          const path = await newList();
          const stay: number[] = [];
          const go: number[] = [];
          for (const [at, value] of values.entries()) (at % 3 === 2 ? go : stay).push(await add(path, value));
          const waiting = [...late];
          const seen: number[] = [];
          let next: string | undefined = `${path}/items?$select=Id&$top=${top}${order ? `&$orderby=${order}` : ''}`;
          while (next) {
            const answer: RestAnswer = await rest(next);
            seen.push(...idsOf(answer));
            next = (answer.json['odata.nextLink'] as string | undefined)?.split('/_api/')[1];
            const choice = choices.next().value;
            const row = waiting.pop();
            if (choice === 1 && row) await add(path, row);
            const leaving = choice === 2 ? go.pop() : undefined;
            if (leaving !== undefined)
              await rest(`${path}/items(${leaving})`, { method: 'POST', headers: as('DELETE', '*') });
          }
          expect(new Set(seen).size).toBe(seen.length);
          expect(stay.filter((id) => !seen.includes(id))).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('$batch', () => {
  type Request = {
    readonly kind: 'add' | 'change' | 'delete' | 'read' | 'bad';
    readonly row: number;
    readonly word: string;
  };
  const requests: fc.Arbitrary<Request[]> = fc.array(
    fc.record({
      kind: fc.constantFrom('add', 'change', 'delete', 'read', 'bad'),
      row: fc.integer({ min: 1, max: 5 }),
      word: fc.constantFrom(...words),
    }),
    { minLength: 1, maxLength: 25 },
  );

  const perform = (sp: ReturnType<typeof pnp>, title: string, { kind, row, word }: Request): Promise<unknown> => {
    const { items } = sp.web.lists.getByTitle(title);
    if (kind === 'add')
      return items
        .select('Word')
        .add({ Word: word })
        .then((item: { Word: string }) => item.Word);
    if (kind === 'bad') return items.add({ Nope: word });
    const item = items.getById(row);
    if (kind === 'change') return item.update({ Word: word }).then(() => 'changed');
    return kind === 'delete'
      ? item.delete().then(() => 'deleted')
      : item
          .select('Word')<{ Word: string }>()
          .then(({ Word }) => Word);
  };

  const outcome = (work: Promise<unknown>): Promise<unknown> =>
    work.catch((error: Error) =>
      /\[\d+\].*/
        .exec(error.message)?.[0]
        .replace(/ListItem'|Property_x0020_\d+/g, '')
        .trim(),
    );

  it('[5] leaves and answers the same as its requests sent one by one', async () => {
    await fc.assert(
      fc.asyncProperty(requests, async (list) => {
        const paths = [await newList(), await newList()];
        const names = paths.map((path) => /'(.*)'/.exec(path)?.[1] ?? '');
        for (const path of paths) for (const word of ['one', 'two', 'three']) await add(path, { Word: word });
        const sp = pnp(running.siteUrl);
        const singly: unknown[] = [];
        for (const request of list) singly.push(await outcome(perform(sp, names[0] ?? '', request)));
        const [batched, execute] = sp.batched();
        const together = list.map((request) => outcome(perform(batched, names[1] ?? '', request)));
        await execute();
        expect(await Promise.all(together)).toEqual(singly);
        const contents = await Promise.all(
          paths.map(async (path) => (await rest(`${path}/items?$select=Id,Word,OData__UIVersionString`)).json['value']),
        );
        expect(contents[1]).toEqual(contents[0]);
      }),
      { numRuns: 15 },
    );
  });
});
