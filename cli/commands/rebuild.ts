import type { CalendarDay } from '../../src/domain/calendarDay';
import { formatDay } from '../../src/domain/calendarDay';
import { EDITIONS } from '../../src/domain/edition';
import { withNamesNow } from '../../src/domain/names';
import type { PackAppendix } from '../../src/domain/packAppendix';
import type { Register } from '../../src/domain/register';
import type { Connection } from '../../src/data/connect';
import { KeptPaper, keptPapersOf } from '../../src/data/keptPapers';
import { loadPackAppendices } from '../../src/data/packAppendices';
import { readKept } from '../../src/data/readKept';
import { loadFrozenPapers } from '../../src/data/savePaper';
import { compareWithKept, comparisonWords, isSameThroughout } from '../../src/papers/rebuild';
import { findLayout } from '../../src/papers/layouts';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { CommandArguments } from '../arguments';
import { boardIn } from '../boardIn';
import { Failure } from '../outcomes';
import { registerOf, withSite } from '../site';
import { count, onOneLine, print } from '../terminal';

/** What `--json` prints of a kept paper. */
interface RebuiltObject {
  readonly title: string;
  readonly layout: string;
  readonly edition: string;
  readonly version: number;
  readonly madeOn: CalendarDay;
  readonly formats: readonly string[];
  /** Whether everything that is stored is as it was stored, and everything that comes out of it says the same. */
  readonly isSame: boolean;
  readonly findings: readonly string[];
}

async function rebuilt(
  connection: Connection,
  register: Register,
  kept: KeptPaper,
  appendices: readonly PackAppendix[],
): Promise<RebuiltObject> {
  const { title, edition, version, madeOn } = kept;
  const { findings: changed, data } = await readKept(connection, kept);
  const findings = changed.length === 0 ? ['The files are as they were stored.'] : [...changed];
  const keptRegister = data === undefined ? undefined : (await readWorkbook(data)).register;
  const layout = findLayout(kept.layout);
  let isSame = changed.length === 0;
  if (layout === undefined) {
    isSame = false;
    findings.push(`The program no longer has the layout ${kept.layout}, so the paper cannot be made again.`);
  } else {
    const comparison = compareWithKept(layout, kept, register, keptRegister && withNamesNow(keptRegister), appendices);
    isSame = isSame && isSameThroughout(comparison);
    findings.push(...comparisonWords(comparison));
  }
  const formats = kept.files.map(({ format }) => format);
  return { title, layout: kept.layout, edition, version, madeOn, formats, isSame, findings };
}

function printForReading(papers: readonly RebuiltObject[]): void {
  for (const { title, layout, edition, version, madeOn, formats, findings, isSame } of papers) {
    print(`${title}, version ${version}`);
    print(`  ${layout}, ${edition} edition, kept on ${formatDay(madeOn)}: ${formats.join(', ')}`);
    findings.forEach((finding) => print(`  ${onOneLine(finding)}`));
    print(isSame ? '  The same content.' : '  NOT the same content.');
  }
}

/**
 * `tracker rebuild`: makes the kept papers of a meeting again as at their day, from the register as it is now and from the
 * one that was kept beside each, and says whether they say the same. Nothing that is kept is changed.
 */
export async function rebuild(args: CommandArguments): Promise<void> {
  const boardName = args.required('board');
  const date = args.requiredDay('meeting');
  const layoutId = args.optional('layout');
  const edition = args.choice('edition', EDITIONS);
  const papers = await withSite(args, async (site) => {
    const register = await registerOf(site);
    const { name: board } = boardIn(register, boardName);
    const kept = keptPapersOf(await loadFrozenPapers(site.connection), { board, date }, register.nameChanges).filter(
      (each) => (layoutId ?? each.layout) === each.layout && (edition ?? each.edition) === each.edition,
    );
    if (kept.length === 0) {
      const which = [layoutId === undefined ? '' : ` in the layout ${layoutId}`, edition ? `, ${edition} edition` : ''];
      throw new Failure(
        `No paper of ${board} of ${formatDay(date)} is kept${which.join('')}. "tracker paper --keep" keeps a final one.`,
      );
    }
    const appendices = await loadPackAppendices(site.connection);
    const objects: RebuiltObject[] = [];
    for (const paper of kept) {
      objects.push(await rebuilt(site.connection, register, paper, appendices));
    }
    return objects;
  });
  if (args.has('json')) {
    print(JSON.stringify({ papers }));
  } else {
    printForReading(papers);
  }
  const different = papers.filter(({ isSame }) => !isSame).length;
  if (different > 0) {
    throw new Failure(`${count(different, 'kept paper')} of ${papers.length} would not come out the same.`);
  }
}
