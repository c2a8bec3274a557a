import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { RecommendationAsAt } from '../../domain/asAt';
import type { CalendarDay } from '../../domain/calendarDay';
import type { StepOutcomeDraft } from '../../domain/stepEntry';
import type { StepAsAt } from '../../domain/steps';
import { describeSteps } from '../parts/words';
import { strings } from './loc/en-GB';
import { NewStepForm } from './NewStepForm';
import { getRecommendationStyles } from './Recommendation.styles';
import { StepOutcomeForm } from './StepOutcomeForm';
import { getStepStyles } from './Steps.styles';
import { describeStep } from './stepWords';

/** The form that is open in the steps; `undefined` while none is. */
export type OpenStepForm =
  | { readonly kind: 'new' }
  | { readonly kind: 'outcome'; readonly stepId: string; readonly state: StepOutcomeDraft['state'] };

interface StepsProps {
  item: RecommendationAsAt;
  day: CalendarDay;
  canAdd: boolean;
  canSettle: boolean;
  open: OpenStepForm | undefined;
  onOpen: (form: OpenStepForm | undefined) => void;
  heading: React.RefObject<HTMLHeadingElement>;
}

interface StepProps extends Pick<StepsProps, 'item' | 'day' | 'canSettle' | 'open' | 'onOpen'> {
  step: StepAsAt;
  onClose: () => void;
}

const StepItem: React.FC<StepProps> = ({ item, day, canSettle, open, onOpen, step, onClose }) => {
  const classNames = getStepStyles(useTheme());
  const { id, number, text } = step.step;
  const own = open?.kind === 'outcome' && open.stepId === id ? open : undefined;
  const start = (state: StepOutcomeDraft['state']): void => onOpen({ kind: 'outcome', stepId: id, state });
  return (
    <li className={classNames.step}>
      <span className={classNames.stepNumber}>{number}</span>
      <div className={classNames.stepText}>
        {step.state === 'Dropped' ? <s>{text}</s> : text}
        <div className={classNames.note}>{describeStep(step, day)}</div>
      </div>
      {canSettle && step.state === 'Open' && own === undefined && (
        <div className={classNames.stepButtons}>
          <DefaultButton ariaLabel={strings.markAsDone(number)} onClick={() => start('Done')}>
            {strings.markAsDoneTitle}
          </DefaultButton>
          <DefaultButton ariaLabel={strings.dropStepNumber(number)} onClick={() => start('Dropped')}>
            {strings.drop}
          </DefaultButton>
        </div>
      )}
      {own !== undefined && (
        <StepOutcomeForm item={item} step={step} state={own.state} onStored={onClose} onCancel={onClose} />
      )}
    </li>
  );
};

/** The numbered steps and how far they have come; who may adds and settles them here. */
export const Steps: React.FC<StepsProps> = (props) => {
  const { item, open, onOpen, heading, canAdd } = props;
  const classNames = getRecommendationStyles(useTheme());
  const stepClassNames = getStepStyles(useTheme());
  const { steps } = item.steps;
  if (steps.length === 0 && open === undefined && !canAdd) {
    return null;
  }
  // The form that had the focus goes.
  const close = (): void => {
    onOpen(undefined);
    heading.current?.focus();
  };
  return (
    <section>
      <h3 ref={heading} tabIndex={-1} className={classNames.heading}>
        {steps.length === 0 ? strings.steps : strings.stepsSteps(describeSteps(item.steps))}
      </h3>
      {steps.length > 0 && (
        <ol className={stepClassNames.list} aria-label={strings.steps}>
          {steps.map((step) => (
            <StepItem key={step.step.id} {...props} step={step} onClose={close} />
          ))}
        </ol>
      )}
      {steps.length === 0 && open === undefined && <p className={classNames.note}>{strings.itHasNo}</p>}
      {open?.kind === 'new' && <NewStepForm item={item} onStored={close} onCancel={close} />}
    </section>
  );
};
