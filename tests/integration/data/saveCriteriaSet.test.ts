import { loadRegister } from '../../../src/data/registerRepository';
import { saveCriteriaSet } from '../../../src/data/saveCriteriaSet';
import { DEFAULT_CRITERIA_SETS } from '../../../src/domain/defaults';
import { CriteriaSet } from '../../../src/domain/register';
import { siteForEachTest } from '../../support/localSite';

const TODAY = '2020-10-20';

const site = siteForEachTest();

describe('saveCriteriaSet', () => {
  const SET: CriteriaSet = {
    name: 'By source 2021',
    effectiveFrom: '2021-01-01',
    rules: (DEFAULT_CRITERIA_SETS[1]?.rules ?? []).slice(0, 3).map((rule, at) => ({ ...rule, id: `2021-${at + 1}` })),
  };

  it('keeps the defaults in force until the day of the new set, which may change until then', async () => {
    await saveCriteriaSet(site.connection, SET, TODAY);
    const sets = async (): Promise<readonly CriteriaSet[]> => (await loadRegister(site.connection)).criteriaSets;
    expect(await sets()).toEqual([...DEFAULT_CRITERIA_SETS, SET]);
    const shorter = { ...SET, effectiveFrom: '2021-02-01', rules: SET.rules.slice(0, 2) };
    await saveCriteriaSet(site.connection, shorter, TODAY);
    expect(await sets()).toEqual([...DEFAULT_CRITERIA_SETS, shorter]);
  });

  it.each<[string, CriteriaSet]>([
    ['has begun', { ...SET, name: 'All to JARAP' }],
    ['would change the past', { ...SET, effectiveFrom: '2020-10-19' }],
    ['begins with another', { ...SET, effectiveFrom: '2023-07-01' }],
    ['has no rule', { ...SET, rules: [] }],
    ['is too long', { ...SET, rules: SET.rules.map((rule) => ({ ...rule, board: 'J'.repeat(300) })) }],
  ])('refuses a set that %s', async (_, set) => {
    await expect(saveCriteriaSet(site.connection, set, TODAY)).rejects.toMatchObject({ code: 'invalid' });
    expect((await loadRegister(site.connection)).criteriaSets).toEqual(DEFAULT_CRITERIA_SETS);
  });
});
