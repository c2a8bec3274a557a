import * as xlsx from '@e965/xlsx';
import { actionSheet } from '../../../src/domain/actionSheet';
import { EDITIONS } from '../../../src/domain/edition';
import { publicRegister } from '../../../src/domain/edition';
import { DELIVERY_SECTIONS, DeliverySection } from '../../../src/domain/delivery';
import { quarterlyReport } from '../../../src/domain/quarterlyReport';
import { Register } from '../../../src/domain/register';
import { writeExcel } from '../../../src/papers/excel/writeExcel';
import { LAYOUTS, findLayout } from '../../../src/papers/layouts';
import { PaperInput } from '../../../src/papers/layouts/layout';
import { PaperModel } from '../../../src/papers/model';
import { openXmlErrors } from '../../support/openXml';
import { JASP_MEETING, nottinghamshireRegister } from '../../support/nottinghamshire';

interface Written {
  readonly model: PaperModel;
  readonly bytes: Uint8Array;
  readonly book: xlsx.WorkBook;
}

async function written(layout: string, board: string, edition: PaperInput['edition']): Promise<Written> {
  const input: PaperInput = {
    register: nottinghamshireRegister(),
    board,
    meetingDay: JASP_MEETING,
    asAtDay: JASP_MEETING,
    ...(edition === undefined ? {} : { edition }),
  };
  const model = findLayout(layout)?.build(input);
  if (model === undefined) {
    throw new Error(`There is no layout ${layout}`);
  }
  const linkTo = ({ kind, id }: { kind: string; id: string }): string => `https://force.example/#/${kind}s/${id}`;
  const { bytes, warnings } = await writeExcel({ model, input, linkTo });
  expect(warnings).toEqual([]);
  return { model, bytes, book: xlsx.read(bytes, { cellNF: true }) };
}

function rowsOf({ book }: Written, sheet: string): Record<string, unknown>[] {
  expect(book.SheetNames).toContain(sheet);
  return xlsx.utils.sheet_to_json<Record<string, unknown>>(book.Sheets[sheet] ?? {}, { raw: true });
}

/** Below a register's head a table has a blank row, if nothing else. */
const filled = (rows: readonly Record<string, unknown>[]): Record<string, unknown>[] =>
  rows.filter((row) => Object.keys(row).length > 0);

const registerOf = (edition: PaperInput['edition']): Register =>
  edition === 'public' ? publicRegister(nottinghamshireRegister()) : nottinghamshireRegister();

