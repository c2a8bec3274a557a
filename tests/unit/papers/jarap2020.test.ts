import { Recommendation, Register } from '../../../src/domain/register';
import { buildJarap2020 } from '../../../src/papers/layouts/jarap2020/jarap2020';
import { PaperInput } from '../../../src/papers/layouts/layout';
import { PaperModel } from '../../../src/papers/model';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  aRevision,
  anAudit,
  anUpdate,
  period,
  target,
} from '../../support/registers';
import {
  allBlocks,
  entryTable,
  lines,
  partBlocks,
  partText,
  struckText,
  tableText,
  tablesIn,
} from '../../support/paperText';

const DAY = '2020-10-16';

function build(register: Partial<Register>, input: Partial<PaperInput> = {}): PaperModel {
  return buildJarap2020({ register: aRegister(register), board: 'JARAP', meetingDay: DAY, asAtDay: DAY, ...input });
}

function buildOne(overrides: Partial<Recommendation>, input: Partial<PaperInput> = {}): PaperModel {
  return build({ recommendations: [aRecommendation(overrides)] }, input);
}

/** A recommendation of `anAudit()` with that reference. */
function numberedRecommendation(reference: string, overrides: Partial<Recommendation>): Recommendation {
  return aRecommendation({ id: `r-${reference}`, reference, ...overrides });
}

const proposed = (reference: string, overrides: Partial<Recommendation> = {}): Recommendation =>
  numberedRecommendation(reference, {
    updates: [
      anUpdate('September 2020', { text: '', implemented: 'Done.', evidence: 'Sampled: 98 %.', proposes: 'Closure' }),
    ],
    status: 'Proposed closed',
    statusDate: period('September 2020'),
    ...overrides,
  });

const entryText = (model: PaperModel, heading = '4.1 Service records'): string =>
  tableText(entryTable(model, heading)).flat().join('\n');

