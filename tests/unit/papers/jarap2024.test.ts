import { asAt } from '../../../src/domain/asAt';
import { Recommendation, Register } from '../../../src/domain/register';
import { priorityTable, summarise } from '../../../src/domain/summary';
import { PaperModel } from '../../../src/papers/model';
import { MEETING, buildPaper } from '../../support/layoutPapers';
import { proposed } from '../../support/jarap2020Papers';
import { partBlocks, partText, tableText, tablesIn } from '../../support/paperText';
import { aMeeting, aRecommendation, aRegister, anAudit, anUpdate, period, target } from '../../support/registers';

const build = (register: Partial<Register>, input = {}): PaperModel => buildPaper('jarap-2024', register, input);
const other = (reference: string, overrides: Partial<Recommendation> = {}): Recommendation =>
  aRecommendation({ id: `r-${reference}`, reference, ...overrides });

/** Under the first criteria everything goes to JARAP. */
const REGISTER: Partial<Register> = {
  criteriaSets: aRegister().criteriaSets.slice(0, 1),
  audits: [
    anAudit({ assurance: 'Satisfactory' }),
    anAudit({ id: 'audit-2', title: 'Custody', assurance: 'Significant' }),
  ],
  recommendations: [
    other('4.1', { priority: 'Fundamental', theme: 'Safe vehicles' }),
    proposed('4.2'),
    proposed('4.3', { priority: 'Housekeeping' }),
    proposed('4.4', { auditId: 'audit-2' }),
    other('4.5', {
      updates: [anUpdate('May 2020', { proposes: 'Not adopted' })],
      status: 'Proposed not adopted',
      statusDate: period('May 2020'),
    }),
    other('4.6', { priority: 'Cause of concern' }),
    other('4.7', { status: 'Closed', statusDate: period('May 2020') }),
  ],
};

