import { Recommendation, Register } from '../../../src/domain/register';
import { PaperModel } from '../../../src/papers/model';
import { MEETING, buildPaper } from '../../support/layoutPapers';
import { partBlocks, partText, tableText, tablesIn } from '../../support/paperText';
import { aMeeting, aRecommendation, anAction, anAudit, anUpdate, period, target } from '../../support/registers';

const build = (register: Partial<Register>, input = {}): PaperModel =>
  buildPaper('cgb', register, { board: 'CGB', ...input });

const inspected = (reference: string, overrides: Partial<Recommendation> = {}): Recommendation =>
  aRecommendation({
    id: `i-${reference}`,
    reference,
    auditId: 'inspection',
    override: { board: 'JARAP', reason: 'Asked.' },
    ...overrides,
  });

const REGISTER: Partial<Register> = {
  meetings: [aMeeting('CGB', '2020-08-20'), aMeeting('CGB', MEETING)],
  audits: [anAudit(), anAudit({ id: 'inspection', title: 'Custody', source: 'HMICFRS inspection' })],
  actions: [
    anAction({
      board: 'CGB',
      responsible: ['Chief Finance Officer'],
      target: target('August 2020'),
      updates: [{ id: 'u', date: period('2020-09-01'), text: 'Sent.' }],
    }),
    anAction({ id: 'x2', board: 'CGB', meetingDate: period('2020-10-01'), text: 'Reply.', responsible: ['Clerk'] }),
    anAction({ id: 'x3', board: 'CGB', session: 'Closed', text: 'Hush.', responsible: ['Head of People'] }),
    anAction({ id: 'x4', board: 'CGB', status: 'Closed', closedOn: period('2020-09-01') }),
  ],
  recommendations: [
    inspected('1', { updates: [anUpdate('2020-10-01')] }),
    inspected('2', { confidential: true, title: 'Covert' }),
    inspected('3', { status: 'Closed', statusDate: period('2020-10-02') }),
    aRecommendation({
      id: 'r1',
      override: { board: 'CGB', reason: 'Money.' },
      directorate: 'Finance',
      raised: period('2020-01-01'),
    }),
  ],
};

describe('cgb', () => {
  const model = build(REGISTER);
  const tables = (id: string): string[][][] => tablesIn(partBlocks(model, id)).map(tableText);

  it('lists open actions by area with age, owner, target and RAG, and what is reported to the board with them', () => {
    expect(tables('open-session')[0]).toEqual([
      ['Reference', 'Action', 'Age', 'Owner', 'Target date', 'RAG'],
      [
        '40/20 | 22 July 2020',
        'Report on the fleet. | 1 September 2020: Sent.',
        '2 months',
        'Chief Finance Officer',
        'August 2020',
        'RED | Open, past its target date',
      ],
      [
        'Fleet Management (January 2019) 4.1',
        'Service records | Sample the service records.',
        '9 months',
        'Head of Transport',
        'None set',
        'AMBER | Open, no target date',
      ],
    ]);
    expect(partText(model, 'open-session')).toMatch(/Other matters[^]*Reply\.\n15 days/);
    expect(partText(model, 'open-session')).toContain(
      '2 actions of CGB are open, and 1 recommendation reported to it is running.',
    );
  });

  it('says of each empty area that it has no open actions, in the order of the report', () => {
    const headings = partBlocks(model, 'closed-session').flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    );
    expect(headings).toEqual([
      'Part 2: closed session, not for publication',
      'Finance',
      'Operational performance',
      'Transformation and change',
      'People',
      'Corporate risk',
      'HMICFRS',
      'Collaboration',
      'Police and Crime Plan',
      'HMICFRS recommendations',
    ]);
    expect(partText(model, 'closed-session').match(/No open actions\./g)).toHaveLength(7);
  });

  it('gives the month’s movement of the inspectorate’s recommendations, whichever board they are reported to', () => {
    const [, , movement, list] = tables('open-session');
    expect(movement).toEqual([
      ['Opened', 'Updated', 'Closed', 'Running'],
      ['0', '1', '1', '1'],
    ]);
    expect(list?.map((cells) => cells[0])).toEqual([
      'Reference',
      'Custody (January 2019) 1 | Significant',
      'Custody (January 2019) 3 | Significant',
    ]);
    expect(partText(model, 'open-session')).toContain('the month after 16 September 2020, up to 16 October 2020');
  });

  it('says of each recommendation of the inspectorate what it did in the month', () => {
    const list = tables('open-session')[3] ?? [];
    const column = list[0]?.indexOf('Status') ?? -1;
    expect(list.slice(1).map((cells) => cells[column])).toEqual([
      'Open | Updated in the month',
      'Closed | Closed in the month',
    ]);
    expect(list[0]).toEqual(['Reference', 'Recommendation', 'Age', 'Owner', 'Target date', 'Status', 'RAG']);
  });

  it('marks what has changed of actions since the board’s previous sheet, when asked', () => {
    const words = partText(build(REGISTER, { marksChanges: true }), 'open-session');
    expect(words).toContain('New since the sheet of');
    expect(partText(model, 'open-session')).not.toContain('since the sheet');
  });

  it('lists for a spreadsheet what it prints, by area', () => {
    expect(model.lists?.map(({ title, rows }) => [title, rows.map(({ words }) => words[0])])).toEqual([
      ['Open actions', ['Finance', 'Other matters', 'People']],
      ['Recommendations', ['Finance']],
      ['HMICFRS recommendations', ['Open', 'Open', 'Closed']],
    ]);
    expect(build({ recommendations: [] }).lists?.map(({ title }) => title)).not.toContain('Recommendations');
  });

  it('keeps what is confidential to the closed part, and the public edition to the open one', () => {
    expect(partText(model, 'open-session')).not.toMatch(/Hush|Covert/);
    expect(partText(model, 'closed-session')).toMatch(/Hush[^]*Covert/);
    const published = build(REGISTER, { edition: 'public' });
    expect(JSON.stringify(published)).not.toMatch(/Hush|Covert/);
    expect(partBlocks(published, 'open-session')).toEqual(partBlocks(model, 'open-session'));
    expect(() => partBlocks(published, 'closed-session')).toThrow();
    expect(partText(published, 'left-out')).toContain('1 confidential recommendation and 1 action of a closed session');
  });

  it('says of a closed part that has nothing no more than that, and nothing of what is open', () => {
    const open = { ...REGISTER, actions: [], recommendations: [inspected('1')] };
    expect(partText(build(open), 'closed-session')).toBe(
      'Part 2: closed session, not for publication\n' +
        'No action of a closed session is open for CGB. ' +
        'No confidential recommendation of HMICFRS is running, and none was closed in the month.',
    );
    const withAction = build({ ...REGISTER, recommendations: [inspected('1')] });
    expect(partText(withAction, 'closed-session')).toContain(
      'HMICFRS recommendations\nNo confidential recommendation of HMICFRS is running, and none was closed in the month.',
    );
  });

  it('says in sentences where the board has nothing', () => {
    const empty = build({ recommendations: [] });
    expect(partText(empty, 'open-session')).toContain('0 actions of CGB are open.');
    expect(partText(empty, 'open-session')).toContain(
      'No recommendation of HMICFRS is running, and none was closed in the month.',
    );
    expect(partText(build({ recommendations: [] }, { edition: 'public' }), 'left-out')).toContain(
      'Nothing was left out',
    );
  });
});