describe('buildJarap2020', () => {
  describe('front sheet', () => {
    it('bears the letter of the meeting, the subject and the day, and no other letter', () => {
      const model = build({
        meetings: [aMeeting('JARAP', DAY, { paper: 'C' }), aMeeting('SORB', DAY, { paper: 'Z' })],
      });
      expect(partText(model, 'front-sheet').split('\n')).toEqual([
        'Paper marked C',
        'Joint Audit, Risk and Assurance Panel (JARAP)',
        'Report of: Office of the Chief Constable',
        'Subject: AUDIT RECOMMENDATIONS',
        'Date and time: 16 October 2020, at the time on the agenda',
        'Author: Audit and inspection governance officer',
      ]);
      expect(model.fileName).toEqual({ day: DAY, board: 'JARAP', paper: 'C', subject: 'Audit recommendations' });
      expect(model.runningHead.right).toBe('Paper marked C');
    });

    it('bears no mark where the meeting has no letter or is not in the register', () => {
      expect(partText(build({}), 'front-sheet')).not.toContain('Paper marked');
      expect(partText(build({ meetings: [aMeeting('JARAP', DAY)] }), 'front-sheet')).not.toContain('Paper marked');
    });

    it('takes author, office and hour from the input', () => {
      const model = build({}, { author: 'Head of Audit', reportOf: 'OPCC chief executive', time: '2.00 pm' });
      expect(partText(model, 'front-sheet')).toMatch(/OPCC chief executive[^]*2020, 2\.00 pm[^]*Head of Audit/);
      expect(model.properties.author).toBe('Head of Audit');
    });

    it('says that it may not be published when it holds what is confidential', () => {
      expect(partText(buildOne({ confidential: true }), 'front-sheet')).toContain('1 confidential recommendation');
      expect(entryText(buildOne({ confidential: true }))).toContain('Not for publication');
      expect(partText(build({}), 'front-sheet')).not.toContain('Handling');
    });
  });

  describe('draft', () => {
    it('is a draft with a reason when a recommendation has no board, and lists it before all else', () => {
      const model = build({ audits: [anAudit({ assurance: undefined })] });
      expect(model.isDraft).toBe(true);
      expect(model.reasonsForDraft).toHaveLength(1);
      expect(partBlocks(model, 'front-sheet')[1]).toMatchObject({ kind: 'notice' });
      expect(partText(model, 'front-sheet')).toContain(
        'Fleet Management (January 2019) 4.1, Service records. No rule of',
      );
      expect(entryTable(model, '4.1 Service records')).toBeUndefined();
    });

    it('is a draft when an override gives no reason', () => {
      const model = buildOne({ override: { board: 'JARAP', reason: ' ' } });
      expect(model.isDraft).toBe(true);
      expect(partText(model, 'front-sheet')).toContain('override that gives no reason');
    });

    it('is a draft, without a reason, when one is asked for', () => {
      expect(build({}, { isDraft: true })).toMatchObject({ isDraft: true, reasonsForDraft: [] });
    });

    it('is final otherwise', () => {
      expect(build({})).toMatchObject({ isDraft: false, reasonsForDraft: [] });
    });
  });

  describe('summary', () => {
    // As at 16 October 2020: 4.1 open and due on 31 December (AMBER), 4.2 open and past March (RED), 4.3 proposed
    // (GREEN), 4.4 superseded (GREY); 4.5 is housekeeping of an audit graded Satisfactory, so it is SORB's.
    const register: Partial<Register> = {
      recommendations: [
        numberedRecommendation('4.1', { originalTarget: target('December 2020') }),
        numberedRecommendation('4.2', { priority: 'Fundamental', originalTarget: target('March 2020') }),
        proposed('4.3'),
        numberedRecommendation('4.4', { status: 'Superseded', statusDate: period('May 2020') }),
        numberedRecommendation('4.5', { priority: 'Housekeeping' }),
      ],
    };
    const model = build(register);

    it('counts by priority and status, zeroes as 0', () => {
      expect(tableText(tablesIn(partBlocks(model, 'summary'))[0])).toEqual([
        ['Priority', 'Outstanding RED', 'Outstanding AMBER', 'Completed GREEN', 'Superseded GREY', 'Total'],
        ['Fundamental', '1', '0', '0', '0', '1'],
        ['Significant', '0', '1', '1', '1', '3'],
        ['Housekeeping', '0', '0', '0', '0', '0'],
        ['Total', '1', '1', '1', '1', '4'],
      ]);
    });

    it('gives the same numbers in words', () => {
      expect(partText(model, 'summary')).toContain(
        '4 recommendations of 1 audit were reported to JARAP as at 16 October 2020: 2 outstanding (1 past the target ' +
          'date, 1 within it), 1 completed and 1 superseded.',
      );
      expect(partText(model, 'asked')).toContain(
        '2 recommendations are outstanding: 1 past the target date and 1 within it;',
      );
      expect(partText(model, 'asked')).toContain('1 recommendation is monitored outside JARAP');
      expect(partText(model, 'implications')).toContain('1 recommendation was past the target date and 0 had none');
    });

    it('adds a row for each other priority that occurs, and for none', () => {
      const inspected = build({
        audits: [anAudit({ assurance: 'Limited' })],
        recommendations: [
          numberedRecommendation('1', { priority: 'Cause of concern' }),
          numberedRecommendation('2', { priority: undefined }),
        ],
      });
      expect(tableText(tablesIn(partBlocks(inspected, 'summary'))[0]).map(([label]) => label)).toEqual([
        'Priority',
        'Fundamental',
        'Significant',
        'Housekeeping',
        'Cause of concern',
        'No priority given',
        'Total',
      ]);
    });

    it('shows each priority in its colour, with its word', () => {
      expect(
        lines(partBlocks(model, 'priorities')).filter((line) => /^(Fundamental|Significant|Housekeeping) /.test(line)),
      ).toHaveLength(3);
      expect(JSON.stringify(partBlocks(model, 'priorities'))).toMatch(
        /"Fundamental","bold":true,"tone":"RED".*"Significant","bold":true,"tone":"AMBER".*"Housekeeping","bold":true,"tone":"GREEN"/,
      );
    });
  });

  describe('proposed as completed', () => {
    it('says so in words where there is none, and puts nothing to the board', () => {
      const model = build({});
      expect(partText(model, 'proposed-closed')).toContain('No recommendations are proposed as completed.');
      expect(tablesIn(partBlocks(model, 'proposed-closed'))).toEqual([]);
      expect(partText(model, 'asked')).toContain('No recommendations are put to JARAP to agree closed.');
    });

    it('lists each with the page of its entry, and asks the board to agree as many', () => {
      const model = build({ recommendations: [numberedRecommendation('4.1', {}), proposed('4.2'), proposed('4.10')] });
      expect(tableText(tablesIn(partBlocks(model, 'proposed-closed'))[0])).toEqual([
        ['Audit Title', 'Priority', 'Recommendation Reference', 'Page No.'],
        ['Fleet Management (January 2019)', 'Significant', '4.2', '[page of entry_2]'],
        ['Fleet Management (January 2019)', 'Significant', '4.10', '[page of entry_3]'],
      ]);
      expect(partText(model, 'asked')).toContain('agree that the 2 recommendations proposed as completed');
    });

    it('puts forward those proposed as not adopted or superseded as well, by name', () => {
      const model = build({
        recommendations: [
          proposed('4.1'),
          numberedRecommendation('4.2', {
            updates: [anUpdate('May 2020', { proposes: 'Not adopted' })],
            status: 'Proposed not adopted',
          }),
          numberedRecommendation('4.3', { updates: [anUpdate('May 2020', { proposes: 'Superseded' })] }),
        ],
      });
      expect(partText(model, 'asked').split('\n').slice(-4)).toEqual([
        'JARAP is asked to agree that:',
        'the recommendation proposed as completed, listed in paragraph 4, is closed;',
        '1 recommendation is not adopted: Fleet Management (January 2019) 4.2 (page [page of entry_2]);',
        '1 recommendation is treated as superseded: Fleet Management (January 2019) 4.3 (page [page of entry_3]).',
      ]);
    });

    it('leaves out what the meeting itself decided: the paper is as the board received it', () => {
      const model = buildOne({
        ...proposed('4.1'),
        status: 'Closed',
        statusDate: period(DAY),
        decisions: [aDecision('JARAP', DAY, 'Closure agreed')],
      });
      expect(tableText(tablesIn(partBlocks(model, 'proposed-closed'))[0])).toHaveLength(2);
      expect(entryText(model)).toContain('PROPOSED CLOSED');
      expect(entryText(model)).not.toContain('Decisions');
    });
  });

  describe('criteria', () => {
    it('prints one rule for all as a sentence, without companions', () => {
      const model = build({}, { meetingDay: '2019-06-30', asAtDay: '2019-06-30' });
      expect(partText(model, 'criteria')).toContain('All to JARAP. Every recommendation is reported to JARAP.');
      expect(tablesIn(partBlocks(model, 'criteria'))).toEqual([]);
      expect(partBlocks(model, 'criteria').filter((block) => block.kind === 'numbered' && block.level === 2)).toEqual(
        [],
      );
    });

    it('prints the table by assurance and priority, with five companions', () => {
      const model = build({});
      expect(tableText(tablesIn(partBlocks(model, 'criteria'))[0])).toEqual([
        ['Assurance of the audit', 'Fundamental', 'Significant', 'Housekeeping'],
        ['Satisfactory or above', 'JARAP', 'JARAP', 'SORB (tracked there, not reported to JARAP)'],
        ['Limited or below', 'JARAP', 'JARAP', 'JARAP'],
      ]);
      const companions = partBlocks(model, 'criteria').filter(
        (block) => block.kind === 'numbered' && block.level === 2,
      );
      expect(companions).toHaveLength(5);
      expect(lines(companions)[0]).toContain('An audit graded Limited or below is reported to JARAP whole');
    });

    it('names the audits that go whole for the first time since the previous meeting', () => {
      const audits = [
        anAudit({ id: 'old', title: 'Old', assurance: 'Nil', issued: period('March 2020') }),
        anAudit({ id: 'new', title: 'New', assurance: 'Limited', issued: period('August 2020') }),
      ];
      const recommendations = audits.map(({ id }) => aRecommendation({ id, auditId: id }));
      const meetings = [aMeeting('JARAP', '2020-07-22'), aMeeting('JARAP', DAY)];
      const text = partText(build({ audits, recommendations, meetings }), 'criteria');
      expect(text).toContain(
        'New (August 2020), graded Limited, is reported whole to JARAP for the first time since its meeting of 22 July 2020',
      );
      expect(text).not.toContain('Old (March 2020)');
    });

    it('prints the rules in order for a set that asks for the source', () => {
      const rule = { auditor: undefined, assurance: undefined, priority: undefined, clause: '' };
      const model = build({
        criteriaSets: [
          {
            name: 'By source',
            effectiveFrom: '2020-01-01',
            rules: [
              { ...rule, id: '1', source: 'HMICFRS inspection', board: 'CGB' },
              { ...rule, id: '2', source: undefined, board: 'JARAP' },
            ],
          },
        ],
      });
      expect(tableText(tablesIn(partBlocks(model, 'criteria'))[0])).toEqual([
        ['Rule', 'Source', 'Auditor', 'Assurance', 'Priority', 'Reported to'],
        ['1', 'HMICFRS inspection', 'Any', 'Any', 'Any', 'CGB (tracked there, not reported to JARAP)'],
        ['2', 'Any', 'Any', 'Any', 'Any', 'JARAP'],
      ]);
    });
  });

  describe('appendix A', () => {
    it('says in words that nothing is reported, and ends with END', () => {
      const model = build({ audits: [], recommendations: [] });
      expect(partText(model, 'appendix-a').split('\n').slice(1)).toEqual([
        'No recommendations are reported to JARAP.',
        'END',
      ]);
      expect(partText(model, 'summary')).toContain('No recommendations were reported to JARAP');
    });

    it('heads each audit with its assurance, issue and number of recommendations of each priority', () => {
      const model = build({
        audits: [anAudit({ assurance: 'Limited' })],
        recommendations: [
          numberedRecommendation('4.1', {}),
          numberedRecommendation('4.2', { priority: 'Housekeeping' }),
          numberedRecommendation('4.3', {}),
        ],
      });
      expect(partText(model, 'appendix-a').split('\n').slice(2, 5)).toEqual([
        'Fleet Management',
        'Assurance: Limited. Issued: January 2019 by Mazars.',
        'Number of recommendations: 2 Significant, 1 Housekeeping.',
      ]);
    });

    it('prints every earlier target date struck through, and the one in force', () => {
      const model = buildOne({
        originalTarget: target('March 2019'),
        revisions: [
          aRevision('May 2019', 'TBC'),
          aRevision('May 2020', '2020-06-30', 'busy'),
          aRevision('October 2020', 'April 2021'),
          aRevision('November 2020', 'May 2022'),
        ],
      });
      const table = entryTable(model, '4.1 Service records');
      expect(struckText(table === undefined ? [] : [table])).toEqual(['March 2019', 'TBC', '30 June 2020']);
      expect(entryText(model)).toContain('Now: April 2021');
      expect(entryText(model)).not.toContain('May 2022');
    });

    it('strikes nothing where the date was never changed, and says where there is none', () => {
      const dated = buildOne({ originalTarget: target('March 2021') });
      expect(struckText(allBlocks(dated))).toEqual([]);
      expect(tableText(entryTable(dated, '4.1 Service records'))).toContainEqual([
        'Implementation target date',
        'March 2021',
      ]);
      const undated = buildOne({});
      expect(entryText(undated)).toContain('No target date');
      expect(partText(undated, 'asked')).toContain('1 outstanding recommendation without a target date');
    });

    it('prints every update that was known, in date order, those of one date in their order, with its sections', () => {
      const model = buildOne({
        updates: [
          anUpdate('2020-02-03', { text: 'Second.', author: '' }),
          anUpdate('January 2020', { text: 'First.\nMore.', author: '' }),
          anUpdate('2020-02-03', {
            text: '',
            author: 'Head of Fleet',
            achievements: 'Bought',
            remaining: 'Train',
            milestones: 'May',
            barriers: 'Staff',
            mitigation: 'Agency',
          }),
          anUpdate('August/November 2020', { text: 'Period.', author: '' }),
          anUpdate('November 2020', { text: 'Too late.' }),
        ],
      });
      expect(tableText(entryTable(model, '4.1 Service records')).slice(5)).toEqual([
        ['Update January 2020: | First. | More.'],
        [
          'Update February 2020: | Second. | Head of Fleet. Achievements to date: Bought | What is left: Train | ' +
            'Milestones: May | Barriers: Staff | Mitigation: Agency',
        ],
        ['Update August/November 2020: | Period.'],
      ]);
    });

    it('says in words that there is no update', () => {
      expect(entryText(buildOne({}))).toContain('No update has been received.');
    });

    it('prints decisions with board and month, what is outstanding, evidence and the proposal', () => {
      const model = build({
        recommendations: [
          proposed('4.1', {
            decisions: [
              aDecision('SORB', 'September 2020', 'Closure agreed'),
              aDecision('JARAP', '2020-10-01', 'More evidence requested', 'Figures wanted'),
            ],
          }),
        ],
      });
      const text = entryText(model);
      expect(text).toContain('SORB, September 2020: Closure agreed.');
      expect(text).toContain('JARAP, October 2020: More evidence requested. Figures wanted.');
      expect(text).toContain('Outstanding: the evidence that JARAP asked for in October 2020.');
      expect(text).toContain('Implemented: Done.');
      expect(text).toContain('Evidence: Sampled: 98 %.');
      expect(text).toContain('PROPOSED CLOSED since September 2020. Agreed so far by SORB.');
      expect(partText(model, 'asked')).toContain('1 request for more evidence not yet answered');
    });

    it('gives the RAG word and its reason down the left of the whole entry', () => {
      const table = entryTable(buildOne({ originalTarget: target('March 2019') }), '4.1 Service records');
      expect(table?.headerRows[0]?.cells[0]).toMatchObject({ tone: 'RED' });
      expect(table?.rows[0]?.cells[0]).toMatchObject({ tone: 'RED', rowSpan: table?.rows.length });
      expect(
        tableText(table)
          .slice(0, 2)
          .map(([left]) => left),
      ).toEqual(['RED', 'Open, past its target date']);
    });

    it('gives the reason of an override, a response that is not plain acceptance, and links to other entries', () => {
      const model = build({
        recommendations: [
          numberedRecommendation('4.1', { title: 'First' }),
          numberedRecommendation('4.2', {
            title: 'Second',
            priority: 'Housekeeping',
            override: { board: 'JARAP', reason: 'The panel asked for it' },
            response: 'Partially accepted',
            repeats: 'r-4.1',
            dependsOn: ['r-4.1', 'r-gone'],
          }),
        ],
      });
      const rows = tableText(entryTable(model, '4.2 Second'));
      expect(rows).toContainEqual(['Reported to JARAP by decision', 'The panel asked for it.']);
      expect(rows).toContainEqual(['Initial management response: partially accepted', 'Agreed.']);
      expect(rows).toContainEqual([
        'Repeats',
        'Fleet Management (January 2019) 4.1 (page [page of entry_1]). Its updates serve both.',
      ]);
      expect(rows).toContainEqual([
        'Depends on',
        'Fleet Management (January 2019) 4.1 (page [page of entry_1]), which must be delivered first. | ' +
          'A recommendation raised later, which must be delivered first.',
      ]);
    });
  });

  describe('outside', () => {
    const housekeeping = numberedRecommendation('4.1', { priority: 'Housekeeping', title: 'Cash', text: 'Count it.' });

    it('says in words that there is none', () => {
      expect(partText(build({}), 'outside')).toBe(
        'Recommendations monitored outside JARAP\nNo recommendations are monitored outside JARAP.',
      );
    });

    it('lists what another board has, with what it decided and when', () => {
      const model = build({
        recommendations: [
          housekeeping,
          {
            ...housekeeping,
            id: 'closed',
            reference: '4.2',
            status: 'Closed',
            statusDate: period('September 2020'),
            decisions: [aDecision('SORB', 'September 2020', 'Closure agreed')],
          },
        ],
      });
      expect(lines(partBlocks(model, 'outside'))[0]).toBe('Housekeeping recommendations monitored outside JARAP');
      expect(tableText(tablesIn(partBlocks(model, 'outside'))[0])).toEqual([
        ['Audit', 'Assessment level', 'Recommendation', 'Progress monitored through'],
        ['Fleet Management (January 2019)', 'Satisfactory', '4.1 Cash | Count it.', 'SORB | Open'],
        [
          'Fleet Management (January 2019)',
          'Satisfactory',
          '4.2 Cash | Count it.',
          'SORB | Closed: closure agreed by SORB, September 2020',
        ],
      ]);
    });

    it('does not call them housekeeping when others are among them', () => {
      const model = build({
        recommendations: [
          housekeeping,
          numberedRecommendation('4.2', { override: { board: 'CGB', reason: 'Estates' } }),
        ],
      });
      expect(lines(partBlocks(model, 'outside'))[0]).toBe('Recommendations monitored outside JARAP');
      expect(partText(model, 'outside')).toContain('Override: Estates.');
    });
  });

  it('speaks of any board by its own name', () => {
    const model = build(
      {
        boards: [{ name: 'AB', fullName: 'Audit Board', decidesAfter: [], published: true }],
        criteriaSets: [],
        recommendations: [aRecommendation({ override: { board: 'AB', reason: 'Always' } })],
      },
      { board: 'ab' },
    );
    const text = lines(allBlocks(model)).join('\n');
    expect(text).toContain('Audit Board (AB)');
    expect(text).toContain('No reporting criteria were in force.');
    expect(text).not.toContain('JARAP');
    expect(model.reasonsForDraft).toEqual([]);
  });

  it('gives the same model for the same input', () => {
    expect(build({})).toEqual(build({}));
  });

  it('numbers its paragraphs 1 to 8 as PAPERS.md has them', () => {
    const numbered = allBlocks(build({})).filter((block) => block.kind === 'numbered' && block.level === 1);
    expect(numbered).toHaveLength(8);
  });
});
