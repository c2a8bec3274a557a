import fc from 'fast-check';
import { planImport } from '../../../src/data/import/planImport';
import { DEFAULT_BOARDS, DEFAULT_CRITERIA_SETS } from '../../../src/domain/defaults';
import { Board, CriteriaSet, Register } from '../../../src/domain/register';
import { AUDITS } from '../../../src/lists/audits';
import { TARGET_DATE_REVISIONS, UPDATES } from '../../../src/lists/history';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { BOARDS, CRITERIA } from '../../../src/lists/settings';
import { describeDifferences } from '../../../src/workbook/compare';
import { PlannedSite } from '../../support/plannedSite';
import { anyWiderRegister } from '../../support/widerRegisterArbitraries';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  aRevision,
  anAction,
  anAudit,
  anUpdate,
} from '../../support/registers';

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

/** What an import would refuse; nothing of it is carried out. */
function refusalsOf(site: PlannedSite, register: Register): readonly string[] {
  return planImport(register, site.read(), TODAY).refusals;
}

const NORTH: readonly Board[] = [
  { name: 'DCC', fullName: 'DCC Scrutiny Board', decidesAfter: [], published: false },
  { name: 'JIAP', fullName: 'Joint Independent Audit Panel', decidesAfter: ['DCC'], published: true },
];

function allTo(board: string, name = 'Alpha', effectiveFrom = '2019-07-01'): CriteriaSet {
  const rule = { source: undefined, auditor: undefined, assurance: undefined, priority: undefined, board, clause: '' };
  return { name, effectiveFrom, rules: [{ id: `${name} #1`, ...rule }] };
}

/** A register that lives on the defaults and relies on two of their boards. */
const ON_DEFAULTS = aRegister({
  recommendations: [aRecommendation({ decisions: [aDecision('SORB', '2020-07-15', 'Noted')] })],
  meetings: [aMeeting('JARAP', '2020-07-15')],
});

/** Another force's register, with boards and criteria of its own. */
const OF_NORTH = aRegister({
  audits: [anAudit({ title: 'Grants' })],
  recommendations: [aRecommendation({ decisions: [aDecision('DCC', '2020-07-15', 'Noted')] })],
  boards: NORTH,
  criteriaSets: [allTo('JIAP')],
});

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

  it("refuses criteria under which the site's recommendations would stand otherwise", () => {
    const site = siteWith(ON_DEFAULTS);
    expect(refusalsOf(site, OF_NORTH)).toEqual([
      expect.stringMatching(
        /^The criteria "Alpha" of the register would change where one recommendation of the site stand.*Fleet Management 4\.1 goes to JIAP instead of JARAP from 1 July 2019.*sheet Criteria/,
      ),
    ]);
  });

  it.each<[string, Partial<Register>, string]>([
    [
      'a decision',
      { recommendations: [aRecommendation({ decisions: [aDecision('Panel', '2020-07-15', 'Noted')] })] },
      'the decision of 2020-07-15 on Fleet Management 4.1',
    ],
    [
      'an override',
      { recommendations: [aRecommendation({ override: { board: 'Panel', reason: 'Asked.' } })] },
      'the board override of Fleet Management 4.1',
    ],
    ['a meeting', { meetings: [aMeeting('Panel', '2020-07-15')] }, 'the meeting of 2020-07-15'],
    ['an action', { actions: [anAction({ board: 'Panel' })] }, 'the action A1'],
    ['a rule', { criteriaSets: [allTo('Panel')] }, 'rule 1 of the criteria "Alpha"'],
  ])('refuses %s of a board that the site would not know', (_, parts, by) => {
    expect(refusalsOf(new PlannedSite(), aRegister(parts))).toEqual([
      expect.stringContaining(`"Panel", which ${by} names, would not be a board of the site.`),
    ]);
  });

  it('refuses boards without criteria of their own, under which all would go to a board that is not there', () => {
    expect(refusalsOf(new PlannedSite(), aRegister({ boards: NORTH }))).toEqual([
      expect.stringContaining('"JARAP", which rule 1 of the criteria "All to JARAP" (and 4 more) names'),
      expect.stringContaining('"SORB", which rule 4 of the criteria "Assurance and priority 2020" names'),
    ]);
  });

  it('writes the default boards out before others are added to a site that lives on them', () => {
    const site = siteWith(ON_DEFAULTS);
    const { criteriaSets } = ON_DEFAULTS;
    expect(importInto(site, { ...OF_NORTH, criteriaSets })).toEqual([]);
    expect(site.read().register.boards).toEqual([...DEFAULT_BOARDS, ...NORTH]);
    expect(importInto(site, { ...OF_NORTH, criteriaSets })).toEqual([]);
    expect(site.rowsOf(BOARDS)).toHaveLength(5);
  });

  it.each([1, 2, 3, 4])('completes the default boards although a run broke off after %i rows', (rows) => {
    const site = siteWith(ON_DEFAULTS);
    const { criteriaSets } = ON_DEFAULTS;
    importInto(site, { ...OF_NORTH, criteriaSets }, rows);
    importInto(site, { ...OF_NORTH, criteriaSets });
    const names = site.read().register.boards.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['JARAP', 'SORB', 'DCC', 'JIAP']));
  });

  it('writes the default criteria out before a set that changes nothing for the site is added', () => {
    const site = siteWith(ON_DEFAULTS);
    const [, , last] = DEFAULT_CRITERIA_SETS;
    const again: CriteriaSet[] = last === undefined ? [] : [{ ...last, name: 'Again', effectiveFrom: '2024-01-01' }];
    expect(importInto(site, aRegister({ criteriaSets: again }))).toEqual([]);
    expect(site.read().register.criteriaSets).toEqual([...DEFAULT_CRITERIA_SETS, ...again]);
  });

  it('leaves a set of the same name as the site has it, and adds no rule to it', () => {
    const site = siteWith(OF_NORTH);
    const [rule] = allTo('DCC').rules;
    const longer = { ...allTo('JIAP'), rules: [...allTo('JIAP').rules, ...(rule === undefined ? [] : [rule])] };
    expect(importInto(site, { ...OF_NORTH, criteriaSets: [longer] })).toEqual([
      "Criteria, Alpha, rule 2: the site's set has no such rule and stays as it is.",
    ]);
    expect(site.read().register.criteriaSets).toEqual(OF_NORTH.criteriaSets);
  });

  it("brings the default boards that a register relies on into a site with its own, and warns of the site's criteria", () => {
    const site = siteWith(OF_NORTH);
    const plan = planImport(ON_DEFAULTS, site.read(), TODAY);
    expect(plan.refusals).toEqual([]);
    expect(plan.warnings).toEqual([
      'One recommendation stands otherwise under the criteria of the site ("Alpha") than under those of the workbook ' +
        '("All to JARAP", "Assurance and priority 2020", "All to JARAP 2023"): ' +
        'for instance, Fleet Management 4.1 goes to no board instead of JARAP from 1 January 2019.',
    ]);
    site.carryOut(plan);
    const { register, problems } = site.read();
    expect(problems).toEqual([]);
    expect(register.boards.map(({ name }) => name)).toEqual(['DCC', 'JIAP', 'JARAP', 'SORB']);
    expect(register.criteriaSets).toEqual(OF_NORTH.criteriaSets);
    expect(planImport(ON_DEFAULTS, site.read(), TODAY)).toMatchObject({ stages: [], warnings: [], refusals: [] });
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
      fc.property(anyWiderRegister, (register) => {
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
      fc.property(anyWiderRegister, fc.nat({ max: 12 }), fc.nat({ max: 12 }), (register, first, second) => {
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
