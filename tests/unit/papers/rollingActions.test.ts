import { Register } from '../../../src/domain/register';
import { PaperModel } from '../../../src/papers/model';
import { MEETING, buildPaper } from '../../support/layoutPapers';
import { lineInlines, partBlocks, partText, tableText, tablesIn } from '../../support/paperText';
import { aMeeting, anAction, anAudit, period, target } from '../../support/registers';

const build = (register: Partial<Register>, input = {}): PaperModel => buildPaper('rolling-actions', register, input);
const MEETINGS = [aMeeting('JARAP', '2020-07-22'), aMeeting('JARAP', MEETING, { paper: 'B' })];

const ACTIONS = [
  anAction({
    id: 'x1',
    meetingDate: period('2020-04-24'),
    minuteNumber: '12/20',
    target: target('September 2020'),
    responsible: ['Head of Transport', 'Chief Finance Officer'],
    updates: [
      { id: 'u1', date: period('2020-08-03'), text: 'Drafted.' },
      { id: 'u2', date: period('September 2020'), text: 'Sent.' },
    ],
  }),
  anAction({ id: 'x2', meetingDate: period('2020-04-24'), status: 'Closed', closedOn: period('2020-07-22') }),
  anAction({ id: 'x3', status: 'Closed', meetingDate: period('2019-10-01'), closedOn: period('2020-04-24') }),
  anAction({ id: 'x4', session: 'Closed', text: 'Hush.' }),
];

describe('rolling-actions', () => {
  const model = build({ actions: ACTIONS, meetings: MEETINGS });

  it('has a landscape table under the columns of the sheet, each update with its date in bold', () => {
    expect(model.sections.map(({ orientation }) => orientation)).toEqual(['landscape']);
    expect(tableText(tablesIn(partBlocks(model, 'actions'))[0]).slice(0, 3)).toEqual([
      ['Meeting Date', 'Minute No.', 'Paper', 'Action', 'Person Responsible', 'Target Date', 'Update'],
      [
        '24 April 2020',
        '12/20',
        'C',
        'Report on the fleet.',
        'Head of Transport; Chief Finance Officer',
        'September 2020',
        '3 August 2020: Drafted. | September 2020: Sent.',
      ],
      ['24 April 2020', '40/20', 'C', 'Report on the fleet.', 'Head of Transport', 'None set', 'CLOSE'],
    ]);
    const bold = lineInlines(partBlocks(model, 'actions')).flat();
    expect(
      bold.filter((inline) => inline.kind === 'text' && inline.bold).map((inline) => 'text' in inline && inline.text),
    ).toEqual(expect.arrayContaining(['3 August 2020: ', 'September 2020: ', 'CLOSE']));
  });

  it('shows what was closed since the previous sheet once more and nothing that was closed before', () => {
    expect(tablesIn(partBlocks(model, 'actions'))[0]?.rows.map(({ subject }) => subject?.id)).toEqual([
      'x1',
      'x2',
      'x4',
    ]);
    expect(partText(model, 'summary')).toContain(
      'As at 16 October 2020, 2 actions are open, 1 of them past the target date. 1 action closed since the last sheet, that of 22 July 2020, is shown once more, marked CLOSE.',
    );
  });

  it('marks an action of a closed session, which the public edition leaves out and counts', () => {
    expect(partText(model, 'actions')).toContain('Closed session: not for publication.');
    expect(partText(model, 'front-sheet')).toContain('not for publication: it holds 1 action of a closed session');
    const published = build({ actions: ACTIONS, meetings: MEETINGS }, { edition: 'public' });
    expect(JSON.stringify(published)).not.toContain('Hush.');
    expect(partText(published, 'left-out')).toBe(
      'What this edition leaves out\nLeft out of this public edition, because it is not for publication: 1 action of a closed session.',
    );
    expect(published.leftOut).toEqual({ recommendations: 0, actions: 1, files: 0 });
  });

  it('says what is new and what was updated since the last sheet, when asked', () => {
    const marked = build({ actions: ACTIONS, meetings: MEETINGS }, { marksChanges: true });
    expect(partText(marked, 'actions')).toContain('Updated since 22 July 2020');
    expect(partText(marked, 'actions')).toContain('New since the sheet of 22 July 2020');
    expect(partText(model, 'actions')).not.toContain('since');
  });

  it.each([
    ['September 2020', '1 action is open, past its target date.'],
    ['2023', '1 action is open, not past its target date.'],
  ])('speaks of a single action that is due in %s in the singular', (due, words) => {
    expect(partText(build({ actions: [anAction({ target: target(due) })] }), 'summary')).toContain(words);
  });

  it('begins the words of a target date with a capital letter, as every cell does', () => {
    const ongoing = build({ actions: [anAction({ target: target('ongoing') })] });
    expect(tableText(tablesIn(partBlocks(ongoing, 'actions'))[0])[1]?.[5]).toBe('Ongoing');
  });

  it('says in a sentence where there is no action, and where all are closed', () => {
    expect(partText(build({ meetings: [] }, { marksChanges: true }), 'summary')).toContain(
      'no action of JARAP is open, and none was closed since its last sheet.',
    );
    expect(partBlocks(build({}), 'actions')).toEqual([]);
    const closed = build({ actions: ACTIONS.slice(1, 2) });
    expect(partText(closed, 'summary')).toContain('0 actions are open. 1 action closed since the last sheet');
    expect(partText(build({ actions: [anAction()] }), 'summary')).toContain(
      '1 action is open, not past its target date. None was closed',
    );
  });

  it('is not stopped by a recommendation without a board: it holds none', () => {
    expect(build({ audits: [anAudit({ assurance: undefined })] }).reasonsForDraft).toEqual([]);
  });
});
