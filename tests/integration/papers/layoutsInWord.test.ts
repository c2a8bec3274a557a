import { readFileSync } from 'node:fs';
import { asAt } from '../../../src/domain/asAt';
import { quarterlyReport } from '../../../src/domain/quarterlyReport';
import { Register } from '../../../src/domain/register';
import { priorityTable, summarise } from '../../../src/domain/summary';
import { LAYOUTS, findLayout } from '../../../src/papers/layouts';
import { writeWord } from '../../../src/papers/word/writeWord';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { convertWithLibreOffice, itPrints } from '../../support/libreOffice';
import { openXmlErrors } from '../../support/openXml';
import { anAction, anUpdate, period, target } from '../../support/registers';
import { pdfPages } from '../../support/pdfPages';
import { pageReferences, paragraphTexts, wordPart } from '../../support/wordParts';
import { SAMPLE_FILE } from '../../support/workbooks';

const DAY = '2020-10-16';

const RICH =
  '<p>Two <strong>done</strong>:</p><ol><li>checked<ul><li>all of 2019</li></ul></li><li>trained</li></ol>' +
  '<table><tr><th>Month</th><th>Checked</th></tr><tr><td>August</td><td>120</td></tr></table><p><a href="https://example.org/">see</a></p>';

/** The sample register with what it lacks: actions, files, an update in rich text. */
function widened(register: Register): Register {
  return {
    ...register,
    actions: ['JARAP', 'CGB'].flatMap((board) => [
      anAction({
        id: `${board}-1`,
        board,
        target: target('September 2020'),
        updates: [{ id: 'u', date: period('2020-09-10'), text: RICH }],
      }),
      anAction({ id: `${board}-2`, board, status: 'Closed', closedOn: period('2020-09-01') }),
    ]),
    recommendations: register.recommendations.map((each, at) => ({
      ...each,
      updates: at === 2 ? [...each.updates, anUpdate('2020-10-02', { text: RICH })] : each.updates,
      evidence: [
        {
          id: `e${at}`,
          fileName: `sample ${at}.pdf`,
          title: '',
          addedOn: period('2020-09-01'),
          author: '',
          confidential: false,
        },
      ],
    })),
  };
}

