import { Register } from '../../../src/domain/register';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  anAudit,
  anUpdate,
  period,
  target,
} from '../../support/registers';
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
        [
          'Priority of Recommendation',
          'Outstanding RED',
          'Outstanding AMBER',
          'Completed GREEN',
          'Superseded GREY',
          'Total',
        ],
        ['Fundamental', '1', '0', '0', '0', '1'],
        ['Significant', '0', '1', '1', '1', '3'],
        ['Housekeeping', '0', '0', '0', '0', '0'],
        ['Total', '1', '1', '1', '1', '4'],
      ]);
    });

    it('gives the same numbers in words', () => {
      expect(partText(model, 'summary')).toContain(
        '4 recommendations from 1 audit were reported to JARAP as at 16 October 2020: 2 outstanding (1 past the target ' +
          'date and 1 within it), 1 completed and 1 superseded.',
      );
      expect(partText(model, 'asked').split('\n').slice(1, 6)).toEqual([
        'JARAP is asked to note:',
        '2 outstanding recommendations (1 past the target date and 1 within it);',
        'the updates of the business owners in Appendix A;',
        '1 recommendation monitored outside JARAP, listed at the end of this paper;',
        expect.stringMatching(/^1 proposed recommendation on which SORB has not yet decided: /),
      ]);
      expect(partText(model, 'implications')).toContain(
        'As at 16 October 2020, 1 recommendation was past its target date.',
      );
    });

    it.each([
      [['March 2020'], 'past its target date', '1 recommendation was past its target date.'],
      [['March 2020', 'May 2020'], 'all past their target dates', '2 recommendations were past their target dates.'],
      [['March 2021'], 'within its target date', 'no recommendation was past its target date.'],
      [['TBC'], 'without a target date', 'no recommendation was past its target date, and 1 had none.'],
      [['TBC', 'TBC'], 'all without a target date', 'no recommendation was past its target date, and 2 had none.'],
      [
        ['March 2021', 'TBC', 'TBC'],
        '1 within the target date and 2 without one',
        'no recommendation was past its target date, and 2 had none.',
      ],
      [
        ['March 2020', 'May 2020', 'March 2021', 'TBC'],
        '2 past the target date, 1 within it and 1 without one',
        '2 recommendations were past their target dates, and 1 had none.',
      ],
    ])('speaks of target dates %j without counting what there is none of', (dates, standing, risk) => {
      const dated = build({
        recommendations: dates.map((date, index) =>
          numberedRecommendation(`4.${index + 1}`, { originalTarget: target(date) }),
        ),
      });
      expect(partText(dated, 'summary')).toContain(`: ${dates.length} outstanding (${standing}). Completed`);
      expect(partText(dated, 'asked')).toMatch(
        new RegExp(`\\b${dates.length} outstanding recommendations? \\(${standing}\\);`),
      );
      expect(partText(dated, 'implications')).toContain(`As at 16 October 2020, ${risk}`);
      expect(
        lines(allBlocks(dated)).filter((line) => /^(?!Number of rec).*\b0 |is asked to note that/.test(line)),
      ).toEqual([]);
    });

    it.each([
      ['Housekeeping', 'Each priority is shown in its colour:'],
      ['Cause of concern', 'A priority that has a colour is shown in it:'],
    ])('says of %s no more colour than it has', (priority, words) => {
      const [all] = aRegister().criteriaSets;
      const recommendations = [numberedRecommendation('4.1', { priority })];
      expect(
        partText(build({ criteriaSets: all === undefined ? [] : [all], recommendations }), 'priorities'),
      ).toContain(words);
    });

    it('asks the board to note the updates alone where nothing is outstanding', () => {
      const agreed = { ...proposed('4.1'), decisions: [aDecision('SORB', '2020-09-17', 'Closure agreed')] };
      const done = build({ recommendations: [agreed] });
      expect(partText(done, 'asked')).toContain(
        'JARAP is asked to note the updates of the business owners in Appendix A.',
      );
      expect(partText(done, 'summary')).toContain('as at 16 October 2020: 1 completed. Completed means');
    });

    it('says in a sentence that nothing is reported, without zeroes and without an appendix that would be empty', () => {
      const nothing = build({ audits: [], recommendations: [] });
      expect(partText(nothing, 'summary')).toBe(
        'Summary\nAs at 16 October 2020, no recommendation was reported to JARAP.',
      );
      expect(partText(nothing, 'asked').split('\n').slice(1)).toEqual([
        'JARAP is asked to note that no recommendation is reported to it.',
        'No recommendation is put to JARAP to agree closed.',
      ]);
      expect(lines(allBlocks(nothing)).filter((line) => /Appendi|monitored outside|\b0\b|\[page/.test(line))).toEqual(
        [],
      );
      expect(allBlocks(nothing).filter((block) => block.kind === 'numbered' && block.level === 1)).toHaveLength(8);
    });

    it('still lists what other boards have where nothing is reported', () => {
      const elsewhere = build({ recommendations: [numberedRecommendation('4.5', { priority: 'Housekeeping' })] });
      expect(partText(elsewhere, 'asked')).toContain(
        'note that no recommendation is reported to it, and that 1 recommendation is monitored outside it, as listed at the end',
      );
      expect(partText(elsewhere, 'closing').split('\n').slice(0, 2)).toEqual([
        'Appendices',
        'Housekeeping recommendations monitored outside JARAP (page [page of outside])',
      ]);
      expect(partText(elsewhere, 'outside')).toContain('4.5 Service records');
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
        'Priority of Recommendation',
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
        lines(partBlocks(model, 'priorities')).filter((line) => /^(Fundamental|Significant|Housekeeping): /.test(line)),
      ).toHaveLength(3);
      expect(JSON.stringify(partBlocks(model, 'priorities'))).toMatch(
        /"Fundamental","bold":true,"tone":"RED".*"Significant","bold":true,"tone":"AMBER".*"Housekeeping","bold":true,"tone":"GREEN"/,
      );
    });
  });

  describe('proposed as completed', () => {
    it('says so in words where there is none, and puts nothing to the board', () => {
      const model = build({});
      expect(partText(model, 'proposed-closed')).toContain('No recommendation is proposed as completed.');
      expect(tablesIn(partBlocks(model, 'proposed-closed'))).toEqual([]);
      expect(partText(model, 'asked')).toContain('No recommendation is put to JARAP to agree closed.');
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

    it('names those on which another board has still to decide', () => {
      const agreed = { ...proposed('4.3'), decisions: [aDecision('SORB', '2020-09-17', 'Closure agreed')] };
      const model = build({ recommendations: [proposed('4.1'), proposed('4.2'), agreed] });
      expect(partText(model, 'asked')).toContain(
        '2 proposed recommendations on which SORB has not yet decided: ' +
          'Fleet Management (January 2019) 4.1 (page [page of entry_1]); ' +
          'Fleet Management (January 2019) 4.2 (page [page of entry_2]).',
      );
      expect(partText(model, 'asked')).toContain('agree that the 3 recommendations proposed as completed');
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
