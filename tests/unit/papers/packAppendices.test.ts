import { LAYOUTS } from '../../../src/papers/layouts';
import { PaperInput } from '../../../src/papers/layouts/layout';
import { PaperModel } from '../../../src/papers/model';
import { buildPaper } from '../../support/layoutPapers';
import { lines, partText } from '../../support/paperText';
import { aRecommendation, anUpdate } from '../../support/registers';

const RECOMMENDATIONS = [
  aRecommendation({
    id: 'one',
    reference: '4.1',
    title: 'First',
    updates: [anUpdate('July 2020'), anUpdate('2020-09-01')],
  }),
  aRecommendation({ id: 'two', reference: '4.2', title: 'Second', priority: 'Housekeeping' }),
  aRecommendation({ id: 'three', reference: '4.3', title: 'Third', confidential: true }),
];

function withAppendix(ids: readonly string[], layout = 'jarap-2020', input: Partial<PaperInput> = {}): PaperModel {
  return buildPaper(
    layout,
    { recommendations: RECOMMENDATIONS },
    { appendices: [{ title: 'Overdue', recommendationIds: ids }], ...input },
  );
}

function rowsOf(model: PaperModel): readonly string[] {
  const part = model.sections.flatMap(({ parts }) => parts).find(({ id }) => id === 'added-appendix-1');
  const table = part?.blocks
    .flatMap((block) => (block.kind === 'anchored' ? block.blocks : []))
    .find((block) => block.kind === 'table');
  return table?.kind === 'table' ? table.rows.map(({ cells }) => lines(cells[0]?.blocks ?? [])[0] ?? '') : [];
}

describe('appendixSections', () => {
  it('adds nothing to a paper without them', () => {
    const plain = buildPaper('jarap-2020', { recommendations: RECOMMENDATIONS });
    expect(buildPaper('jarap-2020', { recommendations: RECOMMENDATIONS }, { appendices: [] })).toEqual(plain);
  });

  it.each(LAYOUTS.map(({ id }) => id))(
    'prints them in the layout %s, in the order in which they were chosen',
    (layout) => {
      expect(rowsOf(withAppendix(['two', 'one'], layout))).toEqual(['4.2 Second', '4.1 First']);
    },
  );

  it('letters them after the appendix of the paper itself, and lists them with their pages', () => {
    const model = withAppendix(['two', 'one']);
    expect(partText(model, 'added-appendix-1')).toContain('Appendix B: Overdue');
    expect(partText(model, 'closing')).toContain('Appendix B: Overdue (page [page of pack_appendix_1])');
    expect(partText(withAppendix(['one'], 'rolling-actions'), 'added-appendix-1')).toContain('Appendix A: Overdue');
  });

  it('goes on after Z with two letters', () => {
    const appendices = Array.from({ length: 27 }, (_, at) => ({ title: `List ${at}`, recommendationIds: ['one'] }));
    const words = partText(withAppendix([], 'jarap-2020', { appendices }), 'closing');
    expect(words.match(/Appendix \w+: List (?:24|25|26)/g)).toEqual([
      'Appendix Z: List 24',
      'Appendix AA: List 25',
      'Appendix AB: List 26',
    ]);
  });

  it('says which of them another board monitors, and gives the latest update alone', () => {
    const words = partText(withAppendix(['two', 'one']), 'added-appendix-1');
    expect(words).toContain('Monitored by SORB.');
    expect(words).toContain('September 2020:');
    expect(words).not.toContain('July 2020:');
  });

  it('says what the register of the day does not have', () => {
    const words = partText(withAppendix(['one', 'gone']), 'added-appendix-1');
    expect(words).toContain('1 recommendation of the register');
    expect(words).toContain('1 more of the list is not in the register of that day.');
    expect(partText(withAppendix(['gone']), 'added-appendix-1')).toContain('has none of these recommendations');
  });

  it('leaves what is confidential out of the public edition and counts it once', () => {
    const full = withAppendix(['three', 'one'], 'rolling-actions');
    expect(partText(full, 'added-appendix-1')).toContain('Confidential: not for publication.');
    expect(partText(full, 'front-sheet')).toContain('it holds 1 confidential recommendation');
    const published = withAppendix(['three', 'one'], 'rolling-actions', { edition: 'public' });
    expect(rowsOf(published)).toEqual(['4.1 First']);
    expect(published.leftOut?.recommendations).toBe(1);
    expect(withAppendix(['three'], 'jarap-2020', { edition: 'public' }).leftOut?.recommendations).toBe(1);
  });

  it('has no public appendix in which nothing would be left', () => {
    const published = withAppendix(['three'], 'jarap-2020', { edition: 'public' });
    expect(JSON.stringify(published.sections)).not.toContain('Overdue');
  });
});
