import { planImport } from '../../../src/data/import/planImport';
import { rowReaders, tooManyToShare } from '../../../src/data/rowReaders';
import { DEFAULT_BOARDS } from '../../../src/domain/defaults';
import { Register } from '../../../src/domain/register';
import { AUDITS } from '../../../src/lists/audits';
import { BoardPanel } from '../../../src/lists/boardPanels';
import { UPDATES } from '../../../src/lists/history';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { PlannedSite } from '../../support/plannedSite';
import { aRecommendation, aRegister, anAudit, anUpdate } from '../../support/registers';

const TODAY = '2020-10-20';
const JARAP_AND_SORB = ['Panel SORB', 'Panel JARAP'];

function readersIn(register: Register): readonly string[] {
  const site = new PlannedSite();
  site.carryOut(planImport(register, site.read(), TODAY));
  return rowReaders(site.read(), TODAY).map(({ list, panels }) => `${list.title}: ${panels.join(', ') || 'nobody'}`);
}

describe('rowReaders', () => {
  it.each<[string, Register, string]>([
    [
      'what is confidential',
      aRegister({ recommendations: [aRecommendation({ confidential: true, priority: 'Significant' })] }),
      'nobody',
    ],
    [
      'what belongs to a confidential audit',
      aRegister({
        audits: [anAudit({ confidential: true })],
        recommendations: [aRecommendation({ priority: 'Significant' })],
      }),
      'nobody',
    ],
    [
      'what no rule covers',
      aRegister({
        audits: [anAudit({ assurance: 'Excellent' })],
        recommendations: [aRecommendation({ priority: 'Significant' })],
      }),
      'nobody',
    ],
    [
      'what goes to JARAP, after SORB',
      aRegister({ recommendations: [aRecommendation({ priority: 'Significant' })] }),
      JARAP_AND_SORB.join(', '),
    ],
    [
      'what is sent to CGB by an override',
      aRegister({
        recommendations: [aRecommendation({ priority: 'Significant', override: { board: 'CGB', reason: 'Estates.' } })],
        boards: DEFAULT_BOARDS,
      }),
      'Panel CGB',
    ],
  ])('gives %s to those who may read it, its audit too', (_, register, panels) => {
    expect(readersIn(register)).toEqual([`${AUDITS.title}: ${panels}`, `${RECOMMENDATIONS.title}: ${panels}`]);
  });

  it('gives a history to the readers of its recommendation', () => {
    const updates = [anUpdate('May 2020'), anUpdate('June 2020')];
    const readers = readersIn(aRegister({ recommendations: [aRecommendation({ priority: 'Significant', updates })] }));
    expect(readers.filter((each) => each === `${UPDATES.title}: ${JARAP_AND_SORB.join(', ')}`)).toHaveLength(2);
  });
});

describe('tooManyToShare', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      list: UPDATES,
      itemId: at,
      label: '',
      panels: ['Panel JARAP'] as readonly BoardPanel[],
    }));

  it('refuses more rows of a list than SharePoint recommends, for boards that have members alone', () => {
    expect(tooManyToShare(rows(5_001), ['Panel jarap'])).toMatch(/^5001 rows of Updates would need rights/);
    expect(tooManyToShare(rows(5_001), ['Panel SORB'])).toBeUndefined();
    expect(tooManyToShare(rows(5_000), ['Panel JARAP'])).toBeUndefined();
  });
});
