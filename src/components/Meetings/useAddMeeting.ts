import * as React from 'react';
import { saveMeeting } from '../../data/saveMeeting';
import { MeetingDraft, MeetingProblem, checkMeeting } from '../../domain/meetings';
import type { Register } from '../../domain/register';
import { useAnnounce, useNotice } from '../announcing/useAnnouncer';
import { useRegister } from '../registerState/useRegister';
import { useSubmission } from '../registerState/useSubmission';
import { Route, formatRoute } from '../routing/routes';
import { useRouting } from '../routing/useRouting';
import { strings } from './loc/en-GB';

/** The id of a field's element, by which a message leads to it. */
export function meetingFieldId(field: keyof MeetingDraft): string {
  return `tracker-meeting-${field}`;
}

/** State of the form with which a meeting is added. */
export interface AddMeeting {
  readonly draft: MeetingDraft;
  readonly problems: readonly MeetingProblem[];
  readonly isSending: boolean;
  readonly error: unknown;
  readonly change: (changes: Partial<MeetingDraft>) => void;
  readonly save: () => void;
}

/** Adds a meeting and opens it. */
export function useAddMeeting(register: Register): AddMeeting {
  const { connection, reload } = useRegister();
  const { navigate } = useRouting();
  const announce = useAnnounce();
  const { setNotice } = useNotice();
  const { isSending, error, send, changed } = useSubmission();
  const [hasTried, setHasTried] = React.useState(false);
  const [draft, setDraft] = React.useState<MeetingDraft>({
    board: register.boards[0]?.name ?? '',
    // Which day it is nobody but the officer knows; one press more must not add a meeting of today.
    date: '',
    updatesDue: undefined,
    paper: '',
  });
  const checked = checkMeeting(draft, register);

  const save = async (): Promise<void> => {
    setHasTried(true);
    if (!checked.ok) {
      const [first] = checked.problems;
      announce(checked.problems.map(({ message }) => message).join(' '));
      if (first !== undefined) {
        document.getElementById(meetingFieldId(first.field))?.focus();
      }
      return;
    }
    announce(strings.addingTheMeeting);
    await send(async (submissionId) => {
      const id = await saveMeeting(connection, checked.meeting, submissionId);
      await reload();
      const route: Route = { screen: 'meeting', id };
      setNotice({ message: strings.meetingHasBeen, hash: formatRoute(route) });
      announce(strings.meetingAdded);
      navigate(route);
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
