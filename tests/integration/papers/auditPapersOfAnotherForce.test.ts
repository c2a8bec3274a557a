import { RecommendationAsAt, asAt } from '../../../src/domain/asAt';
import { Edition, isConfidential, publicRegister } from '../../../src/domain/edition';
import { Register } from '../../../src/domain/register';
import { isRunning } from '../../../src/domain/statusHistory';
import { Summary, priorityTable, summarise, targetDateTable } from '../../../src/domain/summary';
import { contradictions } from '../../../src/papers/contradictions';
import { findLayout } from '../../../src/papers/layouts';
import { PaperModel } from '../../../src/papers/model';
import { writePdf } from '../../../src/papers/pdf/writePdf';
import { writeWord } from '../../../src/papers/word/writeWord';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { convertWithLibreOffice, itPrints } from '../../support/libreOffice';
import { openXmlErrors } from '../../support/openXml';
import { pdfPages } from '../../support/pdfPages';
import { paragraphTexts, wordPart } from '../../support/wordParts';
import { BOARD, DAY, SECRET, SHEETS } from '../../support/anotherForce';
import { workbookOf } from '../../support/workbooks';

/** By hand, from the rows of the workbook: RED, AMBER, GREEN, GREY and the total. */
const TARGET_DATES = {
  full: [
    'Fundamental 0 1 0 0 1',
    'Significant 0 1 2 0 3',
    'Housekeeping 1 0 1 2 4',
    'Cause of concern 0 1 0 0 1',
    'Recommendation 0 0 1 0 1',
    'Area for improvement 0 0 1 0 1',
    'No priority given 0 1 0 0 1',
    'Total 1 4 5 2 12',
  ],
  public: [
    'Fundamental 0 1 0 0 1',
    'Significant 0 1 1 0 2',
    'Housekeeping 1 0 1 2 4',
    'Cause of concern 0 1 0 0 1',
    'Recommendation 0 0 1 0 1',
    'Area for improvement 0 0 1 0 1',
    'Total 1 3 4 2 10',
  ],
} as const;

/** By hand: remaining under each colour and under none, total running, proposed closed, proposed closed as not adopted. */
const PRIORITIES = {
  full: [
    'Fundamental 1 0 0 0 1 0 0',
    'Significant 0 3 0 0 3 2 0',
    'Housekeeping 0 0 3 0 3 1 1',
    'Cause of concern 0 0 0 1 1 0 0',
    'Area for improvement 0 0 0 1 1 1 0',
    'No priority given 0 0 0 1 1 0 0',
    'Total 1 3 3 3 10 4 1',
  ],
  public: [
    'Fundamental 1 0 0 0 1 0 0',
    'Significant 0 2 0 0 2 1 0',
    'Housekeeping 0 0 3 0 3 1 1',
    'Cause of concern 0 0 0 1 1 0 0',
    'Area for improvement 0 0 0 1 1 1 0',
    'Total 1 2 3 2 8 3 1',
  ],
} as const;

const SENTENCES = {
  'jarap-2020': {
    full: [
      '12 recommendations from 5 audits were reported to IAC',
      '5 outstanding (1 past the target date, 2 within it and 2 without one), 5 completed and 2 superseded.',
      'the 4 recommendations proposed as completed, listed in paragraph 4, are closed',
    ],
    public: [
      '10 recommendations from 4 audits were reported to IAC',
      '4 outstanding (1 past the target date, 2 within it and 1 without one), 4 completed and 2 superseded.',
      'the 3 recommendations proposed as completed, listed in paragraph 4, are closed',
    ],
  },
  'jarap-2024': {
    full: [
      '10 recommendations were running',
      '4 recommendations are proposed closed: one Significant, one Satisfactory, one Limited and one not graded, by the assurance of their audits.',
      'the 4 recommendations proposed closed, listed in paragraph 5, are closed',
    ],
    public: [
      '8 recommendations were running',
      '3 recommendations are proposed closed: one Significant, one Limited and one not graded, by the assurance of their audits.',
      'the 3 recommendations proposed closed, listed in paragraph 5, are closed',
    ],
  },
} as const;

const LEFT_OUT =
  'Left out of this public edition, because they are not for publication: 2 confidential recommendations';

const CASES = (['jarap-2020', 'jarap-2024'] as const).flatMap((id) =>
  (['full', 'public'] as const).map((edition) => ({ id, edition })),
);

