import fc from 'fast-check';
import { importRegister } from '../../../src/data/importRegister';
import { isRegisterEmpty, loadRegister } from '../../../src/data/registerRepository';
import { Register } from '../../../src/domain/register';
import { LISTS } from '../../../src/lists/lists';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { BOARDS, CRITERIA } from '../../../src/lists/settings';
import { describeDifferences } from '../../../src/workbook/compare';
import { LocalSite, provisionedFolder, sampleRegister, startLocalSite } from '../../support/localSite';
import { anyWiderRegister } from '../../support/widerRegisterArbitraries';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  aRevision,
  anAction,
  anUpdate,
  period,
  target,
} from '../../support/registers';

const TODAY = '2020-10-16';

/** A small register that has something in every list. */
const WHOLE = aRegister({
  recommendations: [
    aRecommendation({
      id: 'one',
      originalTarget: target('March 2020'),
      dependsOn: ['two', 'three'],
      updates: [anUpdate('May 2020'), anUpdate('May 2020', { text: 'And more.' })],
      revisions: [aRevision('May 2020', 'June 2021', 'Parts are late.')],
      decisions: [aDecision('CGB', 'July 2020', 'Noted')],
    }),
    aRecommendation({ id: 'two', reference: '4.2', repeats: 'three' }),
    aRecommendation({ id: 'three', reference: '4.10', override: { board: 'CGB', reason: 'Asked for.' } }),
  ],
  actions: [
    anAction({
      board: 'CGB',
      target: target('immediately'),
      updates: [{ id: 'x', date: period('July 2020'), text: 'Done.' }],
    }),
  ],
  boards: [{ name: 'CGB', fullName: 'Corporate Governance Board', decidesAfter: [], published: true }],
  criteriaSets: [
    {
      name: 'Ours',
      effectiveFrom: '2019-07-01',
      rules: [
        {
          id: 'Ours #1',
          source: undefined,
          auditor: undefined,
          assurance: { kind: 'orAbove', grading: 'Limited' },
          priority: undefined,
          board: 'CGB',
          clause: 'All to CGB.',
        },
      ],
    },
  ],
  meetings: [aMeeting('CGB', '2020-07-15', { updatesDue: '2020-07-05', paper: 'C' })],
});

let made: { folder: string; remove: () => void };
let site: LocalSite;

beforeAll(async () => {
  made = await provisionedFolder();
});

afterAll(() => made.remove());

beforeEach(async () => {
  site = await startLocalSite({ copyOf: made.folder });
});

afterEach(() => site.close());

function importInto(register: Register): ReturnType<typeof importRegister> {
  return importRegister(site.connection, register, undefined, TODAY);
}

async function countRows(): Promise<number> {
  const lists: { ItemCount: number }[] = await Promise.all(
    LISTS.map(({ title }) => site.connection.sp.web.lists.getByTitle(title).select('ItemCount')()),
  );
  return lists.reduce((sum, { ItemCount }) => sum + ItemCount, 0);
}

async function expectExactly(register: Register): Promise<void> {
  expect(describeDifferences(await loadRegister(site.connection), register)).toEqual([]);
}

/** Rows that the register needs; the one board and the one rule of its own included. */
const WHOLE_ROWS = 1 + 3 + 1 + 2 + 1 + 1 + 1 + 1 + 1 + 1;

