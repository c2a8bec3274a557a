import { quarterlyReport } from '../../../src/domain/quarterlyReport';
import { Recommendation, Register } from '../../../src/domain/register';
import { PaperModel } from '../../../src/papers/model';
import { MEETING, buildPaper } from '../../support/layoutPapers';
import { proposed } from '../../support/jarap2020Papers';
import { partBlocks, partText, tableText, tablesIn } from '../../support/paperText';
import { aMeeting, aRecommendation, aRegister, anAudit, anUpdate, period, target } from '../../support/registers';

const build = (register: Partial<Register>, input = {}): PaperModel => buildPaper('actions-quarterly', register, input);
const numbered = (reference: string, overrides: Partial<Recommendation>): Recommendation =>
  aRecommendation({ id: `r-${reference}`, reference, ...overrides });

const REGISTER: Partial<Register> = {
  meetings: [aMeeting('JARAP', '2020-04-24'), aMeeting('JARAP', '2020-07-22'), aMeeting('JARAP', MEETING)],
  audits: [anAudit(), anAudit({ id: 'inspection', title: 'Custody', source: 'HMICFRS inspection', auditor: '' })],
  recommendations: [
    numbered('1', {
      originalTarget: target('September 2020'),
      updates: [anUpdate('2020-09-01', { text: 'Parts ordered.' })],
    }),
    numbered('2', {
      originalTarget: target('December 2020'),
      updates: [anUpdate('2020-05-01', { text: 'Long ago.' })],
      owners: [],
    }),
    proposed('3'),
    numbered('4', { status: 'Closed', statusDate: period('2020-08-01') }),
    numbered('5', { raised: period('2020-08-01'), confidential: true }),
    numbered('6', { originalTarget: target('2023') }),
  ],
};

describe('actions-quarterly', () => {
  const model = build(REGISTER);

  it('is named for the quarter of the financial year, and says which report was the previous one', () => {
    expect(partText(model, 'summary')).toMatch(
      /^Quarter 3, 2020-21\n[^]*The previous report is that of 22 July 2020\./,
    );
  });

  it('gives the numbers of the domain, now and at the previous report, each with an arrow and its word', () => {
    const report = quarterlyReport(aRegister(REGISTER), 'JARAP', MEETING);
    const rows = tableText(tablesIn(partBlocks(model, 'summary'))[0]);
    expect(rows).toEqual([
      ['Actions', 'Current', 'Previous', 'Trend'],
      ['Off target', '1', '0', '▲ Up'],
      ['At risk of being off target', '1', '1', '▶ Same'],
      ['Proposed for closure', '1', '0', '▲ Up'],
      ['New', '1', '0', '▲ Up'],
      ['Total closed', '1', '0', '▲ Up'],
      ['Total actions', String(report.total.now), String(report.total.before), '▲ Up'],
    ]);
    expect(report.total).toMatchObject({ now: 6, before: 5 });
    expect(partText(model, 'summary')).toContain('6 actions are in this report, of which 1 is on target');
  });

  it('lists each section under its columns, with the updates since the previous report', () => {
    expect(tableText(tablesIn(partBlocks(model, 'off-target'))[0])).toEqual([
      [
        'Target date',
        'Action',
        'Manager responsible',
        'Source originator',
        'Source title',
        'Action status',
        'Action update',
      ],
      [
        'September 2020',
        '1 Service records | Sample the service records.',
        'Head of Transport',
        'Mazars',
        'Fleet Management (January 2019)',
        'RED | Off target',
        'Update September 2020: | Head of Transport. Parts ordered.',
      ],
    ]);
    expect(partText(model, 'at-risk')).toMatch(
      /overdue within the next 3 months[^]*Not recorded[^]*No update since the previous report\. The last was:\nUpdate May 2020:/,
    );
    expect(partText(model, 'new')).toMatch(/Confidential: not for publication\.[^]*No update has been received\./);
    expect(tablesIn(partBlocks(model, 'new'))[0]?.rows[0]?.cells[5]).not.toHaveProperty('tone');
  });

  const warned = (delivery: 'At risk' | 'Constraint exceeded'): Partial<Recommendation> => ({
    originalTarget: target('2023'),
    updates: [anUpdate('2020-09-01', { delivery })],
  });
  it.each<[string, string, Partial<Recommendation>]>([
    ['off-target', 'RED | Off target | The owner says: constraint exceeded', warned('Constraint exceeded')],
    ['at-risk', 'AMBER | At risk | The owner says: at risk', warned('At risk')],
    ['at-risk', 'AMBER | At risk', { originalTarget: target('2021-01-16') }],
    [
      'proposed-for-closure',
      'GREEN | Proposed superseded',
      { updates: [anUpdate('2020-09-01', { proposes: 'Superseded' })] },
    ],
    ['closed', 'GREEN | Superseded', { status: 'Superseded', statusDate: period('2020-08-01') }],
    ['new', 'New | Past its target date', { raised: period('2020-08-01'), originalTarget: target('2020-09-01') }],
  ])('says in %s why an action stands there: %s', (part, words, overrides) => {
    const built = build({ ...REGISTER, recommendations: [numbered('1', overrides)] });
    expect(tableText(tablesIn(partBlocks(built, part))[0])[1]?.[5]).toBe(words);
  });

  it('prints an action once whose title is its whole text', () => {
    const built = build({
      ...REGISTER,
      recommendations: [
        numbered('1', { title: 'Sample the records.', text: 'sample the  records.', raised: period('2020-08-01') }),
      ],
    });
    expect(tableText(tablesIn(partBlocks(built, 'new'))[0])[1]?.[1]).toBe('1 Sample the records.');
  });

  it('lists every action that it counts for a spreadsheet, those on target too', () => {
    const { sections, total } = quarterlyReport(aRegister(REGISTER), 'JARAP', MEETING);
    expect(model.lists?.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Off target', sections['off target'].now],
      ['At risk', sections['at risk'].now],
      ['Proposed for closure', sections['proposed for closure'].now],
      ['Closed', sections.closed.now],
      ['New', sections.new.now],
      ['On target', sections['on target'].now],
    ]);
    expect(new Set(model.lists?.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(total.now);
  });

  it('says of each section that it is empty', () => {
    const empty = build({ recommendations: [], meetings: [] });
    expect(
      ['off-target', 'at-risk', 'proposed-for-closure', 'closed', 'new'].map(
        (id) => partText(empty, id).split('\n')[1],
      ),
    ).toEqual([
      'No actions off target',
      'No actions at risk of being off target',
      'No actions proposed for closure',
      'No actions closed since the previous report',
      'No new actions',
    ]);
    expect(partText(empty, 'summary')).toContain(
      'has no earlier meeting of JARAP: the three months since 16 July 2020',
    );
    expect(partText(empty, 'summary')).toMatch(/0 actions are in this report\.\n/);
  });

  it('names the source where an audit has no auditor', () => {
    const inspected = build({
      ...REGISTER,
      criteriaSets: aRegister().criteriaSets.slice(0, 1),
      recommendations: [numbered('1', { auditId: 'inspection' })],
    });
    expect(JSON.stringify(inspected)).not.toContain('Source originator: ');
    expect(
      partText(
        build({
          ...REGISTER,
          criteriaSets: aRegister().criteriaSets.slice(0, 1),
          recommendations: [numbered('1', { auditId: 'inspection', originalTarget: target('May 2020') })],
        }),
        'off-target',
      ),
    ).toContain('HMICFRS inspection');
  });
});
