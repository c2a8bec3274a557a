import { Register } from '../../../src/domain/register';
import { aDecision, aMeeting, aRecommendation, anAudit, anUpdate, period, target } from '../../support/registers';
import { DAY, build, buildOne, entryText, numberedRecommendation, proposed } from '../../support/jarap2020Papers';
import { allBlocks, entryTable, lines, partBlocks, partText, tableText, tablesIn } from '../../support/paperText';

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

    it('counts and marks what is confidential among those without a board, which it prints as well', () => {
      const model = build({
        audits: [anAudit({ assurance: undefined })],
        recommendations: [aRecommendation({ confidential: true })],
      });
      expect(partText(model, 'front-sheet')).toContain('it holds 1 confidential recommendation');
      expect(partText(model, 'front-sheet')).toMatch(/4\.1, Service records\. .* Confidential: not for publication\./);
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

    it('has a place in the table for the priorities of inspections, and for none, that the register holds', () => {
      const audits = [anAudit({ id: 'peel', title: 'PEEL', source: 'HMICFRS inspection', assurance: 'Limited' })];
      const recommendations = ['Area for improvement', 'Cause of concern', undefined].map((priority, index) =>
        aRecommendation({ id: `r${index}`, auditId: 'peel', reference: `${index + 1}`, priority }),
      );
      const table = (count: number): string[][] =>
        tableText(
          tablesIn(partBlocks(build({ audits, recommendations: recommendations.slice(0, count) }), 'criteria'))[0],
        );
      expect(table(1)).toEqual([
        ['Assurance of the audit', 'Fundamental', 'Significant', 'Housekeeping', 'Area for improvement'],
        ['Satisfactory or above', 'JARAP', 'JARAP', 'SORB (tracked there, not reported to JARAP)', 'No rule'],
        ['Limited or below', 'JARAP', 'JARAP', 'JARAP', 'JARAP'],
      ]);
      expect(table(3)).toEqual([
        ['Priority', 'Satisfactory or above', 'Limited or below'],
        ['Fundamental', 'JARAP', 'JARAP'],
        ['Significant', 'JARAP', 'JARAP'],
        ['Housekeeping', 'SORB (tracked there, not reported to JARAP)', 'JARAP'],
        ['Cause of concern', 'No rule', 'JARAP'],
        ['Area for improvement', 'No rule', 'JARAP'],
        ['No priority', 'No rule', 'JARAP'],
      ]);
    });

    it('has no place in the table for what only a later day will hold', () => {
      const model = build({
        recommendations: [
          aRecommendation({}),
          aRecommendation({ id: 'later', reference: '9', priority: 'Cause of concern', raised: period('2020-11-01') }),
        ],
      });
      expect(tableText(tablesIn(partBlocks(model, 'criteria'))[0])[0]).not.toContain('Cause of concern');
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