describe('importRegister', () => {
  it('writes nothing when a text is longer than SharePoint keeps', async () => {
    const register = aRegister({ recommendations: [aRecommendation({ reference: 'x'.repeat(256) })] });
    await expect(importInto(register)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('Reference has 256 characters'),
    });
    await expect(isRegisterEmpty(site.connection)).resolves.toBe(true);
  });

  it('writes nothing when the site holds a row that cannot be read', async () => {
    await site.connection.sp.web.lists.getByTitle('Audits').items.add({ Title: 'Odd', Issued: 'once' });
    await expect(importInto(WHOLE)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('Audits, row 1, column Issued: "once" is not a date'),
    });
    await expect(countRows()).resolves.toBe(1);
  });

  it('brings in the sample so that it reads back equal, and then finds nothing left to add', async () => {
    const sample = await sampleRegister();
    await expect(isRegisterEmpty(site.connection)).resolves.toBe(true);
    const { added } = await importInto(sample);
    expect(added).toMatchObject({ Audits: 16, Recommendations: 27, Updates: 115, Decisions: 15, Meetings: 3 });
    await expect(isRegisterEmpty(site.connection)).resolves.toBe(false);
    await expectExactly(sample);
    const again = await importInto(sample);
    expect(Object.values(again.added)).toEqual(LISTS.map(() => 0));
    expect(again.alreadyThere).toEqual(added);
    expect(again.differing).toEqual([]);
  });

  it('brings in any register so that it reads back equal, hostile texts included', async () => {
    await fc.assert(
      fc.asyncProperty(anyWiderRegister, async (register) => {
        await site.close();
        site = await startLocalSite({ copyOf: made.folder });
        await importInto(register);
        await expectExactly(register);
        const { added, differing } = await importInto(register);
        expect(Object.values(added)).toEqual(LISTS.map(() => 0));
        expect(differing).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('tells how far it is, list by list, to the end', async () => {
    const told: [number, number, string][] = [];
    await importRegister(site.connection, WHOLE, (...progress) => told.push(progress), TODAY);
    expect(told[0]).toEqual([0, WHOLE_ROWS, BOARDS.title]);
    expect(told[told.length - 1]?.slice(0, 2)).toEqual([WHOLE_ROWS, WHOLE_ROWS]);
    const done = told.map(([count]) => count);
    expect(done).toEqual([...done].sort((left, right) => left - right));
  });

  it('writes where each recommendation stands into its row', async () => {
    await importInto(WHOLE);
    const rows: Record<string, unknown>[] = await site.connection.sp.web.lists
      .getByTitle(RECOMMENDATIONS.title)
      .items.select('Reference', 'TargetDate', 'DueDate', 'Board', 'BoardReason', 'Rag', 'Status')
      .orderBy('Sequence')();
    expect(rows).toEqual([
      expect.objectContaining({ TargetDate: 'June 2021', Board: 'CGB', BoardReason: 'All to CGB.', Rag: 'AMBER' }),
      expect.objectContaining({ Reference: '4.2', TargetDate: null, DueDate: null, Rag: 'AMBER' }),
      expect.objectContaining({ Reference: '4.10', BoardReason: 'Override: Asked for.' }),
    ]);
  });

  it('brings rows up to date that a later import adds history to', async () => {
    await importInto(aRegister({ recommendations: [aRecommendation({ originalTarget: target('March 2020') })] }));
    const later = aRegister({
      recommendations: [
        aRecommendation({ originalTarget: target('March 2020'), revisions: [aRevision('May 2020', 'June 2021')] }),
      ],
    });
    await importInto(later);
    const rows = await site.connection.sp.web.lists
      .getByTitle(RECOMMENDATIONS.title)
      .items.select('TargetDate', 'DueDate', 'Rag')();
    expect(rows).toEqual([expect.objectContaining({ TargetDate: 'June 2021', Rag: 'AMBER' })]);
    await expectExactly(later);
  });

  it('doubles nothing when SharePoint answers 503 to a batch that it has carried out', async () => {
    await site.befall({ path: '\\$batch', nth: 3, times: 3, status: 503, retryAfter: 0, when: 'after' });
    await importInto(WHOLE).catch(() => undefined);
    await site.befall({ path: '\\$batch', status: 503, retryAfter: 0, when: 'after' });
    await importInto(WHOLE);
    await expectExactly(WHOLE);
    await expect(countRows()).resolves.toBe(WHOLE_ROWS);
  });

  // The first requests ask who it is and read the lists; then each writes.
  it.each(
    Array.from({ length: 14 }, (_, index) => index + 1).flatMap((nth) => [
      [nth, 'before'] as const,
      [nth, 'after'] as const,
    ]),
  )('ends with exactly the register after a run that died at request %i, %s it was carried out', async (nth, when) => {
    await site.befall({ nth, times: 0, drop: true, when });
    await expect(importInto(WHOLE)).rejects.toMatchObject({ code: 'unavailable' });
    await site.befall();
    await importInto(WHOLE);
    await expectExactly(WHOLE);
    await expect(countRows()).resolves.toBe(WHOLE_ROWS);
  });

  it("adds another set of criteria to the site's own, and leaves these as they are", async () => {
    await importInto(WHOLE);
    const [set] = WHOLE.criteriaSets;
    const theirs = {
      ...WHOLE,
      criteriaSets: set === undefined ? [] : [{ ...set, name: 'Theirs', effectiveFrom: '2020-01-01' }],
    };
    const { added, differing } = await importInto(theirs);
    expect(added[CRITERIA.title]).toBe(1);
    expect(differing).toEqual([]);
    const { criteriaSets } = await loadRegister(site.connection);
    expect(criteriaSets.map(({ name }) => name)).toEqual(['Ours', 'Theirs']);
  });
});
