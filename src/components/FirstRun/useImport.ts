import * as React from 'react';
import type { ImportPreview, ImportReport } from '../../data/importRegister';
import type { Register } from '../../domain/register';
import type { WorkbookProblem } from '../../workbook/problems';
import { useAnnounce } from '../announcing/useAnnouncer';
import { useRegister } from '../registerState/useRegister';
import { ImportNote, importNotes } from './importNotes';
import { strings } from './loc/en-GB';

/** A workbook that has been read; `register` is `undefined` when it has errors. */
interface ReadWorkbook {
  readonly fileName: string;
  readonly register: Register | undefined;
  readonly problems: readonly WorkbookProblem[];
  /** What an import of it would do; `undefined` with errors in it. */
  readonly preview: ImportPreview | undefined;
}

export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | ({ readonly kind: 'read' } & ReadWorkbook)
  | { readonly kind: 'importing'; readonly step: string; readonly fraction: number | undefined }
  /** Stored, with something to read before going on. */
  | { readonly kind: 'stored'; readonly notes: readonly ImportNote[] }
  | { readonly kind: 'failed'; readonly error: unknown };

interface Import {
  readonly state: ImportState;
  readonly chooseFile: (file: File) => void;
  /** Stores what the chosen workbook holds; run again after a failure it adds only what is missing. */
  readonly runImport: () => void;
  /** Goes on to the register that has been stored. */
  readonly openRegister: () => void;
}

const loadImport = async (): Promise<typeof import('../../data/importRegister')> =>
  import(/* webpackChunkName: 'import' */ '../../data/importRegister');

/** Reads a register workbook, shows what is wrong with it, and stores it. */
export function useImport(): Import {
  const { connection, reload, today } = useRegister();
  const announce = useAnnounce();
  const [state, setState] = React.useState<ImportState>({ kind: 'idle' });
  const [workbook, setWorkbook] = React.useState<ReadWorkbook>();

  // Whoever goes to another screen instead wants to see there what has been stored.
  const isUnread = React.useRef(false);
  React.useEffect(
    () => () => {
      if (isUnread.current) {
        void reload();
      }
    },
    [reload],
  );

  const read = async (file: File): Promise<void> => {
    setState({ kind: 'reading' });
    try {
      const { readWorkbook } = await import(/* webpackChunkName: 'workbook' */ '../../workbook/readWorkbook');
      const reading = await readWorkbook(new Uint8Array(await file.arrayBuffer()));
      const { register, problems } = reading;
      const preview =
        register === undefined ? undefined : await (await loadImport()).previewImport(connection, register, today);
      const found = { fileName: file.name, register, problems, preview };
      setWorkbook(found);
      setState({ kind: 'read', ...found });
      announce(
        reading.register === undefined
          ? strings.nameHasErrors(file.name, reading.problems.length)
          : strings.nameHasBeen(file.name),
      );
    } catch (error) {
      setState({ kind: 'failed', error });
    }
  };

  const store = async (register: Register): Promise<void> => {
    setState({ kind: 'importing', step: '', fraction: undefined });
    announce(strings.importingTheRegister);
    try {
      const { importRegister } = await loadImport();
      const report: ImportReport = await importRegister(connection, register, (done, total, step) =>
        setState({ kind: 'importing', step, fraction: total === 0 ? undefined : done / total }),
      );
      const notes = importNotes(report);
      if (notes.length === 0) {
        announce(strings.registerHasBeen);
        await reload();
        return;
      }
      isUnread.current = true;
      setState({ kind: 'stored', notes });
      announce(strings.registerHasBeenImported);
    } catch (error) {
      setState({ kind: 'failed', error });
    }
  };

  return {
    state,
    // Both show their failures themselves.
    chooseFile: (file) => void read(file),
    runImport: () => {
      if (workbook?.register === undefined) {
        setState({ kind: 'idle' });
      } else {
        void store(workbook.register);
      }
    },
    openRegister: () => {
      isUnread.current = false;
      // A reload's failure is a state, so nothing rejects here.
      void reload();
    },
  };
}
