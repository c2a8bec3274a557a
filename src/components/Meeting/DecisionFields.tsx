import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { RecommendationAsAt } from '../../domain/asAt';
import { nameOf } from '../../domain/checks';
import type { Actor } from '../../domain/closing';
import type { Meeting, Register } from '../../domain/register';
import { ErrorBar } from '../parts/ErrorBar';
import { strings } from './loc/en-GB';
import { getMeetingStyles } from './Meeting.styles';
import { DecisionChoices } from './decisionChoices';
import { KeptTyping, decisionFieldId, useDecision } from './useDecision';

interface DecisionFieldsProps {
  item: RecommendationAsAt;
  meeting: Meeting;
  register: Register;
  actor: Actor;
  choices: DecisionChoices;
  onRecorded: (decision: string) => void;
  keeping?: KeptTyping | undefined;
}

/** Fluent gives several lines at once; an agenda of ten items is read more easily with one that grows. */
const ONE_LINE = { fieldGroup: { minHeight: 32 }, field: { minHeight: 30 } };

/** The form with which a decision on one recommendation is recorded. */
export const DecisionFields: React.FC<DecisionFieldsProps> = (props) => {
  const { item, meeting, register, actor, choices, onRecorded, keeping } = props;
  const form = useDecision(item, meeting, register, actor, onRecorded, keeping);
  const classNames = getMeetingStyles(useTheme());
  const { typed, problems, change } = form;
  const { id } = item.recommendation;
  const messageAt = (field: 'decision' | 'note' | 'minuteNumber'): string | undefined =>
    problems.find((problem) => decisionFieldId(id, problem.field) === decisionFieldId(id, field))?.message;
  return (
    <form
      noValidate
      aria-label={strings.decisionOnValue(nameOf(item))}
      onSubmit={(event) => {
        event.preventDefault();
        form.record();
      }}
      // In a note, Enter begins a line.
      onKeyDown={(event) => {
        if (event.ctrlKey && event.key === 'Enter') {
          event.preventDefault();
          form.record();
        }
      }}
    >
      {form.error !== undefined && <ErrorBar undertaking="recordDecision" error={form.error} onRetry={form.record} />}
      <fieldset className={classNames.form} disabled={form.isSending}>
        <div className={classNames.fields}>
          <Dropdown
            id={decisionFieldId(id, 'decision')}
            label={strings.decision}
            placeholder={strings.choose}
            selectedKey={typed.decision ?? null}
            disabled={form.isSending}
            options={choices.possible.map((decision) => ({ key: decision, text: decision }))}
            errorMessage={messageAt('decision')}
            onChange={(_, option) => change({ decision: choices.possible.find((each) => each === option?.key) })}
          />
          <TextField
            id={decisionFieldId(id, 'minuteNumber')}
            label={strings.minuteNumber}
            value={typed.minuteNumber}
            maxLength={50}
            onChange={(_, minuteNumber) => change({ minuteNumber: minuteNumber ?? '' })}
            errorMessage={messageAt('minuteNumber')}
          />
          <TextField
            id={decisionFieldId(id, 'note')}
            className={classNames.note}
            label={strings.note}
            value={typed.note}
            multiline
            autoAdjustHeight
            rows={1}
            styles={ONE_LINE}
            onChange={(_, note) => change({ note: note ?? '' })}
            errorMessage={messageAt('note')}
          />
          <PrimaryButton
            type="submit"
            className={classNames.record}
            disabled={form.isSending}
            allowDisabledFocus
            ariaLabel={strings.recordDecisionOn(nameOf(item))}
          >
            {form.isSending ? strings.recording : strings.record}
          </PrimaryButton>
        </div>
      </fieldset>
    </form>
  );
};
