import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { RecommendationAsAt } from '../../domain/asAt';
import { nameOf } from '../../domain/checks';
import type { StepDraft } from '../../domain/stepEntry';
import { ErrorBar } from '../parts/ErrorBar';
import { strings } from './loc/en-GB';
import { getStepStyles } from './Steps.styles';
import { stepFieldId, useNewStep } from './useSteps';

interface NewStepFormProps {
  item: RecommendationAsAt;
  onStored: () => void;
  onCancel: () => void;
}

/** The fields of a step that is to be added. */
export const NewStepForm: React.FC<NewStepFormProps> = ({ item, onStored, onCancel }) => {
  const { draft, problems, change, save, isSending, error } = useNewStep(item, onStored);
  const classNames = getStepStyles(useTheme());
  React.useEffect(() => document.getElementById(stepFieldId('text'))?.focus(), []);
  const messageAt = (field: keyof StepDraft): string | undefined =>
    problems.find((problem) => problem.field === field)?.message;
  return (
    <form
      noValidate
      className={classNames.form}
      aria-label={strings.addStepTo(nameOf(item))}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {error !== undefined && <ErrorBar undertaking="addStep" error={error} onRetry={save} />}
      <fieldset className={classNames.fields} disabled={isSending}>
        <legend className={classNames.legend}>{strings.addAStep}</legend>
        <TextField
          id={stepFieldId('number')}
          className={classNames.number}
          label={strings.number}
          inputMode="numeric"
          maxLength={4}
          value={draft.number}
          onChange={(_, number) => change({ number: number ?? '' })}
          errorMessage={messageAt('number')}
        />
        <TextField
          id={stepFieldId('owner')}
          label={strings.ownerARole}
          maxLength={255}
          value={draft.owner}
          onChange={(_, owner) => change({ owner: owner ?? '' })}
        />
        <TextField
          id={stepFieldId('due')}
          label={strings.dueMayStay}
          placeholder={strings.june}
          maxLength={255}
          value={draft.due}
          onChange={(_, due) => change({ due: due ?? '' })}
          errorMessage={messageAt('due')}
        />
        <TextField
          id={stepFieldId('text')}
          className={classNames.wide}
          label={strings.whatIsTo}
          multiline
          autoAdjustHeight
          rows={2}
          value={draft.text}
          onChange={(_, text) => change({ text: text ?? '' })}
          errorMessage={messageAt('text')}
        />
      </fieldset>
      <div className={classNames.buttons}>
        <PrimaryButton type="submit" disabled={isSending} allowDisabledFocus>
          {isSending ? strings.adding : strings.addStep}
        </PrimaryButton>
        <DefaultButton onClick={onCancel} disabled={isSending} allowDisabledFocus>
          {strings.cancel}
        </DefaultButton>
      </div>
    </form>
  );
};