describe('papers of every layout in Word', () => {
  let register: Register;
  const files = new Map<string, Uint8Array>();

  beforeAll(async () => {
    const reading = await readWorkbook(new Uint8Array(readFileSync(SAMPLE_FILE)));
    if (reading.register === undefined) {
      throw new Error('The sample register cannot be read');
    }
    register = widened(reading.register);
    for (const { id, build } of LAYOUTS) {
      const board = id === 'cgb' ? 'CGB' : 'JARAP';
      const file = await writeWord(build({ register, board, meetingDay: DAY, asAtDay: DAY, marksChanges: true }));
      expect(file.warnings).toEqual([]);
      files.set(id, file.bytes);
    }
  });

  const documentOf = (id: string): string => wordPart(files.get(id) ?? new Uint8Array(), 'word/document.xml');
  const textOf = (id: string): string => paragraphTexts(documentOf(id)).join('\n');

  describe.each(LAYOUTS.map(({ id }) => id))('%s', (id) => {
    it('is a file that the Open XML SDK finds nothing wrong with', () => {
      expect(openXmlErrors(files.get(id) ?? new Uint8Array(), 'docx')).toEqual([]);
    });

    it('has one marked header row in each table, and a number in each page reference', () => {
      const document = documentOf(id);
      // A table of a rich text stands inside another.
      const tables =
        document.replace(/(<w:tc>(?:(?!<w:tc>)[^])*?)<w:tbl>[^]*?<\/w:tbl>/g, '$1').match(/<w:tbl>[^]*?<\/w:tbl>/g) ??
        [];
      expect(tables.length).toBeGreaterThan(0);
      for (const table of tables) {
        expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      }
      for (const { shows } of pageReferences(document)) {
        expect(shows).toMatch(/^\d+$/);
      }
      // Word would join two tables that have nothing between them.
      expect(document).not.toMatch(/<\/w:tbl><w:tbl>/);
    });
  });

  it.each([
    ['jarap-2020', ['portrait']],
    ['jarap-2024', ['portrait', 'landscape']],
    ['actions-quarterly', ['portrait', 'landscape']],
    ['rolling-actions', ['landscape']],
    ['cgb', ['landscape']],
  ])('turns the pages of %s as its form has them', (id, orientations) => {
    const pages = [...documentOf(id).matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, sizes = '']) =>
      sizes.includes('landscape') ? 'landscape' : 'portrait',
    );
    expect(pages).toEqual(orientations);
  });

  it('prints the domain’s numbers in the paper of 2024', () => {
    const { reported } = summarise(asAt(register, DAY, { board: 'JARAP', day: DAY }), 'JARAP');
    const { total } = priorityTable(reported, register.scales);
    expect(textOf('jarap-2024')).toContain(`As at 16 October 2020, ${total.running} recommendations were running.`);
    expect(textOf('jarap-2024')).toContain(`${total.proposedClosed} recommendations are proposed closed: `);
    expect((textOf('jarap-2024').match(/✓\u00a0Yes/g) ?? []).length).toBe(total.proposedClosed);
    expect(textOf('jarap-2024')).toMatch(/″\u00a0as above/);
  });

  it('prints the domain’s numbers in the quarterly paper', () => {
    const { sections, total } = quarterlyReport(register, 'JARAP', DAY);
    const text = textOf('actions-quarterly');
    const row = (label: string, now: number, before: number): string => `${label}\n${now}\n${before}\n`;
    expect(text).toContain(row('Off target', sections['off target'].now, sections['off target'].before));
    expect(text).toContain(
      row('Proposed for closure', sections['proposed for closure'].now, sections['proposed for closure'].before),
    );
    expect(text).toContain(row('Total actions', total.now, total.before));
    expect(text).toMatch(/▲\u00a0Up/);
  });

  it('keeps what is rich of an update: numbers that begin anew, lists set in, a table, bold and a link', () => {
    const document = documentOf('jarap-2024');
    expect(document).toMatch(/<w:b\/>(?:(?!<\/w:r>)[^])*>done</);
    expect(document).toMatch(/<w:ilvl w:val="1"\/>(?:(?!<\/w:p>)[^])*all of 2019/);
    expect(document).toMatch(/<w:tc>(?:(?!<\/w:tc>)[^])*<w:tbl>(?:(?!<\/w:tbl>)[^])*>August</);
    expect(document).toMatch(/<w:hyperlink (?:(?!<\/w:hyperlink>)[^])*>see</);
    const numberOf = (words: string): string | undefined =>
      new RegExp(`<w:numId w:val="(\\d+)"/>(?:(?!</w:p>)[^])*>${words}<`).exec(document)?.[1];
    expect(numberOf('trained')).toBe(numberOf('checked'));
    expect(textOf('rolling-actions')).toContain('10 September 2020: Two done:');
  });

  it('marks what has changed in words', () => {
    expect(textOf('jarap-2020')).toMatch(/Changed since 22 July 2020: [^\n]*1 file/);
    expect(textOf('rolling-actions')).toContain('New since the sheet of 22 July 2020');
  });

  itPrints(
    'gives the pages on which the rows of a landscape appendix begin',
    () => {
      const pages = pdfPages(convertWithLibreOffice(files.get('jarap-2024') ?? new Uint8Array(), 'docx', 'pdf'));
      const model = findLayout('jarap-2024')?.build({ register, board: 'JARAP', meetingDay: DAY, asAtDay: DAY });
      expect(model?.sections).toHaveLength(2);
      const { proposedClosed } = summarise(asAt(register, DAY, { board: 'JARAP', day: DAY }), 'JARAP');
      const shown = paragraphTexts(documentOf('jarap-2024'));
      for (const { recommendation } of proposedClosed) {
        const at = pages.findIndex((page, index) => index > 2 && page.includes(recommendation.title));
        expect(at).toBeGreaterThan(2);
        expect(shown.some((words) => new RegExp(`^${at + 1}(–\\d+)?$`).test(words))).toBe(true);
      }
      expect(pages.slice(4).filter((page) => !page.includes('Business Owner - Action Plan Updates'))).toEqual([]);
    },
    120_000,
  );
});