describe('jarap-2024', () => {
  const model = build(REGISTER);

  it('counts those that run by priority under their colours, as the domain does, and the proposed ones beside them', () => {
    const register = aRegister(REGISTER);
    const { total } = priorityTable(
      summarise(asAt(register, MEETING, { board: 'JARAP', day: MEETING }), 'JARAP').reported,
      register.scales,
    );
    const rows = tableText(tablesIn(partBlocks(model, 'summary'))[0]);
    expect(rows).toEqual([
      [
        'Risk/Priority of Recommendation',
        'Remaining RED Fundamental',
        'Remaining AMBER Significant',
        'Remaining GREEN Housekeeping',
        'Total running',
        'Proposed Closed',
        'Not Adopted proposed closed',
      ],
      ['Fundamental', '1', '0', '0', '1', '0', '0'],
      ['Significant', '0', '3', '0', '3', '2', '1'],
      ['Housekeeping', '0', '0', '1', '1', '1', '0'],
      ['Cause of concern', '0', '0', '0', '1', '0', '0'],
      ['Total', '1', '3', '1', String(total.running), String(total.proposedClosed), String(total.proposedNotAdopted)],
    ]);
  });

  it('counts the proposed ones by the assurance of their audits, in words', () => {
    expect(partText(model, 'proposed-closed')).toContain(
      '3 recommendations are proposed closed. By the assurance of their audits: two Satisfactory and one Significant. ' +
        '1 recommendation is proposed closed as not adopted.',
    );
  });

  it('ticks those that are proposed closed, with the word, and leads to their pages', () => {
    expect(tableText(tablesIn(partBlocks(model, 'proposed-closed'))[0]).slice(1, 4)).toEqual([
      ['Fleet Management (January 2019)', 'Satisfactory', '4.2', '✓ Yes', '[page of entry_2]'],
      ['Fleet Management (January 2019)', 'Satisfactory', '4.3', '✓ Yes', '[page of entry_3]'],
      ['Fleet Management (January 2019)', 'Satisfactory', '4.5', 'Not adopted', '[page of entry_4]'],
    ]);
  });

  it('names the audits of the programme with their numbers, which add up to those running', () => {
    expect(tableText(tablesIn(partBlocks(model, 'background'))[0]).slice(1)).toEqual([
      ['Fleet Management', 'January 2019', 'Satisfactory', '5'],
      ['Custody', 'January 2019', 'Significant', '1'],
      ['Total', '6'],
    ]);
  });

  it('asks for the same numbers as the tables give', () => {
    expect(partText(model, 'asked')).toMatch(
      /note the progress of 6 recommendations[^]*agree that 3 recommendations are closed and 1 recommendation is closed as not adopted/,
    );
  });

  it('has a landscape appendix with a row for each that runs, a ditto mark for the next of an audit, and an anchor', () => {
    expect(model.sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape']);
    const [table] = tablesIn(partBlocks(model, 'appendix-a'));
    expect(tableText(table)[0]).toEqual([
      'Audit Title',
      'Risk',
      'Threat to Delivering',
      'Recommendation Reference',
      'Business Owner - Action Plan Updates',
    ]);
    expect(table?.rows.map(({ anchor }) => anchor)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `entry_${number}`));
    expect(
      tableText(table)
        .slice(1, 3)
        .map((cells) => cells.slice(0, 4)),
    ).toEqual([
      ['Fleet Management Satisfactory January 2019 | RED', 'Fundamental', 'Safe vehicles', '4.1'],
      ['″ | AMBER', 'Significant', '', '4.2'],
    ]);
    expect(table?.rows[0]?.cells[0]?.tone).toBe('RED');
    expect(table?.rows[4]?.cells[0]).not.toHaveProperty('tone');
  });

  it('tells an entry whole: text, owner, response, links, updates, evidence, dates and what is proposed', () => {
    const text = partText(
      build({
        recommendations: [
          proposed('4.1', {
            response: 'Partially accepted',
            originalTarget: target('March 2020'),
            revisions: [{ id: 't', setOn: period('April 2020'), target: target('May 2020'), reason: '', author: '' }],
            repeats: 'r-4.2',
            dependsOn: ['r-4.2'],
            confidential: true,
            evidence: [
              {
                id: 'e',
                fileName: 'sample.pdf',
                title: 'Dip sample',
                addedOn: period('May 2020'),
                author: '',
                confidential: false,
              },
            ],
          }),
          other('4.2', { managementResponse: '', owners: [], override: { board: 'JARAP', reason: 'Asked for' } }),
          other('4.3', { updates: [anUpdate('May 2020', { proposes: 'Superseded' })] }),
        ],
      }),
      'appendix-a',
    );
    for (const words of [
      'Business owner: Head of Transport',
      'Initial response (partially accepted): Agreed.',
      'Repeats: Fleet Management (January 2019) 4.2 (page [page of entry_2]). Its updates serve both.',
      'Depends on: Fleet Management (January 2019) 4.2 (page [page of entry_2]), which must be delivered first.',
      'Update September 2020:',
      'Annex 1: Dip sample (sample.pdf)',
      'Target date: May 2020; earlier: March 2020',
      'PROPOSED CLOSED',
      'Confidential: not for publication.',
      'Business owner: Not recorded.',
      'Reported to JARAP by decision: Asked for.',
      'No update has been received.',
      'PROPOSED AS SUPERSEDED',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('says in a sentence where nothing runs, and has no appendix then', () => {
    const empty = build({ recommendations: [], meetings: [aMeeting('JARAP', MEETING)] });
    expect(empty.sections).toHaveLength(1);
    expect(partText(empty, 'background')).toContain('No audit has a recommendation that is running');
    expect(partText(empty, 'summary')).toContain('no recommendation that is reported to JARAP was running');
    expect(partText(empty, 'proposed-closed')).toContain('No recommendation is proposed closed.');
    expect(partText(empty, 'asked')).toContain('note that no recommendation is running');
    expect(partText(empty, 'documents')).toContain('No document is embedded.');
  });

  it('says so where none is proposed, or only as not adopted', () => {
    expect(partText(build({}), 'asked')).toContain('No recommendation is put to JARAP to agree closed.');
    const onlyNot = build({
      recommendations: [
        other('4.1', {
          updates: [anUpdate('May 2020', { proposes: 'Not adopted' })],
          status: 'Proposed not adopted',
          statusDate: period('May 2020'),
        }),
      ],
    });
    expect(partText(onlyNot, 'proposed-closed')).toContain('No recommendation is proposed closed as implemented.');
  });
});
