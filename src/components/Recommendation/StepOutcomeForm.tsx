import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { RecommendationAsAt } from '../../domain/asAt';
import type { StepOutcomeDraft } from '../../domain/stepEntry';
import type { StepAsAt } from '../../domain/steps';
import { DayField } from '../parts/DayField';
import { ErrorBar } from '../parts/ErrorBar';
import { useRegister } from '../registerState/useRegister';
import { strings } from './loc/en-GB';
import { getStepStyles } from './Steps.styles';
import { stepFieldId, useStepOutcome } from './useSteps';

interface StepOutcomeFormProps {
  item: RecommendationAsAt;
  step: StepAsAt;
  state: StepOutcomeDraft['state'];
  onStored: () => void;
  onCancel: () => void;
}

/** Asks when a step was done, or when and why it was dropped. */
export const StepOutcomeForm: React.FC<StepOutcomeFormProps> = ({ item, step, state, onStored, onCancel }) => {
  const { today } = useRegister();
  const { draft, problems, change, save, isSending, error } = useStepOutcome(item, step, state, onStored);
  const classNames = getStepStyles(useTheme());
  const isDropped = state === 'Dropped';
  const first = stepFieldId(isDropped ? 'reason' : 'settledOn');
  React.useEffect(() => document.getElementById(first)?.focus(), [first]);
  const messageAt = (...fields: readonly (keyof StepOutcomeDraft)[]): string | undefined =>
    problems.find(({ field }) => fields.includes(field))?.message;
  return (
    <form
      noValidate
      className={classNames.form}
      aria-label={isDropped ? strings.dropStepNumber(step.step.number) : strings.markStepNumber(step.step.number)}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {error !== undefined && <ErrorBar undertaking="settleStep" error={error} onRetry={save} />}
      <fieldset className={classNames.fields} disabled={isSending}>
        {isDropped && (
          <TextField
            id={stepFieldId('reason')}
            className={classNames.wide}
            label={strings.whyItIs}
            multiline
            autoAdjustHeight
            rows={2}
            value={draft.reason}
            onChange={(_, reason) => change({ reason: reason ?? '' })}
            errorMessage={messageAt('reason')}
          />
        )}
        <DayField
          id={stepFieldId('settledOn')}
          label={isDropped ? strings.droppedOn : strings.doneOn}
          day={draft.settledOn === '' ? undefined : draft.settledOn}
          max={today}
          onChange={(settledOn) => change({ settledOn })}
          onClear={() => change({ settledOn: '' })}
          errorMessage={messageAt('settledOn', 'state')}
        />
      </fieldset>
      <div className={classNames.buttons}>
        <PrimaryButton type="submit" disabled={isSending} allowDisabledFocus>
          {isSending ? strings.saving : isDropped ? strings.dropTheStep : strings.saveAsDone}
        </PrimaryButton>
        <DefaultButton onClick={onCancel} disabled={isSending} allowDisabledFocus>
          {strings.cancel}
        </DefaultButton>
      </div>
    </form>
  );
};
