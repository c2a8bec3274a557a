import fc from 'fast-check';
import { planImport } from '../../../src/data/import/planImport';
import { DEFAULT_BOARDS, DEFAULT_CRITERIA_SETS } from '../../../src/domain/defaults';
import { Register } from '../../../src/domain/register';
import { AUDITS } from '../../../src/lists/audits';
import { TARGET_DATE_REVISIONS, UPDATES } from '../../../src/lists/history';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { BOARDS, CRITERIA } from '../../../src/lists/settings';
import { describeDifferences } from '../../../src/workbook/compare';
import { PlannedSite } from '../../support/plannedSite';
import { anyRegister } from '../../support/registerArbitraries';
import { aRecommendation, aRegister, aRevision, anUpdate } from '../../support/registers';

const TODAY = '2020-10-16';

function importInto(site: PlannedSite, register: Register, rowsBeforeBreak?: number): readonly string[] {
  const plan = planImport(register, site.read(), TODAY);
  expect(plan.refusals).toEqual([]);
  site.carryOut(plan, rowsBeforeBreak);
  return plan.differing;
}

function siteWith(register: Register): PlannedSite {
  const site = new PlannedSite();
  importInto(site, register);
  return site;
}

const CIRCLE = aRegister({
  recommendations: [
    aRecommendation({ id: 'one', reference: '4.1', dependsOn: ['two'] }),
    aRecommendation({ id: 'two', reference: '4.2', dependsOn: ['one'] }),
    aRecommendation({ id: 'three', reference: '4.3', repeats: 'two' }),
  ],
});