describe('the register behind a paper, in Excel', () => {
  describe.each(LAYOUTS.map(({ id }) => [id, id === 'cgb' ? 'CGB' : 'JASP'] as const))('%s of %s', (layout, board) => {
    it.each(EDITIONS)('is valid and links each row in the full edition only: %s', async (edition) => {
      const file = await written(layout, board, edition);
      expect(openXmlErrors(file.bytes, 'xlsx')).toEqual([]);
      const named = file.book.SheetNames.filter((name) => !/^(About|Summary)/.test(name));
      expect(named.length).toBeGreaterThan(0);
      for (const name of named) {
        const sheet = file.book.Sheets[name] ?? {};
        filled(rowsOf(file, name)).forEach((_, index) => {
          const target = (sheet[`A${index + 2}`] as xlsx.CellObject | undefined)?.l?.Target;
          expect(target ?? '').toMatch(
            edition === 'full' ? /^https:\/\/force\.example\/#\/(recommendation|action)s\// : /^$/,
          );
        });
      }
    });
  });

  it.each(EDITIONS)(
    'has a sheet for each section of the quarterly paper, as long as its number: %s',
    async (edition) => {
      const file = await written('actions-quarterly', 'JASP', edition);
      const { sections, total } = quarterlyReport(registerOf(edition), 'JASP', JASP_MEETING);
      const SHEETS: Record<DeliverySection, string> = {
        'off target': 'Off target',
        'at risk': 'At risk',
        'proposed for closure': 'Proposed for closure',
        closed: 'Closed',
        new: 'New',
        'on target': 'On target',
      };
      const counted = DELIVERY_SECTIONS.map((section) => filled(rowsOf(file, SHEETS[section])).length);
      expect(counted).toEqual(DELIVERY_SECTIONS.map((section) => sections[section].now));
      expect(counted.reduce((sum, number) => sum + number, 0)).toBe(total.now);
      expect(rowsOf(file, 'Summary').map((row) => [row['Actions'], row['Current'], row['Previous']])).toEqual([
        ['Off target', sections['off target'].now, sections['off target'].before],
        ['At risk of being off target', sections['at risk'].now, sections['at risk'].before],
        ['Proposed for closure', sections['proposed for closure'].now, sections['proposed for closure'].before],
        ['New', sections.new.now, sections.new.before],
        ['Total closed', sections.closed.now, sections.closed.before],
        ['Total actions', total.now, total.before],
      ]);
      const about = Object.fromEntries(rowsOf(file, 'About').map(({ What, Value }) => [String(What), Value]));
      expect(about).toMatchObject({ 'Off target': sections['off target'].now, 'Sheet Summary': 'Summary of actions' });
      const listed = DELIVERY_SECTIONS.flatMap(
        (section) => quarterlyReport(registerOf(edition), 'JASP', JASP_MEETING).items[section],
      );
      expect(filled(rowsOf(file, 'Updates'))).toHaveLength(
        listed.reduce((sum, { updates }) => sum + updates.length, 0),
      );
    },
  );

  it.each(EDITIONS)(
    'has the actions of the sheet, and a row for each of their updates with its real date: %s',
    async (edition) => {
      const file = await written('rolling-actions', 'JASP', edition);
      const { items, closed } = actionSheet(registerOf(edition), 'JASP', JASP_MEETING);
      const rows = rowsOf(file, 'Actions');
      expect(rows.map((row) => row['Action'])).toEqual(items.map(({ action }) => action.actionId));
      expect(rows.filter((row) => row['Marked'] === 'CLOSE')).toHaveLength(closed);
      expect(rows.filter((row) => row['Status'] === 'Closed')).toHaveLength(closed);
      const updates = rowsOf(file, 'Action updates');
      expect(updates).toHaveLength(items.reduce((sum, each) => sum + each.updates.length, 0));
      expect(updates.map((row) => row['Date'])).toEqual(
        ['2016-05-30', '2016-08-01', '2016-09-01'].map((day) => new Date(day)),
      );
    },
  );

  it.each(EDITIONS)('has what the governance board’s report counts, by area and by movement: %s', async (edition) => {
    const file = await written('cgb', 'CGB', edition);
    const { items } = actionSheet(registerOf(edition), 'CGB', JASP_MEETING);
    const open = items.filter(({ isClosed }) => !isClosed);
    const actions = rowsOf(file, 'Open actions');
    expect(actions.map((row) => row['Action']).sort()).toEqual(open.map(({ action }) => action.actionId).sort());
    expect(actions.every((row) => String(row['Area of scrutiny']).length > 2)).toBe(true);
    const inspected = rowsOf(file, 'HMICFRS recommendations');
    const marked = (session: string, column: string): number =>
      inspected.filter((row) => row['Session'] === session && row[column] === 'Yes').length;
    const movement = (session: string): Record<string, number> => ({
      Opened: marked(session, 'Opened'),
      Updated: marked(session, 'Updated'),
      Closed: marked(session, 'Closed'),
      Running: marked(session, 'Running'),
    });
    expect(rowsOf(file, 'Summary')).toEqual([movement('Open')]);
    expect(movement('Open')['Updated']).toBeGreaterThan(0);
    if (edition === 'full') {
      expect(rowsOf(file, 'Summary 2')).toEqual([movement('Closed')]);
      expect(inspected.some((row) => row['Confidential'] === 'Yes')).toBe(true);
    } else {
      expect(file.book.SheetNames).not.toContain('Summary 2');
      expect(inspected.some((row) => row['Session'] === 'Closed' || row['Confidential'] === 'Yes')).toBe(false);
    }
  });
});
