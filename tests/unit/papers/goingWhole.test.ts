import { Edition } from '../../../src/domain/edition';
import { EvidenceFile } from '../../../src/domain/register';
import { buildPaper } from '../../support/layoutPapers';
import { partText } from '../../support/paperText';
import { aRecommendation, anAudit, period } from '../../support/registers';

const report = (overrides: Partial<EvidenceFile> = {}): readonly EvidenceFile[] => [
  {
    id: 'e',
    fileName: 'final_report.pdf',
    title: '',
    addedOn: period('May 2020'),
    author: '',
    confidential: false,
    ...overrides,
  },
];

describe('goingWholeBlocks', () => {
  it.each<[string, Edition, readonly EvidenceFile[], string]>([
    ['is to be attached where no file holds it', 'full', [], 'its report is to be attached and a rep'],
    ['is to be attached where no file holds it', 'public', [], 'its report is to be attached and a rep'],
    [
      'is to be attached where its file comes later',
      'full',
      report({ addedOn: period('November 2020') }),
      'its report is to be attached and a rep',
    ],
    ['is attached where a file holds it', 'full', report(), 'its report is attached and a rep'],
    ['is attached where a file holds it', 'public', report(), 'its report is attached and a rep'],
    ['is attached though confidential', 'full', report({ confidential: true }), 'its report is attached and a rep'],
    ['is not published', 'public', report({ confidential: true }), 'its report is not for publication, and a rep'],
  ])('says that the report %s, in the %s edition', (_, edition, evidence, words) => {
    const register = { audits: [anAudit({ assurance: 'Limited' })], recommendations: [aRecommendation({ evidence })] };
    expect(partText(buildPaper('jarap-2024', register, { edition }), 'background')).toContain(words);
  });
});