describe('planImport', () => {
  it('refuses texts that are longer than their columns, before anything is written', () => {
    const register = aRegister({ recommendations: [aRecommendation({ title: 'x'.repeat(256) })] });
    expect(planImport(register, new PlannedSite().read(), TODAY).refusals).toEqual([
      'Recommendations, Fleet Management 4.1: Title has 256 characters; SharePoint keeps 255. Shorten it.',
    ]);
  });

  it('leaves what the site has as it is, and tells where it says something else', () => {
    const site = siteWith(aRegister());
    const changed = aRegister({ recommendations: [aRecommendation({ status: 'Closed', owners: ['Chief of Staff'] })] });
    expect(importInto(site, changed)).toEqual([
      'Recommendations, Fleet Management 4.1: Owner is "Head of Transport" in the site and "Chief of Staff" in the register.',
      'Recommendations, Fleet Management 4.1: Status is "Open" in the site and "Closed" in the register.',
    ]);
    expect(describeDifferences(site.read().register, aRegister())).toEqual([]);
  });

  it('tells of an update that was reworded', () => {
    const withText = (text: string): Register =>
      aRegister({ recommendations: [aRecommendation({ updates: [anUpdate('May 2020', { text })] })] });
    expect(importInto(siteWith(withText('Ordered.')), withText('Delivered.'))).toEqual([
      'Updates, Fleet Management 4.1, May 2020: Update is "Ordered." in the site and "Delivered." in the register.',
    ]);
  });

  it('tells of other links, and of none where they are the same', () => {
    const linked = (dependsOn: string[]): Register =>
      aRegister({
        recommendations: [aRecommendation({ id: 'one', dependsOn }), aRecommendation({ id: 'two', reference: '4.2' })],
      });
    const site = siteWith(linked(['two']));
    expect(importInto(site, linked(['two']))).toEqual([]);
    expect(importInto(site, linked([]))).toEqual([expect.stringContaining('Depends on')]);
  });

  it('adds what is new to what is there, after it', () => {
    const before = aRegister({ recommendations: [aRecommendation({ updates: [anUpdate('May 2020')] })] });
    const after = aRegister({
      recommendations: [
        aRecommendation({
          updates: [anUpdate('May 2020'), anUpdate('May 2020', { text: 'And more.' })],
          revisions: [aRevision('May 2020', 'June 2021')],
        }),
        aRecommendation({ id: 'recommendation-2', reference: '4.2' }),
      ],
    });
    const site = siteWith(before);
    expect(importInto(site, after)).toEqual([]);
    expect(describeDifferences(site.read().register, after)).toEqual([]);
    expect(site.rowsOf(UPDATES)).toHaveLength(2);
  });

  it("keeps the register's order although SharePoint took the rows of a batch in another", () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        const site = new PlannedSite();
        const plan = planImport(register, site.read(), TODAY);
        site.carryOut({ ...plan, stages: plan.stages.map((stage) => ({ ...stage, rows: [...stage.rows].reverse() })) });
        const reading = site.read();
        expect(describeDifferences(reading.register, register)).toEqual([]);
        expect(reading.register.audits.map(({ title }) => title)).toEqual(register.audits.map(({ title }) => title));
      }),
    );
  });

  it('knows rows again that were renamed in the list, by the key under which they were imported', () => {
    const site = siteWith(aRegister());
    Object.assign(site.rowsOf(AUDITS)[0] ?? {}, { Title: 'Fleet' });
    expect(importInto(site, aRegister())).toEqual([
      'Audits, Fleet Management (January 2019): Audit is "Fleet" in the site and "Fleet Management" in the register.',
    ]);
    expect(site.rowsOf(AUDITS)).toHaveLength(1);
    expect(site.rowsOf(RECOMMENDATIONS)).toHaveLength(1);
  });

  it('knows rows again whose register key was lost with its column', () => {
    const register = aRegister({
      recommendations: [
        aRecommendation({ updates: [anUpdate('May 2020')], revisions: [aRevision('May 2020', 'June 2021')] }),
      ],
    });
    const site = siteWith(register);
    for (const list of [AUDITS, RECOMMENDATIONS, UPDATES, TARGET_DATE_REVISIONS]) {
      site.rowsOf(list).forEach((row) => Object.assign(row, { RegisterKey: null }));
    }
    const count = site.rowCount;
    expect(importInto(site, register)).toEqual([]);
    expect(site.rowCount).toBe(count);
  });

  it('writes no row for the default boards and criteria, for an empty list means them', () => {
    const site = siteWith(aRegister());
    expect([...site.rowsOf(BOARDS), ...site.rowsOf(CRITERIA)]).toEqual([]);
    const { boards, criteriaSets } = site.read().register;
    expect([boards, criteriaSets]).toEqual([DEFAULT_BOARDS, DEFAULT_CRITERIA_SETS]);
  });

  it("does not overrule a site's own criteria by the defaults that a workbook leaves unsaid", () => {
    const own = aRegister({ criteriaSets: DEFAULT_CRITERIA_SETS.slice(0, 1) });
    const site = siteWith(own);
    expect(importInto(site, aRegister())).toEqual([]);
    expect(site.read().register.criteriaSets).toEqual(own.criteriaSets);
  });

  it('tells when a register spells out the defaults and the site has its own', () => {
    const site = siteWith(aRegister({ boards: DEFAULT_BOARDS.slice(0, 2) }));
    expect(importInto(site, aRegister({ boards: [...DEFAULT_BOARDS] }))).toEqual([
      'Boards: the site has its own; the defaults of the register were not added.',
    ]);
  });

  it('links recommendations that depend on each other in a circle', () => {
    expect(describeDifferences(siteWith(CIRCLE).read().register, CIRCLE)).toEqual([]);
  });

  it.each([0, 1, 2, 3, 4])('links a circle although a run broke off after %i rows', (rows) => {
    const site = new PlannedSite();
    importInto(site, CIRCLE, rows);
    importInto(site, CIRCLE);
    expect(describeDifferences(site.read().register, CIRCLE)).toEqual([]);
  });

  it('gives any register back as it was, wherever runs broke off, and then has nothing left to do', () => {
    fc.assert(
      fc.property(anyRegister, fc.nat({ max: 12 }), fc.nat({ max: 12 }), (register, first, second) => {
        const site = new PlannedSite();
        importInto(site, register, first);
        importInto(site, register, second);
        importInto(site, register);
        const reading = site.read();
        expect(reading.problems).toEqual([]);
        expect(describeDifferences(reading.register, register)).toEqual([]);
        const { stages, differing, linkRepairs } = planImport(register, reading, TODAY);
        expect({ stages, differing, linkRepairs }).toEqual({ stages: [], differing: [], linkRepairs: [] });
      }),
    );
  });
});
