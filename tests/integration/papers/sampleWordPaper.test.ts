import { readFileSync } from 'node:fs';
import { Register } from '../../../src/domain/register';
import { asAt } from '../../../src/domain/asAt';
import { describeTargetDate } from '../../../src/domain/period';
import { summarise, targetDateTable } from '../../../src/domain/summary';
import { buildJarap2020 } from '../../../src/papers/layouts/jarap2020/jarap2020';
import { paperFileName } from '../../../src/papers/fileName';
import { PaperModel } from '../../../src/papers/model';
import { writeWord } from '../../../src/papers/word/writeWord';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { convertWithLibreOffice, itPrints } from '../../support/libreOffice';
import { openXmlErrors } from '../../support/openXml';
import { entryTable, lines, partBlocks, partText, struckText, tableText, tablesIn } from '../../support/paperText';
import { pdfPages } from '../../support/pdfPages';
import { pageReferences, paragraphTexts, wordPart } from '../../support/wordParts';
import { anUpdate } from '../../support/registers';
import { SAMPLE_FILE } from '../../support/workbooks';

const DAY = '2020-10-16';

describe('the 2020 paper of the sample register', () => {
  let register: Register;
  let model: PaperModel;
  let bytes: Uint8Array;
  let document: string;

  beforeAll(async () => {
    const reading = await readWorkbook(new Uint8Array(readFileSync(SAMPLE_FILE)));
    if (reading.register === undefined) {
      throw new Error('The sample register cannot be read');
    }
    register = reading.register;
    model = buildJarap2020({ register, board: 'JARAP', meetingDay: DAY, asAtDay: DAY });
    const file = await writeWord(model);
    expect(file.warnings).toEqual([]);
    bytes = file.bytes;
    document = wordPart(bytes, 'word/document.xml');
  });

  const known = (): ReturnType<typeof summarise> =>
    summarise(asAt(register, DAY, { board: 'JARAP', day: DAY }), 'JARAP');

  it('is final, and named for its meeting', () => {
    expect(model.reasonsForDraft).toEqual([]);
    expect(paperFileName(model, 'docx')).toBe('2020-10-16 JARAP Paper C - Audit recommendations.docx');
  });

  // The numbers that the panel printed in October 2020.
  it('prints the numbers that the panel printed', () => {
    expect(tableText(tablesIn(partBlocks(model, 'summary'))[0]).slice(1)).toEqual([
      ['Fundamental', '0', '2', '0', '0', '2'],
      ['Significant', '0', '8', '4', '0', '12'],
      ['Housekeeping', '0', '0', '3', '0', '3'],
      ['Total', '0', '10', '7', '0', '17'],
    ]);
    expect(tableText(tablesIn(partBlocks(model, 'proposed-closed'))[0])).toHaveLength(1 + 7);
    const outside = tableText(tablesIn(partBlocks(model, 'outside'))[0]).slice(1);
    expect(outside).toHaveLength(10);
    expect(outside.filter(([, , , progress]) => progress === 'SORB | Open')).toHaveLength(7);
    expect(
      outside.filter(([, , , progress]) => /Closed: .* by SORB, September 2020/.test(progress ?? '')),
    ).toHaveLength(3);
  });

  it('prints the numbers of the domain, in tables and in words', () => {
    const summary = known();
    const table = targetDateTable(summary.reported, register.scales);
    const printed = tableText(tablesIn(partBlocks(model, 'summary'))[0]).slice(1);
    expect(printed).toEqual(
      [...table.rows, { priority: 'Total', counts: table.total }].map(({ priority, counts }) => [
        priority,
        ...[counts.RED, counts.AMBER, counts.GREEN, counts.GREY, counts.total].map(String),
      ]),
    );
    expect(partText(model, 'asked')).toContain(
      `the ${summary.proposedClosed.length} recommendations proposed as completed`,
    );
    expect(partText(model, 'asked')).toContain(`${summary.outside.length} recommendations monitored outside JARAP`);
    expect(
      lines(partBlocks(model, 'appendix-a'))
        .filter((line) => /^(RED|AMBER|GREEN|GREY)$/.test(line))
        .sort(),
    ).toEqual(summary.reported.map(({ targetDateRag }) => targetDateRag.rag).sort());
  });

  it('holds every reported recommendation whole: texts, dates, updates and decisions', () => {
    for (const item of known().reported) {
      const { recommendation } = item;
      const table = entryTable(model, `${recommendation.reference} ${recommendation.title}`);
      const text = tableText(table).flat().join('\n');
      const pieces = [
        recommendation.text,
        recommendation.managementResponse,
        ...recommendation.owners,
        ...item.updates.flatMap((update) => [
          update.author,
          update.text,
          update.achievements,
          update.remaining,
          update.milestones,
          update.barriers,
          update.mitigation,
          update.implemented,
          update.evidence,
        ]),
        ...item.decisions.map(({ note }) => note),
      ];
      for (const piece of pieces.flatMap((each) => each.split('\n'))) {
        expect(text).toContain(piece.trim());
      }
    }
  });

  it('strikes through each earlier date and none other', () => {
    const earlier = known().reported.flatMap(({ target }) =>
      target.earlier.map((each) => describeTargetDate(each.target)),
    );
    expect(struckText(partBlocks(model, 'appendix-a'))).toEqual(earlier);
    const struckRuns = [
      ...document.matchAll(/<w:r><w:rPr>(?:(?!<\/w:rPr>).)*<w:strike\/>.*?<w:t[^>]*>([^<]*)<\/w:t>/g),
    ];
    expect(struckRuns.map(([, words]) => words)).toEqual(earlier);
  });

  it('is a file that the Open XML SDK finds nothing wrong with', () => {
    expect(openXmlErrors(bytes, 'docx')).toEqual([]);
  });

  it('shows a number in every page reference, and each has its bookmark', () => {
    const references = pageReferences(document);
    expect(references.length).toBeGreaterThanOrEqual(7);
    const bookmarks = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="(\w+)"/g)].map(([, name]) => name);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    for (const { bookmark, shows } of references) {
      expect(shows).toMatch(/^\d+$/);
      expect(bookmarks).toContain(bookmark);
    }
  });

  it('has one header row, marked, in every table', () => {
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables).toHaveLength(6 + 17);
    for (const table of tables) {
      expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      expect(table).toMatch(/<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/>/);
    }
  });

  it('is printed again later as it was then', () => {
    const later = buildJarap2020({
      register: {
        ...register,
        recommendations: register.recommendations.map((item) => ({
          ...item,
          updates: [...item.updates, anUpdate('2021-01-11', { text: 'Later.' })],
        })),
      },
      board: 'JARAP',
      meetingDay: DAY,
      asAtDay: DAY,
    });
    expect(later).toEqual(model);
  });

  itPrints(
    'gives in its table the pages on which the entries stand once the fields are updated, and gave them before',
    () => {
      const pages = pdfPages(convertWithLibreOffice(bytes, 'docx', 'pdf'));
      const pageWith = (words: string, from = 0): number =>
        pages.findIndex((page, index) => index >= from && page.includes(words));
      const inFile = paragraphTexts(document);
      const front = pages.slice(0, pageWith('Appendix A: Recommendations reported to JARAP By audit')).join(' ');
      for (const { recommendation, audit } of known().proposedClosed) {
        const title = `${recommendation.reference} ${recommendation.title} GREEN`;
        const first = pageWith(title);
        // The entry before may end on the page on which this one begins.
        const isAllOnFirst = pages[first]?.split(title)[1]?.includes('PROPOSED CLOSED') === true;
        const last = isAllOnFirst ? first : pageWith('PROPOSED CLOSED', first + 1);
        expect(first).toBeGreaterThan(0);
        const shown = first === last ? `${first + 1}` : `${first + 1}–${last + 1}`;
        // The head of the table is read between the first cell and the second where a page begins with the row.
        expect(front).toContain(`${audit.title} (${audit.issued.words})`);
        expect(front).toContain(` ${recommendation.priority} ${recommendation.reference} ${shown} `);
        expect(inFile).toContain(shown);
      }
    },
    120_000,
  );
});