describe('audit papers of another force', () => {
  let register: Register;
  const models = new Map<string, PaperModel>();
  const words = new Map<string, Uint8Array>();
  const key = (id: string, edition: Edition): string => `${id} ${edition}`;

  beforeAll(async () => {
    const reading = await readWorkbook(workbookOf(SHEETS));
    if (reading.register === undefined) {
      throw new Error(JSON.stringify(reading.problems));
    }
    register = reading.register;
    for (const { id, edition } of CASES) {
      const model = findLayout(id)?.build({ register, board: BOARD, meetingDay: DAY, asAtDay: DAY, edition });
      if (model === undefined) {
        throw new Error(`There is no layout ${id}`);
      }
      models.set(key(id, edition), model);
      words.set(key(id, edition), (await writeWord(model)).bytes);
    }
  });

  const modelOf = (id: string, edition: Edition): PaperModel => models.get(key(id, edition)) as PaperModel;
  const wordOf = (id: string, edition: Edition): Uint8Array => words.get(key(id, edition)) ?? new Uint8Array();
  const summaryOf = (edition: Edition): Summary => {
    const known = edition === 'public' ? publicRegister(register) : register;
    return summarise(asAt(known, DAY, { board: BOARD, day: DAY }), BOARD);
  };
  /** The rows of the paper's own table, as the domain counts them. */
  const domainRows = (id: string, edition: Edition): readonly string[] => {
    const { reported } = summaryOf(edition);
    const label = (priority: string): string => (priority === 'None' ? 'No priority given' : priority);
    if (id === 'jarap-2020') {
      const { rows, total } = targetDateTable(reported, register.scales);
      return [...rows, { priority: 'Total', counts: total }].map(
        ({ priority, counts: { RED, AMBER, GREEN, GREY, total: all } }) =>
          `${label(priority)} ${RED} ${AMBER} ${GREEN} ${GREY} ${all}`,
      );
    }
    const { rows, total } = priorityTable(reported, register.scales);
    return [...rows, { priority: 'Total', counts: total }].map(
      ({ priority, counts }) =>
        `${label(priority)} … ${counts.running} ${counts.proposedClosed} ${counts.proposedNotAdopted}`,
    );
  };
  const withoutColours = (row: string): string => row.replace(/^(\D+) \d+ \d+ \d+ \d+ (\d+ \d+ \d+)$/, '$1 … $2');

  describe.each(CASES)('$id, $edition edition', ({ id, edition }) => {
    const expected = id === 'jarap-2020' ? TARGET_DATES[edition] : PRIORITIES[edition];

    it('is counted by the domain as by hand, and does not contradict itself', () => {
      const rows = domainRows(id, edition);
      expect(id === 'jarap-2020' ? rows : rows.map(withoutColours)).toEqual(
        id === 'jarap-2020' ? expected : expected.map(withoutColours),
      );
      expect(contradictions(modelOf(id, edition))).toEqual([]);
      expect(modelOf(id, edition).reasonsForDraft).toEqual([]);
    });

    it('is a file that the Open XML SDK finds nothing wrong with', () => {
      expect(openXmlErrors(wordOf(id, edition), 'docx')).toEqual([]);
    });

    itPrints(
      'prints those numbers, its sentences and the pages of its entries, in Word and in PDF',
      async () => {
        const fromWord = pdfPages(convertWithLibreOffice(wordOf(id, edition), 'docx', 'pdf'));
        const own = pdfPages((await writePdf(modelOf(id, edition))).bytes);
        const { proposedClosed, reported } = summaryOf(edition);
        const entries = id === 'jarap-2020' ? reported : reported.filter(({ status }) => isRunning(status));
        for (const pages of [fromWord, own]) {
          const text = pages.join(' ');
          const table = new RegExp(expected.map((row) => row.replace(/ /g, ' +')).join(' +'));
          expect(text).toMatch(table);
          SENTENCES[id][edition].forEach((sentence) => expect(text).toContain(sentence));
          const start = pages.findIndex(
            (page) => page.includes('Appendix A: Recommendations') && page.includes('By audit, as'),
          );
          const pageOf = ({ recommendation: { title } }: RecommendationAsAt): number =>
            pages.findIndex((page, index) => index >= start && page.includes(title)) + 1;
          const before = pages.slice(0, start).join(' ');
          for (const item of entries) {
            expect(pageOf(item)).toBeGreaterThan(start);
          }
          for (const item of proposedClosed) {
            const tick = id === 'jarap-2020' ? '' : '(✓ ?)?Yes ';
            expect(before).toMatch(new RegExp(` ${item.recommendation.reference} ${tick}${pageOf(item)}\\b`));
          }
          expect(text.match(/PROPOSED CLOSED since|(?<!ADOPTED, )PROPOSED CLOSED/g)).toHaveLength(
            proposedClosed.length,
          );
        }
      },
      120_000,
    );

    it('holds what is confidential in the full edition alone, which the public one counts', () => {
      const text = paragraphTexts(wordPart(wordOf(id, edition), 'word/document.xml')).join('\n');
      const confidential = asAt(register, DAY).recommendations.filter(isConfidential);
      expect(confidential).toHaveLength(2);
      expect(text.includes(SECRET)).toBe(edition === 'full');
      expect(text.includes(LEFT_OUT)).toBe(edition === 'public');
      expect(text.includes('it holds 2 confidential recommendations')).toBe(edition === 'full');
    });
  });

  it('names the recommendation on each page of the landscape appendix that its history reaches', async () => {
    const pages = pdfPages((await writePdf(modelOf('jarap-2024', 'full'))).bytes);
    const start = pages.findIndex((page) => page.includes('By audit, as recorded'));
    const reached = pages.slice(start).filter((page) => page.includes('certificates are filed'));
    expect(reached.length).toBeGreaterThan(1);
    reached.forEach((page) => expect(page).toMatch(/Estates management( \(continued\)| Limited).*RED/));
  });
});
