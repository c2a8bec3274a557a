import { EDITIONS, Edition } from '../../../src/domain/edition';
import { Decision } from '../../../src/domain/register';
import { paperFileName } from '../../../src/papers/fileName';
import { LAYOUTS } from '../../../src/papers/layouts';
import { aDecision, aMeeting, aRecommendation, aRegister } from '../../support/registers';

describe('LAYOUTS', () => {
  const register = aRegister({
    recommendations: [aRecommendation({ override: { board: 'ORB', reason: 'Small.' } })],
    boards: [{ name: 'ORB', fullName: '', decidesAfter: [], published: false }],
    meetings: [aMeeting('ORB', '2020-09-17'), aMeeting('ORB', '2022-09-17')],
    nameChanges: [{ id: '1', kind: 'Board', from: 'SORB', to: 'ORB', on: '2021-04-01' }],
  });

  it('give the files of one meeting and edition names of their own', () => {
    const names = LAYOUTS.map(({ build }) =>
      paperFileName(build({ register, board: 'ORB', meetingDay: '2020-09-17', asAtDay: '2020-09-17' }), 'docx'),
    );
    expect(new Set(names).size).toBe(LAYOUTS.length);
    expect(names).toContain('2020-09-17 SORB - Audit recommendations.docx');
    expect(names).toContain('2020-09-17 SORB - Audit recommendations by priority.docx');
  });

  it.each(LAYOUTS.map((layout) => [layout.id, layout] as const))(
    'let %s print the names of its day, by whichever name the board is asked for',
    (_, { build }) => {
      const paper = (board: string, meetingDay: string): string =>
        JSON.stringify(build({ register, board, meetingDay, asAtDay: meetingDay, isDraft: true }));
      expect(paper('ORB', '2020-09-17')).toContain('SORB');
      expect(paper('SORB', '2020-09-17')).toBe(paper('ORB', '2020-09-17'));
      expect(paper('ORB', '2022-09-17')).not.toContain('SORB');
    },
  );

  describe('of a decision that was withdrawn within its sitting', () => {
    const slip = aDecision('ORB', '2020-09-17', 'Closure refused', 'Picked on the wrong line.');
    const undo = aDecision('ORB', '2020-09-17', 'Withdrawn');
    const paper = ({ build }: (typeof LAYOUTS)[number], decisions: Decision[], edition: Edition): string =>
      JSON.stringify(
        build({
          register: aRegister({
            recommendations: [
              aRecommendation({ id: 'slipped', override: { board: 'ORB', reason: 'Small.' }, decisions }),
            ],
            boards: [{ name: 'ORB', fullName: '', decidesAfter: [], published: true }],
            meetings: [aMeeting('ORB', '2020-09-17'), aMeeting('ORB', '2020-12-17')].map((meeting, index) => ({
              ...meeting,
              id: String(index),
            })),
          }),
          board: 'ORB',
          meetingDay: '2020-12-17',
          asAtDay: '2020-12-17',
          marksChanges: true,
          edition,
        }),
      );

    it('print neither it nor its withdrawal', () => {
      for (const layout of LAYOUTS) {
        for (const edition of EDITIONS) {
          expect([layout.id, edition, paper(layout, [slip, undo], edition)]).toEqual([
            layout.id,
            edition,
            paper(layout, [], edition),
          ]);
        }
      }
    });

    it('print one that stands', () => {
      const printing = LAYOUTS.filter((layout) => paper(layout, [slip], 'full').includes(slip.note));
      expect(printing.map(({ id }) => id)).toEqual(expect.arrayContaining(['jarap-2020', 'jarap-2024']));
    });
  });
});
