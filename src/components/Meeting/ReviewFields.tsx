import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import { nameOf } from '../../domain/checks';
import type { Actor } from '../../domain/closing';
import type { Register } from '../../domain/register';
import { ErrorBar } from '../parts/ErrorBar';
import { strings } from './loc/en-GB';
import { getMeetingStyles } from './Meeting.styles';
import type { Reviewable } from './reviewable';
import { reviewNoteId, useReview } from './useReview';

interface ReviewFieldsProps {
  came: Reviewable;
  register: Register;
  actor: Actor;
}

const BUTTONS = [
  { outcome: 'Accepted', words: strings.accept, icon: 'CheckMark' },
  { outcome: 'Returned', words: strings.returnWord, icon: 'Back' },
] as const;

/** Fluent gives several lines at once; a list of updates is read more easily with one that grows. */
const ONE_LINE = { fieldGroup: { minHeight: 32 }, field: { minHeight: 30 } };

/** The form with which governance accepts an update or returns it with a note. */
export const ReviewFields: React.FC<ReviewFieldsProps> = ({ came, register, actor }) => {
  const form = useReview(came, register, actor);
  const classNames = getMeetingStyles(useTheme());
  const name = nameOf(came.entry.item);
  if (form.possible.length === 0) {
    return form.whyNot.length === 0 ? null : <div>{form.whyNot.join(' ')}</div>;
  }
  return (
    <form noValidate aria-label={strings.reviewOfName(name)} onSubmit={(event) => event.preventDefault()}>
      {form.error !== undefined && <ErrorBar undertaking="recordReview" error={form.error} onRetry={form.retry} />}
      <fieldset className={classNames.form} disabled={form.isSending}>
        <div className={classNames.fields}>
          <TextField
            id={reviewNoteId(came)}
            className={classNames.note}
            label={strings.noteToOwner}
            value={form.note}
            multiline
            autoAdjustHeight
            rows={1}
            styles={ONE_LINE}
            onChange={(_, note) => form.change(note ?? '')}
            errorMessage={form.noteProblem}
          />
          {BUTTONS.filter(({ outcome }) => form.possible.includes(outcome)).map(({ outcome, words, icon }) => (
            <DefaultButton
              key={outcome}
              className={classNames.record}
              iconProps={{ iconName: icon }}
              ariaLabel={strings.wordsUpdateOf(words, name)}
              disabled={form.isSending}
              allowDisabledFocus
              onClick={() => form.record(outcome)}
            >
              {words}
            </DefaultButton>
          ))}
        </div>
      </fieldset>
    </form>
  );
};
