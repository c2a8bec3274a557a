import { asAt } from '../../../src/domain/asAt';
import { Action, Audit, Recommendation } from '../../../src/domain/register';
import { areaOfAction, areaOfRecommendation, inspectionMovement } from '../../../src/domain/scrutiny';
import {
  aRecommendation,
  aRegister,
  anAction,
  anAudit,
  anItem,
  anUpdate,
  dayOfTest,
  period,
} from '../../support/registers';

describe('areaOfAction', () => {
  it.each<[string, Partial<Action>, string]>([
    ['its role', { responsible: ['Chief Finance Officer'], text: 'Anything.' }, 'Finance'],
    ['the first of its roles that tells', { responsible: ['Chief Constable', 'Head of People'], text: '' }, 'People'],
    ['its text', { responsible: ['Chief Constable'], text: 'Report on the regional collaboration.' }, 'Collaboration'],
    ['the name of an area', { responsible: ['corporate risk'], text: '' }, 'Corporate risk'],
    ['HMICFRS', { responsible: ['HMICFRS liaison officer'], text: '' }, 'HMICFRS'],
    [
      'the plan',
      { responsible: ['Chief executive'], text: 'Refresh the Police and Crime Plan.' },
      'Police and Crime Plan',
    ],
    ['change', { responsible: ['Head of Change'], text: '' }, 'Transformation and change'],
    ['a project', { responsible: ['Project lead'], text: '' }, 'Transformation and change'],
    [
      'what a project is of',
      { responsible: ['Evidential property project lead'], text: '' },
      'Operational performance',
    ],
    ['a rank', { responsible: ['Detective Superintendent'], text: '' }, 'Operational performance'],
    ['nothing', { responsible: ['Chief executive'], text: 'Reply.' }, 'Other matters'],
  ])('tells it from %s', (_, action, area) => {
    expect(areaOfAction(anAction(action), aRegister())).toBe(area);
  });

  it('takes the directorate of what the same role owns before all else', () => {
    const register = aRegister({
      recommendations: [
        aRecommendation({ owners: ['head of transport'], directorate: 'Finance' }),
        aRecommendation({ id: 'r2', owners: ['Head of Change'], directorate: 'People' }),
        aRecommendation({ id: 'r3', owners: ['Head of Transport'], directorate: ' ' }),
      ],
    });
    expect(areaOfAction(anAction({ responsible: ['Head of Transport'] }), register)).toBe('Finance');
  });
});

describe('areaOfRecommendation', () => {
  it.each<[string, Partial<Audit>, Partial<Recommendation>, string]>([
    ['an inspection', { source: 'HMICFRS inspection' }, { directorate: 'Finance' }, 'HMICFRS'],
    ['a joint inspection', { source: 'CJJI inspection' }, {}, 'HMICFRS'],
    ['its directorate', {}, { directorate: 'People' }, 'People'],
    ['its owner', {}, { owners: ['Head of Procurement'] }, 'Finance'],
    ['its audit', { title: 'Custody' }, { owners: [] }, 'Operational performance'],
  ])('tells it from %s', (_, audit, recommendation, area) => {
    expect(areaOfRecommendation(anItem(recommendation, dayOfTest, { audits: [anAudit(audit)] }))).toBe(area);
  });
});

describe('inspectionMovement', () => {
  const inspected = (id: string, overrides: Partial<Recommendation> = {}): Recommendation =>
    aRecommendation({ id, reference: id, auditId: 'inspection', ...overrides });
  const known = asAt(
    aRegister({
      audits: [anAudit(), anAudit({ id: 'inspection', source: 'HMICFRS inspection' })],
      recommendations: [
        aRecommendation({ updates: [anUpdate('2020-10-01')] }),
        inspected('1'),
        inspected('2', { raised: period('2020-10-01') }),
        inspected('3', { raised: period('2020-09-16') }),
        inspected('4', { updates: [anUpdate('2020-09-17'), anUpdate('2020-10-16')] }),
        inspected('5', { status: 'Closed', statusDate: period('2020-10-05') }),
        inspected('6', { status: 'Closed', statusDate: period('2020-09-16') }),
        inspected('7', { status: 'Proposed closed', statusDate: period('2020-09-01') }),
      ],
    }),
    dayOfTest,
  );

  it('counts what was opened, updated and closed in the period, and what runs at its end', () => {
    const movement = inspectionMovement(known.recommendations, '2020-09-16', dayOfTest);
    expect(movement).toMatchObject({ opened: 1, updated: 1, closed: 1, running: 5 });
    expect(
      movement.items.map(({ item, isOpened, isUpdated, isClosed }) => [
        item.recommendation.reference,
        ...(isOpened ? ['opened'] : []),
        ...(isUpdated ? ['updated'] : []),
        ...(isClosed ? ['closed'] : []),
      ]),
    ).toEqual([['1'], ['2', 'opened'], ['3'], ['4', 'updated'], ['5', 'closed'], ['7']]);
  });
});
