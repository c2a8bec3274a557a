import * as React from 'react';
import type { CalendarDay } from '../../domain/calendarDay';
import type { Register } from '../../domain/register';
import { paperFileName } from '../../papers/fileName';
import { LAYOUTS } from '../../papers/layouts';
import type { Layout } from '../../papers/layouts/layout';
import { useAnnounce } from '../announcing/useAnnouncer';
import { useRegister } from '../registerState/useRegister';
import { useRouting } from '../routing/useRouting';
import { PaperFacts, likelyMeetingDay, paperFacts } from './paperFacts';
import { EXCEL_TYPE, WORD_TYPE, saveFile } from './saveFile';

/** How an export stands. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly what: 'paper' | 'register' }
  | { readonly kind: 'done'; readonly fileName: string; readonly warnings: readonly string[] }
  | {
      readonly kind: 'failed';
      readonly what: 'paper' | 'register';
      readonly error: unknown;
      /** What to put right, where the writer knows it. */
      readonly advice: string | undefined;
    };

/** What the papers screen shows, and what can be done with it. */
export interface PapersScreenState {
  readonly board: string;
  readonly day: CalendarDay;
  readonly facts: PaperFacts;
  readonly layouts: readonly Layout[];
  readonly layout: Layout | undefined;
  /** Whether the paper comes out marked DRAFT. */
  readonly isDraft: boolean;
  readonly exportState: ExportState;
  readonly setBoard: (board: string) => void;
  readonly setDay: (day: CalendarDay) => void;
  readonly setLayout: (id: string) => void;
  readonly setIsDraftWanted: (isWanted: boolean) => void;
  readonly exportPaper: () => void;
  readonly exportRegister: () => void;
}

/** State of the papers screen; board and meeting are in the address. */
export function usePapersScreen(
  register: Register,
  askedBoard: string | undefined,
  askedDay: CalendarDay | undefined,
): PapersScreenState {
  const { today } = useRegister();
  const { navigate } = useRouting();
  const announce = useAnnounce();
  const [layoutId, setLayout] = React.useState(LAYOUTS[0]?.id);
  const [isDraftWanted, setIsDraftWanted] = React.useState(false);
  const [exportState, setExportState] = React.useState<ExportState>({ kind: 'idle' });
  const board = askedBoard ?? register.boards[0]?.name ?? '';
  const day = askedDay ?? likelyMeetingDay(register, board, today);
  const facts = React.useMemo(() => paperFacts(register, board, day), [register, board, day]);
  const layout = LAYOUTS.find(({ id }) => id === layoutId);
  const isDraft = isDraftWanted || facts.hasErrors;

  const show = (nextBoard: string, nextDay: CalendarDay | undefined): void => {
    setExportState({ kind: 'idle' });
    navigate({ screen: 'papers', board: nextBoard, day: nextDay }, { replace: true });
  };

  const run = async (
    what: 'paper' | 'register',
    make: () => Promise<{ fileName: string; bytes: Uint8Array; type: string; warnings: readonly string[] }>,
  ): Promise<void> => {
    setExportState({ kind: 'making', what });
    announce('Making the file');
    try {
      const { fileName, bytes, type, warnings } = await make();
      saveFile(fileName, bytes, type);
      setExportState({ kind: 'done', fileName, warnings });
      announce(`Export ready: ${fileName}`);
    } catch (error) {
      const advice = error instanceof Error && error.name === 'TextTooLongError' ? error.message : undefined;
      setExportState({ kind: 'failed', what, error, advice });
    }
  };

  return {
    board,
    day,
    facts,
    layouts: LAYOUTS,
    layout,
    isDraft,
    exportState,
    setBoard: (next) => show(next, undefined),
    setDay: (next) => show(board, next),
    setLayout,
    setIsDraftWanted,
    // `run` shows its failures itself.
    exportPaper: () => {
      if (layout !== undefined) {
        void run('paper', async () => {
          const { writeWord } = await import(/* webpackChunkName: 'word-writer' */ '../../papers/word/writeWord');
          const model = layout.build({ register, board, meetingDay: day, asAtDay: day, isDraft });
          const { bytes, warnings } = await writeWord(model);
          return { fileName: paperFileName(model, 'docx'), bytes, type: WORD_TYPE, warnings };
        });
      }
    },
    exportRegister: () =>
      void run('register', async () => {
        const { writeWorkbook } = await import(
          /* webpackChunkName: 'workbook-writer' */ '../../workbook/writeWorkbook'
        );
        return {
          fileName: `${today} Register.xlsx`,
          bytes: await writeWorkbook(register),
          type: EXCEL_TYPE,
          warnings: [],
        };
      }),
  };
}
