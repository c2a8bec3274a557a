import { fileAddress, keptPapersOf } from '../../../src/components/Papers/keptOfMeeting';
import type { FrozenPaper } from '../../../src/data/savePaper';

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
    madeOn: '2020-10-12',
    ...overrides,
  };
}

describe('keptPapersOf', () => {
  it('leaves the papers of other boards and meetings out', () => {
    const rows = [aRow(1, { board: 'SORB' }), aRow(2, { meetingDay: '2020-07-22' })];
    expect(keptPapersOf(rows, 'JARAP', '2020-10-16')).toEqual([]);
  });

  it('puts the formats of one version together, and the newest version first', () => {
    const rows = [aRow(1), aRow(2, { format: 'pdf' }), aRow(3, { version: 2 }), aRow(4, { edition: 'public' })];
    const kept = keptPapersOf(rows, 'jarap', '2020-10-16');
    expect(kept.map(({ edition, version, files }) => [edition, version, files.map(({ id }) => id)])).toEqual([
      ['public', 1, ['4']],
      ['full', 2, ['3']],
      ['full', 1, ['1', '2']],
    ]);
  });
});

describe('fileAddress', () => {
  it('keeps every character of the name', () => {
    expect(fileAddress('/sites/a/Papers/C #1 50%?.docx', 'https://force.example/sites/a')).toBe(
      'https://force.example/sites/a/Papers/C%20%231%2050%25%3F.docx',
    );
  });
});
