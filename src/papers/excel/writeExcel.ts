import { formatDay } from '../../domain/calendarDay';
import { Summary } from '../../domain/summary';
import { WrittenCell, WrittenSheet, writeGrids } from '../../workbook/writeGrids';
import { PaperFile, PaperSource } from '../paperSource';
import { CountTable, countTables } from './countTables';
import { registerSheets } from './registerSheets';
import { CUT, day, number, sheet, words } from './sheet';

/** Sheets of counts beyond this many would bury the others. */
const MOST_SUMMARIES = 9;

function summaryName(index: number): string {
  return index === 0 ? 'Summary' : `Summary ${index + 1}`;
}

function summarySheet({ caption, headers, rows }: CountTable, index: number): WrittenSheet {
  const taken = new Set<string>();
  const unique = headers.map((header, at) => {
    const plain = header === '' ? (at === 0 ? caption : `Column ${at + 1}`) : header;
    let free = plain;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
      free = `${plain} (${count})`;
    }
    taken.add(free.toLowerCase());
    return free.slice(0, 250);
  });
  return {
    name: summaryName(index),
    columns: unique.map((header, at) => ({ header, width: at === 0 ? 28 : 18, isText: false, isLeft: true })),
    rows: rows.map((row) =>
      row.map((value): WrittenCell => (typeof value === 'number' ? number(value) : words(value))),
    ),
  };
}

interface Fact {
  readonly what: string;
  readonly value: WrittenCell;
}

/** The numbers on which paper and sheets must agree: of each list of the paper, or of the board's summary. */
function numbersOf({ model, input }: PaperSource, summary: Summary): readonly Fact[] {
  return model.lists === undefined
    ? [
        { what: `Recommendations reported to ${input.board}`, value: number(summary.reported.length) },
        { what: 'Proposed closed', value: number(summary.proposedClosed.length) },
        { what: 'Proposed not adopted', value: number(summary.proposedNotAdopted.length) },
        { what: 'Monitored elsewhere', value: number(summary.outside.length) },
        { what: 'Without a board', value: number(summary.unrouted.length) },
      ]
    : model.lists.map(({ title, rows }) => ({ what: title, value: number(rows.length) }));
}

/** What the workbook is, what its tables are, and the numbers on which it and the paper agree. */
function aboutSheet(source: PaperSource, summary: Summary, counts: readonly CountTable[]): WrittenSheet {
  const { model, input } = source;
  const facts: readonly Fact[] = [
    { what: 'Paper', value: words(model.properties.title) },
    { what: 'Board', value: words(input.board) },
    { what: 'Meeting', value: day(input.meetingDay) },
    { what: 'As at', value: day(input.asAtDay) },
    { what: 'Edition', value: words(model.edition === 'public' ? 'Public' : 'Full, not for publication') },
    { what: 'State', value: words(model.isDraft ? 'DRAFT' : 'Final') },
    ...numbersOf(source, summary),
    ...counts.map(({ caption }, index) => ({ what: `Sheet ${summaryName(index)}`, value: words(caption) })),
    ...(model.leftOut === undefined
      ? []
      : [
          { what: 'Confidential recommendations left out', value: number(model.leftOut.recommendations) },
          { what: 'Actions of closed sessions left out', value: number(model.leftOut.actions) },
          { what: 'Files of evidence left out', value: number(model.leftOut.files) },
        ]),
    ...model.reasonsForDraft.map((reason) => ({ what: 'To be put right', value: words(reason) })),
  ];
  return sheet(
    'About',
    [
      { header: 'What', width: 42, cell: (fact: Fact) => words(fact.what) },
      { header: 'Value', width: 60, isLeft: true, cell: (fact: Fact) => fact.value },
    ],
    facts,
  );
}

/**
 * Writes the register behind a paper as an Excel file: the paper's own tables of counts, then a sheet for each list that
 * it speaks of, with real dates and a link from each row to its recommendation (in the full edition, where `linkTo` gives
 * one). The same source gives the same bytes. A text that no cell holds is cut, ends with {@link CUT}, and is warned of.
 */
export async function writeExcel(source: PaperSource): Promise<PaperFile> {
  const { properties } = source.model;
  const { sheets, summary } = registerSheets(source);
  const counts = countTables(source.model).slice(0, MOST_SUMMARIES);
  const all = [aboutSheet(source, summary, counts), ...counts.map(summarySheet), ...sheets];
  const bytes = await writeGrids(
    {
      title: words(properties.title).text,
      subject: words(`${properties.subject} (register as at ${formatDay(source.input.asAtDay)})`).text,
      creator: words(properties.author).text,
      day: properties.created,
      pageHead: [
        ...(source.model.isDraft ? ['DRAFT'] : []),
        properties.title,
        ...(source.model.edition === 'full' ? ['Full edition, not for publication'] : []),
      ].join('. '),
    },
    all,
  );
  const warnings = all.flatMap(({ name, columns, rows }) =>
    columns.flatMap(({ header }, column) => {
      const cuts = rows.filter((row) => {
        const cell = row[column];
        return cell?.kind === 'text' && cell.text.endsWith(CUT);
      }).length;
      return cuts === 0
        ? []
        : [
            `Sheet ${name}, column ${header}: ${cuts === 1 ? 'one text is' : `${cuts} texts are`} longer than an Excel cell holds and cut; the Word paper has the whole.`,
          ];
    }),
  );
  return { bytes, warnings };
}
