import { DEFAULT_CRITERIA_SETS } from '../../../src/domain/defaults';
import { CriteriaSet, Recommendation } from '../../../src/domain/register';
import { aMeeting, aRecommendation, anAudit, period } from '../../support/registers';
import { DAY, build, numberedRecommendation } from '../../support/jarap2020Papers';
import { lines, partBlocks, partText, tableText, tablesIn } from '../../support/paperText';

describe('buildJarap2020', () => {
  describe('criteria', () => {
    it('prints one rule for all as a sentence, with what closing asks for and no other companion', () => {
      const model = build({}, { meetingDay: '2019-06-30', asAtDay: '2019-06-30' });
      expect(partText(model, 'criteria')).toContain('All to JARAP. Every recommendation is reported to JARAP.');
      expect(tablesIn(partBlocks(model, 'criteria'))).toEqual([]);
      expect(partBlocks(model, 'criteria').filter((block) => block.kind === 'numbered' && block.level === 2)).toEqual(
        [],
      );
    });

    it('prints the table by assurance and priority, with five companions', () => {
      const model = build({
        recommendations: [
          numberedRecommendation('4.1', {}),
          numberedRecommendation('4.5', { priority: 'Housekeeping' }),
        ],
      });
      expect(tableText(tablesIn(partBlocks(model, 'criteria'))[0])).toEqual([
        ['Assurance of the audit', 'Fundamental', 'Significant', 'Housekeeping'],
        ['Satisfactory or above', 'JARAP', 'JARAP', 'SORB (tracked there, not reported to JARAP)'],
        ['Limited or below', 'JARAP', 'JARAP', 'JARAP'],
      ]);
      const companions = partBlocks(model, 'criteria').filter(
        (block) => block.kind === 'numbered' && block.level === 2,
      );
      expect(lines(companions).map((line) => line.split(' ').slice(0, 6).join(' '))).toEqual([
        'An audit graded Limited or below',
        'A representative of the service area',
        'The table ‘Housekeeping recommendations monitored outside',
        'Once a year the auditor reports',
        'To be closed, a recommendation needs',
      ]);
    });

    const companionsOf = (criteriaSet: CriteriaSet, recommendation: Partial<Recommendation> = {}): string[] =>
      lines(
        partBlocks(
          build({ criteriaSets: [criteriaSet], recommendations: [aRecommendation(recommendation)] }),
          'criteria',
        ),
      )
        .filter((line) => /is reported to JARAP whole|representative|^The table|Once a year|^To be closed/.test(line))
        .map((line) => line.split(' ').slice(0, 3).join(' '));
    const adopted = DEFAULT_CRITERIA_SETS[1] ?? { name: '', effectiveFrom: DAY, rules: [] };
    const [wholeRule, ...priorityRules] = adopted.rules;
    const housekeeping = { priority: 'Housekeeping' };

    it.each<[string, CriteriaSet, Partial<Recommendation>, string[]]>([
      [
        'default set, nothing elsewhere',
        adopted,
        {},
        ['An audit graded', 'A representative of', 'Once a year', 'To be closed,'],
      ],
      [
        'set of another name',
        { ...adopted, name: 'Our own' },
        housekeeping,
        ['An audit graded', 'A representative of', 'The table ‘Housekeeping', 'To be closed,'],
      ],
      [
        'set of that name with other rules',
        { ...adopted, rules: [...adopted.rules.slice(1), ...adopted.rules.slice(0, 1)] },
        housekeeping,
        ['An audit graded', 'A representative of', 'The table ‘Housekeeping', 'To be closed,'],
      ],
      [
        'set that sends no audit whole',
        { ...adopted, rules: priorityRules },
        housekeeping,
        ['The table ‘Housekeeping', 'To be closed,'],
      ],
      [
        'set that sends audits whole to another board',
        { ...adopted, rules: [...(wholeRule === undefined ? [] : [{ ...wholeRule, board: 'CGB' }]), ...priorityRules] },
        {},
        ['To be closed,'],
      ],
    ])('prints of the companions what belongs to the criteria in force: %s', (_, set, recommendation, expected) => {
      expect(companionsOf(set, recommendation)).toEqual(expected);
    });

    it('keeps the line that leads in to the companions on the page of the first', () => {
      expect(partBlocks(build({}), 'criteria')).toContainEqual(
        expect.objectContaining({
          content: [{ kind: 'text', text: 'With these criteria go the following:' }],
          keepWithNext: true,
        }),
      );
    });

    it('says nothing of audits that go whole where the criteria send none so', () => {
      const model = build({ criteriaSets: [{ ...adopted, rules: priorityRules }] });
      expect(partText(model, 'criteria')).not.toContain('whole');
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
});
