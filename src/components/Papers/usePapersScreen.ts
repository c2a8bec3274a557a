import * as React from 'react';
import type { FrontSheetWords } from '../../data/savePaper';
import type { CalendarDay } from '../../domain/calendarDay';
import type { Edition } from '../../domain/edition';
import type { Register } from '../../domain/register';
import { LAYOUTS } from '../../papers/layouts';
import type { Layout } from '../../papers/layouts/layout';
import { useActor } from '../registerState/useActor';
import { usePaperWorker } from '../registerState/usePaperWorker';
import { useRegister } from '../registerState/useRegister';
import { useRouting } from '../routing/useRouting';
import { ModelFacts, PaperFacts, likelyMeetingDay, modelFacts, paperFacts } from './paperFacts';
import { ChosenTemplate, PaperOrder, withFormat } from './paperOrder';
import { exportPaper, exportRegister, keepPaper } from './paperExports';
import { Exporting, useExport } from './useExport';
import { KeptPapersState, useKeptPapers } from './useKeptPapers';
import { PackAppendicesState, usePackAppendices } from './usePackAppendices';

/** What of a paper can be chosen, besides board and meeting. */
export interface PaperChoices {
  readonly edition: Edition;
  readonly formats: readonly string[];
  readonly marksChanges: boolean;
  readonly template: ChosenTemplate | undefined;
  readonly leavesPageNumbers: boolean;
  /** What the front sheet says that the register does not know; `''` for what stands there by default. */
  readonly frontSheet: FrontSheetWords;
}

/** What the papers screen shows, and what can be done with it. */
export interface PapersScreenState {
  readonly board: string;
  readonly day: CalendarDay;
  readonly facts: PaperFacts;
  readonly modelFacts: ModelFacts;
  readonly layouts: readonly Layout[];
  readonly layout: Layout;
  readonly choices: PaperChoices;
  /** Whether something stops a final paper. */
  readonly hasErrors: boolean;
  /** Whether the paper comes out marked DRAFT. */
  readonly isDraft: boolean;
  /** Whether the person keeps papers. */
  readonly isGovernance: boolean;
  readonly exporting: Exporting;
  readonly kept: KeptPapersState;
  readonly added: PackAppendicesState;
  readonly setBoard: (board: string) => void;
  readonly setDay: (day: CalendarDay) => void;
  readonly setLayout: (id: string) => void;
  readonly setIsDraftWanted: (isWanted: boolean) => void;
  readonly choose: (choices: Partial<PaperChoices>) => void;
  readonly chooseFormat: (id: string, isChosen: boolean) => void;
  readonly exportPaper: () => void;
  readonly exportRegister: () => void;
  readonly keepPaper: () => void;
}

/** State of the papers screen; board and meeting are in the address. */
export function usePapersScreen(
  register: Register,
  askedBoard: string | undefined,
  askedDay: CalendarDay | undefined,
): PapersScreenState {
  const { connection, today } = useRegister();
  const { navigate } = useRouting();
  const { actor } = useActor();
  const host = { connection, startWorker: usePaperWorker() };
  const exporting = useExport();
  const [layout, setLayout] = React.useState(LAYOUTS[0] as Layout);
  const [isDraftWanted, setIsDraftWanted] = React.useState(false);
  const [choices, setChoices] = React.useState<PaperChoices>({
    edition: 'full',
    formats: ['docx'],
    marksChanges: false,
    template: undefined,
    leavesPageNumbers: false,
    frontSheet: { reportOf: '', author: '', time: '' },
  });
  const board = askedBoard ?? register.boards[0]?.name ?? '';
  const day = askedDay ?? likelyMeetingDay(register, board, today);
  const kept = useKeptPapers(board, day, register);
  const facts = React.useMemo(() => paperFacts(register, board, day), [register, board, day]);
  const added = usePackAppendices(board, day, register);
  const { appendices } = added;
  const { edition, formats, marksChanges, template, leavesPageNumbers, frontSheet } = choices;
  const input = React.useMemo(
    () => ({
      register,
      board,
      meetingDay: day,
      asAtDay: day,
      edition,
      marksChanges,
      appendices: appendices ?? [],
    }),
    [register, board, day, edition, marksChanges, appendices],
  );
  const ofModel = React.useMemo(() => modelFacts(layout, input), [layout, input]);
  const hasErrors = ofModel.reasonsForDraft.length + ofModel.contradictions.length > 0;
  const isDraft = isDraftWanted || hasErrors;
  const order: PaperOrder = {
    layout,
    input: { ...input, ...frontSheet, isDraft },
    formats,
    template,
    leavesPageNumbers,
  };

  const show = (nextBoard: string, nextDay: CalendarDay | undefined): void => {
    exporting.reset();
    navigate({ screen: 'papers', board: nextBoard, day: nextDay }, { replace: true });
  };
  const choose = (next: Partial<PaperChoices>): void => {
    exporting.reset();
    setChoices((before) => ({ ...before, ...next }));
  };

  return {
    board,
    day,
    facts,
    modelFacts: ofModel,
    layouts: LAYOUTS,
    layout,
    choices,
    hasErrors,
    isDraft,
    isGovernance: actor?.isGovernance === true,
    exporting,
    kept,
    added,
    setBoard: (next) => show(next, undefined),
    setDay: (next) => show(board, next),
    setLayout: (id) => {
      exporting.reset();
      setLayout(LAYOUTS.find((each) => each.id === id) ?? layout);
    },
    setIsDraftWanted: (isWanted) => {
      exporting.reset();
      setIsDraftWanted(isWanted);
    },
    choose,
    chooseFormat: (id, isChosen) => choose({ formats: withFormat(formats, id, isChosen) }),
    exportPaper: () => exporting.run(exportPaper(order, host)),
    exportRegister: () => exporting.run(exportRegister(register, today)),
    keepPaper: () => exporting.run(keepPaper(order, host, { today, onKept: kept.reload, run: exporting.run })),
  };
}
