import { actionSheet } from '../../../src/domain/actionSheet';
import { asAt } from '../../../src/domain/asAt';
import { EDITIONS, Edition, publicRegister } from '../../../src/domain/edition';
import { quarterlyReport } from '../../../src/domain/quarterlyReport';
import { Register } from '../../../src/domain/register';
import { inspectionMovement } from '../../../src/domain/scrutiny';
import { contradictions } from '../../../src/papers/contradictions';
import { LAYOUTS, findLayout } from '../../../src/papers/layouts';
import { PaperModel } from '../../../src/papers/model';
import { writeWord } from '../../../src/papers/word/writeWord';
import { convertWithLibreOffice, itPrints } from '../../support/libreOffice';
import { JASP_MEETING, nottinghamshireRegister } from '../../support/nottinghamshire';
import { openXmlErrors } from '../../support/openXml';
import { pdfPages } from '../../support/pdfPages';

function build(layout: string, edition: Edition): PaperModel {
  const found = findLayout(layout);
  if (found === undefined) {
    throw new Error(`There is no layout ${layout}`);
  }
  return found.build({
    register: nottinghamshireRegister(),
    board: layout === 'cgb' ? 'CGB' : 'JASP',
    meetingDay: JASP_MEETING,
    asAtDay: JASP_MEETING,
    edition,
    marksChanges: true,
  });
}

const registerOf = (edition: Edition): Register =>
  edition === 'public' ? publicRegister(nottinghamshireRegister()) : nottinghamshireRegister();

/** The text of the paper as LibreOffice prints it, page after page. */
async function printed(layout: string, edition: Edition): Promise<string> {
  const { bytes } = await writeWord(build(layout, edition));
  return pdfPages(convertWithLibreOffice(bytes, 'docx', 'pdf')).join(' ');
}

const times = (text: string, words: RegExp): number => (text.match(words) ?? []).length;

describe('the papers of another force in Word', () => {
  describe.each(LAYOUTS.map(({ id }) => id))('%s', (layout) => {
    it.each(EDITIONS)('is valid, and says each number alike: %s', async (edition) => {
      const model = build(layout, edition);
      expect(contradictions(model)).toEqual([]);
      const { bytes, warnings } = await writeWord(model);
      expect(warnings).toEqual([]);
      expect(openXmlErrors(bytes, 'docx')).toEqual([]);
    });
  });

  itPrints.each(EDITIONS)(
    'prints the numbers of the quarterly report, now and before: %s',
    async (edition) => {
      const { sections, total } = quarterlyReport(registerOf(edition), 'JASP', JASP_MEETING);
      const text = await printed('actions-quarterly', edition);
      const arrow = { up: '▲ Up', down: '▼ Down', same: '▶ Same' };
      for (const [row, movement] of [
        ['Off target', sections['off target']],
        ['At risk of being off target', sections['at risk']],
        ['Proposed for closure', sections['proposed for closure']],
        ['New', sections.new],
        ['Total closed', sections.closed],
        ['Total actions', total],
      ] as const) {
        expect(text).toContain(`${row} ${movement.now} ${movement.before} ${arrow[movement.trend]}`);
      }
      expect(text).toContain('Quarter 2, 2016-17');
      expect(text).toContain('At risk of being off target (overdue within the next 3 months)');
      // once more each in the key
      expect(times(text, /\bRED\b/g)).toBe(sections['off target'].now + 1);
      expect(times(text, /\bAMBER\b/g)).toBe(sections['at risk'].now + 1);
    },
    60_000,
  );

  itPrints.each(EDITIONS)(
    'prints the action sheet’s numbers, and CLOSE once for each action that was closed: %s',
    async (edition) => {
      const { open, closed, overdue } = actionSheet(registerOf(edition), 'JASP', JASP_MEETING);
      const text = await printed('rolling-actions', edition);
      expect(text).toContain(`${open} actions are open, ${overdue} of them past the target date.`);
      expect(text).toContain(`${closed} action closed since the last sheet, that of 7 June 2016, is shown once more`);
      expect(times(text.replace('marked CLOSE.', ''), /CLOSE/g)).toBe(closed);
    },
    60_000,
  );

  itPrints.each(EDITIONS)(
    'prints what the governance board’s report counts, and the open part alone in public: %s',
    async (edition) => {
      const sessionOf = (session: string): number =>
        actionSheet(registerOf(edition), 'CGB', JASP_MEETING).items.filter(
          ({ action, isClosed }) => action.session === session && !isClosed,
        ).length;
      const text = await printed('cgb', edition);
      expect(text).toContain(`Part 1: open session ${sessionOf('Open')} actions of CGB are open.`);
      const published = asAt(registerOf('public'), JASP_MEETING, { board: 'CGB', day: JASP_MEETING }).recommendations;
      const { opened, updated, closed, running } = inspectionMovement(published, '2016-08-13', JASP_MEETING);
      expect(text).toContain(`Opened Updated Closed Running ${opened} ${updated} ${closed} ${running}`);
      expect(opened * updated * closed * running).toBeGreaterThan(0);
      if (edition === 'full') {
        expect(text).toContain(
          `Part 2: closed session, not for publication ${sessionOf('Closed')} action of CGB is open.`,
        );
      } else {
        expect(text).not.toMatch(/closed session, not|Undercover/);
        expect(text).toContain('1 confidential recommendation and 1 action of a closed session.');
      }
    },
    60_000,
  );
});
