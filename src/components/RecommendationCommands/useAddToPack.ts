import * as React from 'react';
import { currentActor } from '../../data/currentActor';
import { readViewIds } from '../../data/listView';
import { addPackAppendix } from '../../data/packAppendices';
import { loadRegisterWithProblems } from '../../data/registerRepository';
import { CalendarDay, formatDay } from '../../domain/calendarDay';
import { meetingsOffered } from '../../domain/meetings';
import { withNamesNow } from '../../domain/names';
import { Receipt, likelyBoard, receiptOf } from '../../domain/packAppendix';
import type { Meeting, Register } from '../../domain/register';
import { useAnnounce } from '../announcing/useAnnouncer';
import { useSubmission } from '../registerState/useSubmission';
import type { CommandProps } from './commandProps';
import { strings } from './loc/en-GB';

interface Found {
  readonly register: Register;
  readonly ids: readonly string[];
  readonly isGovernance: boolean;
}

/** What is chosen of an appendix. */
export interface AppendixChoice {
  readonly board: string;
  /** `undefined` while the board has no meeting. */
  readonly day: CalendarDay | undefined;
  readonly title: string;
}

export interface AddToPackState {
  /** `undefined` while the view and the register are read. */
  readonly found:
    (Found & { readonly meetings: readonly Meeting[]; readonly receipt: Receipt | undefined }) | undefined;
  readonly choice: AppendixChoice;
  readonly loadError: unknown;
  readonly retry: () => void;
  readonly choose: (choice: Partial<AppendixChoice>) => void;
  readonly isSending: boolean;
  readonly error: unknown;
  readonly add: () => void;
  /** What was added, in a sentence; `undefined` until it is. */
  readonly added: string | undefined;
}

/** Reads what the view shows and who asks, and adds it to a meeting's paper. */
export function useAddToPack({ connection, view, userName, today }: CommandProps): AddToPackState {
  const announce = useAnnounce();
  const { isSending, error, send, changed } = useSubmission();
  const [found, setFound] = React.useState<Found>();
  const [loadError, setLoadError] = React.useState<unknown>();
  const [attempt, setAttempt] = React.useState(0);
  const [choice, setChoice] = React.useState<AppendixChoice>({ board: '', day: undefined, title: '' });
  const [added, setAdded] = React.useState<string>();

  React.useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<Found & { readonly title: string }> => {
      const [{ register }, { ids, title }, { isGovernance }] = await Promise.all([
        loadRegisterWithProblems(connection),
        readViewIds(connection, view),
        currentActor(connection),
      ]);
      return { register: withNamesNow(register), ids, title, isGovernance };
    };
    setLoadError(undefined);
    read().then(
      ({ title, ...all }) => {
        if (isWanted) {
          const board = likelyBoard(all.register, all.ids, today);
          setFound(all);
          setChoice({ board, day: meetingsOffered(all.register, board, today)[0]?.date, title });
        }
      },
      (failure: unknown) => isWanted && setLoadError(failure),
    );
    return () => {
      isWanted = false;
    };
  }, [connection, view, today, attempt]);

  const { board, day, title } = choice;
  const receipt = React.useMemo(
    () => (found === undefined || day === undefined ? undefined : receiptOf(found.register, board, day, found.ids)),
    [found, board, day],
  );

  const add = async (): Promise<void> => {
    if (found === undefined || day === undefined) {
      return;
    }
    const appendix = {
      title: title.trim(),
      board,
      meetingDay: day,
      recommendationIds: found.ids,
      addedOn: today,
      addedBy: userName,
    };
    if (await send((submissionId) => addPackAppendix(connection, appendix, submissionId))) {
      const words = strings.titleWasAdded(appendix.title, board, formatDay(day), found.ids.length);
      setAdded(words);
      announce(words);
    }
  };

  return {
    found: found && { ...found, meetings: meetingsOffered(found.register, board, today), receipt },
    choice,
    loadError,
    retry: () => setAttempt(attempt + 1),
    choose: (next) => {
      changed();
      setChoice((before) => {
        const after = { ...before, ...next };
        return next.board === undefined || found === undefined
          ? after
          : { ...after, day: meetingsOffered(found.register, next.board, today)[0]?.date };
      });
    },
    isSending,
    error,
    // `send` keeps its failures in `error`.
    add: () => void add(),
    added,
  };
}
