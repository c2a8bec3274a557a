import * as React from 'react';
import type { ActionProblem, Checked } from '../../domain/actionEntry';
import { useAnnounce } from '../announcing/useAnnouncer';
import { shareStored } from '../registerState/sharing';
import { useRegister } from '../registerState/useRegister';
import { useSubmission } from '../registerState/useSubmission';
import { TypedSubject, orTellDeleted, useKeepTyped } from '../registerState/useTypedText';

/** State of a form that makes one entry. */
export interface EntryForm<Draft, Field extends string> {
  readonly draft: Draft;
  readonly problems: readonly ActionProblem<Field>[];
  readonly isSending: boolean;
  readonly error: unknown;
  readonly change: (changes: Partial<Draft>) => void;
  readonly save: () => void;
}

/** What is being raised cannot be deleted. */
const NOTHING_THERE: TypedSubject = { kind: 'action', id: '' };

interface Entry<Draft, Value, Field extends string> {
  readonly initial: Draft;
  /** The id under which the same was sent before, where it is not known to be stored. */
  readonly triedAs?: string | undefined;
  readonly check: (draft: Draft) => Checked<Value, Field>;
  readonly store: (value: Value, submissionId: string) => Promise<unknown>;
  readonly fieldId: (field: Field) => string;
  /** What is announced while it is sent, and once it is stored. */
  readonly words: { readonly sending: string; readonly stored: string };
  readonly onStored: () => void;
  /** What it is about, where it is about something that is there already, and what is typed. */
  readonly kept?: { readonly subject: TypedSubject; readonly textOf: (draft: Draft) => string };
}

/** Checks what is typed, sends it once and reloads; what is typed stays when it fails. */
export function useEntryForm<Draft, Value, Field extends string>(
  entry: Entry<Draft, Value, Field>,
): EntryForm<Draft, Field> {
  const { connection, today, reload } = useRegister();
  const announce = useAnnounce();
  const { isSending, error, send, changed } = useSubmission(entry.triedAs);
  const [draft, setDraft] = React.useState(entry.initial);
  const [hasTried, setHasTried] = React.useState(false);
  const checked = entry.check(draft);
  const forgetTyped = useKeepTyped(entry.kept?.subject ?? NOTHING_THERE, entry.kept?.textOf(draft) ?? '');

  const save = async (): Promise<void> => {
    setHasTried(true);
    if (!checked.ok) {
      const [first] = checked.problems;
      announce(checked.problems.map(({ message }) => message).join(' '));
      if (first !== undefined) {
        document.getElementById(entry.fieldId(first.field))?.focus();
      }
      return;
    }
    announce(entry.words.sending);
    await send(async (submissionId) => {
      await orTellDeleted(entry.store(checked.value, submissionId), reload);
      shareStored(connection, today);
      forgetTyped();
      await reload();
      announce(entry.words.stored);
      entry.onStored();
    });
  };

  return {
    draft,
    problems: hasTried && !checked.ok ? checked.problems : [],
    isSending,
    error,
    change: (changes) => {
      changed();
      setDraft({ ...draft, ...changes });
    },
    // `send` keeps its failure.
    save: () => void save(),
  };
}
