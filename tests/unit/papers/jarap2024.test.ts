import { asAt } from '../../../src/domain/asAt';
import { Recommendation, Register } from '../../../src/domain/register';
import { scalesInUse } from '../../../src/domain/scales';
import { priorityTable, summarise } from '../../../src/domain/summary';
import { contradictions } from '../../../src/papers/contradictions';
import { PaperModel } from '../../../src/papers/model';
import { MEETING, buildPaper } from '../../support/layoutPapers';
import { proposed } from '../../support/jarap2020Papers';
import { allBlocks, partBlocks, partText, tableText, tablesIn } from '../../support/paperText';
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
        'Remaining, no colour',
        'Total running',
        'Completed and proposed closed: Proposed Closed',
        'Completed and proposed closed: Not Adopted proposed closed',
      ],
      ['Fundamental', '1', '0', '0', '0', '1', '0', '0'],
      ['Significant', '0', '3', '0', '0', '3', '2', '1'],
      ['Housekeeping', '0', '0', '1', '0', '1', '1', '0'],
      ['Cause of concern', '0', '0', '0', '1', '1', '0', '0'],
      [
        'Total',
        '1',
        '3',
        '1',
        '1',
        String(total.running),
        String(total.proposedClosed),
        String(total.proposedNotAdopted),
      ],
    ]);
  });

  it.each<[string, Partial<Register>, number]>([
    ['of the inspectorate', { recommendations: [other('1', { priority: 'Area for improvement' })] }, 1],
    ['of none', { recommendations: [other('1', { priority: undefined }), other('2')] }, 2],
  ])('gives priorities %s a column, so that each row adds up to its total', (_, register, running) => {
    const paper = build({ criteriaSets: REGISTER.criteriaSets ?? [], ...register });
    const [table] = tablesIn(partBlocks(paper, 'summary'));
    expect(table?.rowSum).toEqual({ of: [1, 2, 3, 4], in: 5 });
    expect(tableText(table).pop()?.slice(4, 6)).toEqual(['1', String(running)]);
    expect(contradictions(paper)).toEqual([]);
  });

  it('has no such column where every priority has a colour', () => {
    const [table] = tablesIn(partBlocks(build({ criteriaSets: REGISTER.criteriaSets ?? [] }), 'summary'));
    expect(table?.rowSum).toEqual({ of: [1, 2, 3], in: 4 });
    expect(table?.columns).toHaveLength(7);
    expect(tableText(table).join()).not.toContain('no colour');
  });

  it('keeps what a priority means where another shares its colour', () => {
    const scales = scalesInUse([], ['Significant', 'Medium']);
    const shared = build({
      scales,
      criteriaSets: REGISTER.criteriaSets ?? [],
      recommendations: [other('1'), other('2', { priority: 'Medium' })],
    });
    expect(partText(shared, 'scheme')).toContain(
      'AMBER Significant and Medium. Significant: A weakness that leaves the area less well controlled',
    );
    expect(partText(model, 'scheme')).toContain('AMBER Significant: A weakness that leaves');
  });

  it('counts the proposed ones by the assurance of their audits, in words', () => {
    expect(partText(model, 'proposed-closed')).toContain(
      '3 recommendations are proposed closed: two Satisfactory and one Significant, by the assurance of their audits. ' +
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
      /note:\nthe progress of the 6 recommendations in Appendix A;\n4 proposed recommendations on which SORB has not yet decided: [^]*agree that:\nthe 3 recommendations proposed closed, listed in paragraph 5, are closed;\n1 recommendation is not adopted: Fleet Management \(January 2019\) 4.5 \(page \[page of entry_4\]\)\./,
    );
  });

  it('refers to the paragraph that lists the proposed ones', () => {
    const numbered = allBlocks(model).filter((block) => block.kind === 'numbered' && block.level === 1);
    expect(numbered[4]).toMatchObject({ content: [{ text: '3 recommendations' }, {}, {}, {}, {}] });
  });

  it('asks about one in the singular, and about what is proposed as superseded', () => {
    const one = build({ criteriaSets: REGISTER.criteriaSets ?? [], recommendations: [proposed('4.1')] });
    expect(partText(one, 'proposed-closed')).toContain(
      '1 recommendation is proposed closed: one Satisfactory, by the assurance of its audit.',
    );
    expect(partText(one, 'asked')).toContain('the progress of the recommendation in Appendix A;');
    expect(partText(one, 'asked')).toContain(
      'agree that the recommendation proposed closed, listed in paragraph 5, is closed.',
    );
    const superseded = build({
      recommendations: [other('4.1', { updates: [anUpdate('May 2020', { proposes: 'Superseded' })] })],
    });
    expect(partText(superseded, 'asked')).toContain(
      'agree that 1 recommendation is treated as superseded: Fleet Management (January 2019) 4.1 (page [page of entry_1]).',
    );
  });

  it('says what the criteria send elsewhere, and whole for the first time', () => {
    const routed = build({
      audits: [
        anAudit({ assurance: 'Satisfactory' }),
        anAudit({ id: 'audit-2', title: 'Custody', assurance: 'Limited' }),
      ],
      recommendations: [
        other('4.1', { priority: 'Housekeeping' }),
        other('4.2', { priority: 'Housekeeping', status: 'Closed', statusDate: period('May 2020') }),
        other('4.3', { auditId: 'audit-2' }),
      ],
    });
    expect(partText(routed, 'background')).toContain(
      '1 running recommendation is monitored outside JARAP, by SORB, and not in this paper.',
    );
    expect(partText(routed, 'background')).toContain(
      'Custody (January 2019), graded Limited, is reported whole to JARAP for the first time: its report is to be attached',
    );
    expect(partText(model, 'background')).not.toMatch(/monitored outside|reported whole/);
  });

  it('colours the plain scale of another force in its order, under its own names', () => {
    const scales = scalesInUse([], ['High', 'Medium', 'Low']);
    const plain = build({
      scales,
      criteriaSets: REGISTER.criteriaSets ?? [],
      recommendations: [
        other('1', { priority: 'High' }),
        other('2', { priority: 'Low' }),
        other('3', { priority: 'Low' }),
      ],
    });
    const [head = [], ...rows] = tableText(tablesIn(partBlocks(plain, 'summary'))[0]);
    expect(head.slice(1, 4)).toEqual(['Remaining RED High', 'Remaining AMBER Medium', 'Remaining GREEN Low']);
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ['High', '1', '0', '0', '1'],
      ['Medium', '0', '0', '0', '0'],
      ['Low', '0', '0', '2', '2'],
      ['Total', '1', '0', '2', '3'],
    ]);
    expect(partText(plain, 'scheme')).not.toContain('has no colour');
    expect(partText(plain, 'implications')).toContain('Of those running, 1 is of high priority.');
    expect(partText(model, 'implications')).toContain('Of those running, 1 is of fundamental priority.');
  });

  it('gives the months of issue as the paper writes days, and speaks of priorities without a colour only where there are', () => {
    const dated = build({ audits: [anAudit({ issued: period('2019-12-15') })] });
    expect(tableText(tablesIn(partBlocks(dated, 'background'))[0])[1]?.[1]).toBe('15 December 2019');
    expect(partText(dated, 'scheme')).not.toContain('has no colour');
    expect(partText(model, 'scheme')).toContain('has no colour');
  });

  it('goes on in further rows with a long history, each with the audit, the colour, the risk and the reference', () => {
    const words = 'Sampled again and found as it should be. '.repeat(15);
    const months = ['May 2020', 'June 2020', 'July 2020', 'August 2020'];
    const long = build({
      criteriaSets: REGISTER.criteriaSets ?? [],
      recommendations: [
        other('4.1', { theme: 'Safe vehicles', updates: months.map((month) => anUpdate(month, { text: words })) }),
        other('4.2'),
      ],
    });
    const [table] = tablesIn(partBlocks(long, 'appendix-a'));
    const rows = table?.rows ?? [];
    expect(rows.map(({ anchor, goesOnFor }) => [anchor, goesOnFor])).toEqual([
      ['entry_1', rows.length - 2],
      ...rows.slice(2).map(() => [undefined, undefined]),
      ['entry_2', undefined],
    ]);
    expect(new Set(rows.slice(0, -1).map(({ subject }) => subject?.id)).size).toBe(1);
    for (const row of tableText(table).slice(2, -1)) {
      expect(row.slice(0, 4)).toEqual(['Fleet Management (continued) | AMBER', 'Significant', '', '4.1']);
      expect(row[4]).toMatch(/^Update /);
    }
    expect(rows.every(({ maySplit }) => maySplit !== true)).toBe(true);
    const text = partText(long, 'appendix-a');
    expect(months.map((month) => text.indexOf(`Update ${month}:`))).toEqual(
      months.map((month) => text.indexOf(`Update ${month}:`)).sort((left, right) => left - right),
    );
    expect(contradictions(long)).toEqual([]);
  });

  it('lets a single long update go on over the end of a page', () => {
    const long = build({
      recommendations: [other('4.1', { updates: [anUpdate('May 2020', { text: 'Word after word. '.repeat(100) })] })],
    });
    const [table] = tablesIn(partBlocks(long, 'appendix-a'));
    expect(table?.rows.map(({ maySplit }) => maySplit === true)).toEqual([false, true]);
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
