import { aDecision, aRecommendation, aRevision, anAudit, anUpdate, period, target } from '../../support/registers';
import { build, buildOne, entryText, numberedRecommendation, proposed } from '../../support/jarap2020Papers';
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

describe('buildJarap2020', () => {
  describe('appendix A', () => {
    it('is left out where nothing is reported', () => {
      expect(partBlocks(build({ audits: [], recommendations: [] }), 'appendix-a')).toEqual([]);
    });

    it('ends with END', () => {
      expect(partText(build({}), 'appendix-a').split('\n').slice(-1)).toEqual(['END']);
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
        'Number of recommendations: 0 Fundamental, 2 Significant, 1 Housekeeping.',
      ]);
    });

    it('says of an audit what else of it another board monitors, and gives zeroes of its own scale alone', () => {
      const model = build({
        audits: [
          anAudit({ assurance: 'Satisfactory' }),
          anAudit({ id: 'audit-2', title: 'Custody', assurance: 'Limited' }),
        ],
        recommendations: [
          numberedRecommendation('4.1', {}),
          numberedRecommendation('4.2', { priority: 'Housekeeping' }),
          numberedRecommendation('4.3', { auditId: 'audit-2', priority: 'Area for improvement' }),
        ],
      });
      expect(lines(partBlocks(model, 'appendix-a')).filter((line) => line.startsWith('Number of'))).toEqual([
        'Number of recommendations: 0 Fundamental, 1 Significant, 0 Housekeeping. Monitored outside JARAP: 1 Housekeeping.',
        'Number of recommendations: 1 Area for improvement.',
      ]);
    });

    it('prints every earlier target date struck through, and the one in force', () => {
      const model = buildOne({
        originalTarget: target('March 2019'),
        revisions: [
          aRevision('May 2019', 'TBC'),
          aRevision('May 2020', '2020-06-30', 'busy'),
          aRevision('October 2020', 'April 2021', 'waits for the supplier'),
          aRevision('November 2020', 'May 2022'),
        ],
      });
      const table = entryTable(model, '4.1 Service records');
      expect(struckText(table === undefined ? [] : [table])).toEqual(['March 2019', 'TBC', '30 June 2020']);
      expect(entryText(model)).toContain('Now: April 2021');
      expect(entryText(model)).toContain('Reason: waits for the supplier.');
      expect(entryText(model)).not.toContain('busy');
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

    it('names the issue of the audit at the head of an entry, since a title comes back in later years', () => {
      const audits = ['2018', '2019'].map((issued) =>
        anAudit({ id: issued, title: 'Payroll', issued: period(issued) }),
      );
      const model = build({
        audits,
        recommendations: audits.map(({ id }) => aRecommendation({ id, auditId: id, reference: '1.1', title: id })),
      });
      expect(['1.1 2018', '1.1 2019'].map((heading) => tableText(entryTable(model, heading))[0]?.[1])).toEqual([
        'Significant: Payroll (2018) 1.1',
        'Significant: Payroll (2019) 1.1',
      ]);
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
        'Recommendations monitored outside JARAP\nNo recommendation is monitored outside JARAP.',
      );
      expect(partBlocks(build({}), 'outside')).toMatchObject([
        { blocks: [{ kind: 'heading', startsPage: false }, {}] },
      ]);
      expect(partText(build({}), 'closing')).not.toContain('outside JARAP');
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

    it('gives the day of a decision where the register has it', () => {
      const model = build({
        recommendations: [
          {
            ...housekeeping,
            status: 'Closed',
            statusDate: period('2020-09-14'),
            decisions: [aDecision('SORB', '2020-09-14', 'Closure agreed')],
          },
        ],
      });
      expect(partText(model, 'outside')).toContain('Closed: closure agreed by SORB, 14 September 2020');
    });

    it.each([
      ['recommendation', [anAudit()], { ...housekeeping, confidential: true }],
      ['audit', [anAudit({ confidential: true })], housekeeping],
    ])('marks a row whose %s is confidential, and no other', (_, audits, recommendation) => {
      const mark = 'Confidential: not for publication.';
      expect(partText(build({ audits, recommendations: [recommendation] }), 'outside')).toContain(mark);
      expect(partText(build({ recommendations: [housekeeping] }), 'outside')).not.toContain(mark);
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
});
