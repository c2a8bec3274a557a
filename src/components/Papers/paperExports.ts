import { RepositoryError } from '../../data/RepositoryError';
import type { Connection } from '../../data/connect';
import type { CalendarDay } from '../../domain/calendarDay';
import type { Register } from '../../domain/register';
import { keptContentOf } from '../../papers/keptContent';
import { series } from '../../papers/wording';
import type { StartWorker } from '../../papers/worker/writeApart';
import { strings } from './loc/en-GB';
import { PACK, PaperOrder } from './paperOrder';
import { saveFile } from './saveFile';
import type { ExportRun } from './useExport';
import { PaperSite, registerFile, writePaperFiles } from './writePaperFiles';

const EXCEL_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Where papers are made: the site that they are of, and what the page has to make them with. */
export interface PaperHost {
  readonly connection: Connection;
  readonly startWorker: StartWorker | undefined;
}

function siteOf({ connection, startWorker }: PaperHost): PaperSite {
  return {
    startWorker,
    linkTo: async () => {
      const { rowAddresses } = await import(/* webpackChunkName: 'row-addresses' */ '../../data/rowAddresses');
      return rowAddresses(connection);
    },
    openAnnex: async ({ evidenceId, fileName }) => {
      const { openEvidence } = await import(/* webpackChunkName: 'evidence-files' */ '../../data/evidenceFiles');
      return openEvidence(connection, evidenceId, fileName);
    },
  };
}

function handedOver(names: readonly string[]): string {
  return names.length === 1 ? strings.nameHasBeen(names[0] ?? '') : strings.seriesHaveBeen(series(names));
}

/** Makes the files of a paper and hands them to the browser, all or none. */
export function exportPaper(order: PaperOrder, host: PaperHost): ExportRun {
  return {
    undertaking: 'export',
    perform: async (work) => {
      const { papers, pack, warnings } = await writePaperFiles(order, siteOf(host), work);
      const files = [
        ...papers.map(({ name, bytes, mediaType }) => ({ name, file: new Blob([bytes], { type: mediaType }) })),
        ...(pack === undefined ? [] : [pack]),
      ];
      files.forEach(({ name, file }) => saveFile(name, file));
      const names = files.map(({ name }) => name);
      return { words: handedOver(names), spoken: strings.exportReadySeries(series(names)), warnings };
    },
  };
}

/** Makes a workbook of the whole register and hands it to the browser. */
export function exportRegister(register: Register, today: CalendarDay): ExportRun {
  return {
    undertaking: 'export',
    perform: async ({ signal }) => {
      const { writeWorkbook } = await import(/* webpackChunkName: 'workbook-writer' */ '../../workbook/writeWorkbook');
      const bytes = await writeWorkbook(register);
      signal.throwIfAborted();
      const name = `${strings.todayRegister(today)}.xlsx`;
      saveFile(name, new Blob([bytes], { type: EXCEL_TYPE }));
      return { words: handedOver([name]), spoken: strings.exportReadySeries(name), warnings: [] };
    },
  };
}

interface KeepOptions {
  readonly today: CalendarDay;
  readonly onKept: () => void;
  readonly run: (run: ExportRun) => void;
  readonly asNewVersion?: boolean;
}

/**
 * Makes a final paper and keeps it in the library of papers with the register as at its day. Where a final paper is kept
 * already, the officer may keep this one beside it.
 */
export function keepPaper(order: PaperOrder, host: PaperHost, options: KeepOptions): ExportRun {
  const { today, onKept, run, asNewVersion = false } = options;
  return {
    undertaking: 'keep',
    perform: async (work) => {
      // a paper that is kept has its numbers
      const single = { ...order, leavesPageNumbers: false, formats: order.formats.filter((format) => format !== PACK) };
      const { source, papers, warnings } = await writePaperFiles(single, siteOf(host), work);
      const data = await registerFile(source);
      const { savePaper } = await import(/* webpackChunkName: 'kept-papers' */ '../../data/savePaper');
      work.pastCancelling(strings.storingPaperIn);
      try {
        const [first] = await savePaper(
          host.connection,
          {
            ...keptContentOf(source),
            files: papers.map(({ format, name, bytes }) => ({ format, name, bytes })),
            data,
          },
          { asNewVersion, today },
        );
        const words = strings.keptAsVersion(first?.version ?? 1, source.model.properties.title);
        return { words: strings.wordsNobodyCan(words), spoken: words, warnings };
      } finally {
        // an attempt that broke off may have kept some of the files
        onKept();
      }
    },
    afterFailure: (error) =>
      error instanceof RepositoryError && error.code === 'conflict'
        ? {
            text: strings.keepAsNew,
            run: () => run(keepPaper(order, host, { ...options, asNewVersion: true })),
          }
        : undefined,
  };
}
