import { keptPapersOf } from '../../../src/data/keptPapers';
import type { FrozenPaper } from '../../../src/data/savePaper';
import type { NameChange } from '../../../src/domain/register';

const MEETING = { board: 'JARAP', date: '2020-10-16' };

function aRow(id: number, overrides: Partial<FrozenPaper> = {}): FrozenPaper {
  return {
    id: String(id),
    title: 'Audit recommendations',
    board: 'JARAP',
    meetingDay: '2020-10-16',
    asAtDay: '2020-10-16',
    layout: 'jarap-2020',
    edition: 'full',
    format: 'docx',
    version: 1,
    file: `/sites/a/Papers/${id}.docx`,
    dataFile: '/sites/a/Papers/Register.xlsx',
    fileHash: `f${id}`,
    dataHash: 'd',
    contentHash: 'c',
    reportOf: '',
    author: '',
    time: '',
    madeOn: '2020-10-12',
    ...overrides,
  };
}

describe('keptPapersOf', () => {
  it('leaves the papers of other boards and meetings out', () => {
    const rows = [aRow(1, { board: 'SORB' }), aRow(2, { meetingDay: '2020-07-22' })];
    expect(keptPapersOf(rows, MEETING, [])).toEqual([]);
  });

  it('puts the formats of one version together, and the newest version first', () => {
    const rows = [aRow(1), aRow(2, { format: 'pdf' }), aRow(3, { version: 2 }), aRow(4, { edition: 'public' })];
    const kept = keptPapersOf(rows, { ...MEETING, board: 'jarap' }, []);
    expect(kept.map(({ edition, version, files }) => [edition, version, files.map(({ id }) => id)])).toEqual([
      ['public', 1, ['4']],
      ['full', 2, ['3']],
      ['full', 1, ['1', '2']],
    ]);
  });

  it('finds the papers of a board that has been renamed since, or whose name was recorded late', () => {
    const renamed: NameChange = { id: 'n', kind: 'Board', from: 'SORB', to: 'ORB', on: '2023-01-01' };
    const rows = [aRow(1, { board: 'SORB' }), aRow(2, { board: 'ORB', version: 2 })];
    expect(keptPapersOf(rows, { ...MEETING, board: 'ORB' }, [renamed]).map(({ board }) => board)).toEqual([
      'ORB',
      'SORB',
    ]);
    expect(keptPapersOf(rows, { ...MEETING, board: 'ORB' }, [])).toHaveLength(1);
  });
});
