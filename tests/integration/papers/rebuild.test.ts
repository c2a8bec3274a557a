import { withNamesNow } from '../../../src/domain/names';
import type { PackAppendix } from '../../../src/domain/packAppendix';
import type { Register } from '../../../src/domain/register';
import { contentHash } from '../../../src/papers/contentHash';
import { LAYOUTS, findLayout } from '../../../src/papers/layouts';
import type { Layout, PaperInput } from '../../../src/papers/layouts/layout';
import {
  KeptContent,
  PaperComparison,
  compareWithKept,
  comparisonWords,
  isSameThroughout,
} from '../../../src/papers/rebuild';
import { registerDataBehind } from '../../../src/papers/registerBehind';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { writeWorkbook } from '../../../src/workbook/writeWorkbook';
import { sampleRegister } from '../../support/localSite';

const DAY = '2020-10-16';
const MADE_ON = '2020-10-12';
const MEETING = { board: 'JARAP', meetingDay: DAY, asAtDay: DAY };

let sample: Register;

beforeAll(async () => {
  sample = await sampleRegister();
});

/** A paper as it is kept, and the register that is kept beside it, after it was written to a workbook and read back. */
async function keep(
  layout: Layout,
  input: Partial<PaperInput> = {},
): Promise<{ readonly kept: KeptContent; readonly data: Register | undefined }> {
  const whole = { register: sample, ...MEETING, ...input };
  const model = layout.build(whole);
  const workbook = await writeWorkbook(registerDataBehind({ model, input: whole }), DAY);
  const { register } = await readWorkbook(workbook);
  return {
    kept: { ...MEETING, edition: model.edition, contentHash: contentHash(model), madeOn: MADE_ON },
    data: register && withNamesNow(register),
  };
}

/** The register when more has happened after the day. */
function later(): Register {
  return {
    ...sample,
    recommendations: sample.recommendations.map((each, index) =>
      index > 0
        ? each
        : {
            ...each,
            decisions: [
              ...each.decisions,
              {
                id: 'later',
                board: 'JARAP',
                meetingDate: { words: '2021-01-15', from: '2021-01-15', to: '2021-01-15' },
                decision: 'Noted' as const,
                note: 'Later.',
                minuteNumber: '',
              },
            ],
          },
    ),
  };
}

describe.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('compareWithKept, %s', (_, layout) => {
  it.each([
    ['as it is', {}],
    ['with marks of what changed', { marksChanges: true }],
  ])('finds the same content of a paper %s, in the register that has gone on and in its data', async (__, input) => {
    const { kept, data } = await keep(layout, input);
    const comparison = compareWithKept(layout, kept, later(), data);
    expect([comparison.fromRegister.isSame, comparison.fromData?.isSame]).toEqual([true, true]);
    expect(comparisonWords(comparison)).toEqual([
      'Made again from the register, and from the data that were kept beside it, it says the same.',
    ]);
  });

  it('compares a public edition with the register alone', async () => {
    const { kept, data } = await keep(layout, { edition: 'public' });
    const comparison = compareWithKept(layout, kept, later(), data);
    expect([comparison.fromRegister.isSame, comparison.fromData]).toEqual([true, undefined]);
    expect(isSameThroughout(comparison)).toBe(true);
  });
});

describe('compareWithKept', () => {
  const layout = findLayout('jarap-2020') as Layout;

  const added = (overrides: Partial<PackAppendix>): PackAppendix => ({
    id: 'a',
    title: 'Late ones',
    board: 'JARAP',
    meetingDay: DAY,
    recommendationIds: sample.recommendations.slice(0, 2).map(({ id }) => id),
    addedOn: '2020-10-10',
    addedBy: 'somebody',
    removedOn: undefined,
    removedBy: '',
    ...overrides,
  });

  it.each<[string, Partial<PackAppendix>]>([
    ['in the paper still', {}],
    ['added on that very day', { addedOn: MADE_ON }],
    ['taken out afterwards', { removedOn: '2020-10-14' }],
  ])('finds the same of a paper with an appendix that is %s', async (_, overrides) => {
    const { kept, data } = await keep(layout, { appendices: [added({})] });
    const later = added({ id: 'b', title: 'Added later', addedOn: '2020-10-20' });
    const comparison = compareWithKept(layout, kept, sample, data, [added(overrides), later]);
    expect([comparison.fromRegister.isSame, comparison.fromData?.isSame]).toEqual([true, true]);
    expect(compareWithKept(layout, kept, sample, data).fromRegister.isSame).toBe(false);
  });

  it('finds the same of a paper without one, to which one was added on that day afterwards', async () => {
    const { kept, data } = await keep(layout);
    const comparison = compareWithKept(layout, kept, sample, data, [added({ addedOn: MADE_ON })]);
    expect([comparison.fromRegister.isSame, comparison.fromData?.isSame]).toEqual([true, true]);
  });
});

describe('comparisonWords', () => {
  const layout = findLayout('jarap-2020') as Layout;

  it('names the first line that differs where the past was changed', async () => {
    const { kept, data } = await keep(layout);
    const register = {
      ...sample,
      audits: sample.audits.map((audit) => ({ ...audit, title: audit.title.replace('FLEET', 'VEHICLE') })),
    };
    const comparison = compareWithKept(layout, kept, register, data);
    expect(isSameThroughout(comparison)).toBe(false);
    expect(comparisonWords(comparison)).toEqual([
      'Made again from the register, it says something else: what the register says of that day has changed since.',
      expect.stringMatching(/^The first difference: "[^"]*FLEET MANAGEMENT[^"]*" was kept, and "[^"]*VEHICLE/),
      'From the data that were kept beside it, it comes out as it was.',
      'The paper that was kept stays as it is.',
    ]);
  });

  it('tells a layout that has changed from a register that has', async () => {
    const { kept, data } = await keep(layout);
    const another: Layout = { ...layout, build: (input) => ({ ...layout.build(input), layout: 'jarap-2021' }) };
    const comparison: PaperComparison = compareWithKept(another, kept, sample, data);
    expect(comparisonWords(comparison)).toEqual([
      'Made again from the register, it says something else.',
      'From the data that were kept beside it, it says something else too: its layout is no longer what it was.',
      'The paper that was kept stays as it is.',
    ]);
  });
});
