import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { RecommendationAsAt } from '../../domain/asAt';
import type { OwnerUpdateDraft } from '../../domain/ownerUpdate';
import { describeTargetDate } from '../../domain/period';
import { PROPOSALS } from '../../domain/register';
import type { Proposal } from '../../domain/register';
import { DayField } from '../parts/DayField';
import { REPORTING_PARTS } from '../parts/updateParts';
import { describeDue } from '../parts/words';
import { useRegister } from '../registerState/useRegister';
import { DAY_TO_COME, readBackTarget } from './checkDraft';
import { getUpdateStyles } from './OwnerUpdate.styles';
import { UpdateScreenState, fieldId } from './useUpdateScreen';

interface UpdateFormProps {
  screen: UpdateScreenState;
  item: RecommendationAsAt;
}

type TextPart = Exclude<keyof OwnerUpdateDraft, 'date' | 'fileNames' | 'proposes' | 'delivery'>;

const NOTHING = 'nothing';

/** Fluent sets descriptions at 10 pixels; what is said here is meant to be read. */
const DESCRIPTION_STYLES = { description: { fontSize: 12 } };

const PROPOSAL_TEXTS: Readonly<Record<Proposal, string>> = {
  Closure: 'Closing it: it has been implemented',
  'Not adopted': 'Not adopting it',
  Superseded: 'Superseding it: something else has taken its place',
};

/** The fields of an update, its new target date and its proposal. */
export const UpdateForm: React.FC<UpdateFormProps> = ({ screen, item }) => {
  const { today } = useRegister();
  const classNames = getUpdateStyles(useTheme());
  const { draft, problems, change } = screen;
  const messageAt = (field: keyof OwnerUpdateDraft): string | undefined =>
    problems.find((problem) => problem.field === field)?.message;
  const textField = (field: TextPart): React.ComponentProps<typeof TextField> => ({
    id: fieldId(field),
    value: draft[field],
    onChange: (_, value) => change({ [field]: value ?? '' }),
    errorMessage: messageAt(field),
    styles: DESCRIPTION_STYLES,
  });
  const { current } = item.target;
  const roles = [...new Set([...item.recommendation.owners, ...item.updates.map(({ author }) => author)])];
  const readBack = readBackTarget(draft.newTarget, draft.date);
  return (
    <form
      noValidate
      className={classNames.fields}
      onSubmit={(event) => {
        event.preventDefault();
        screen.post();
      }}
    >
      <fieldset className={classNames.all} disabled={screen.isPosting}>
        <div className={classNames.pair}>
          <DayField
            id={fieldId('date')}
            label="Date of this update"
            day={draft.date}
            onChange={(date) => change({ date })}
            errorMessage={messageAt('date') ?? (draft.date > today ? DAY_TO_COME : undefined)}
          />
          <TextField
            {...textField('author')}
            label="Reported by (role)"
            description="As papers print it"
            list="tracker-update-roles"
            autoComplete="off"
          />
          <datalist id="tracker-update-roles">
            {roles.map((role) => (
              <option key={role} value={role} />
            ))}
          </datalist>
        </div>

        <fieldset className={classNames.group}>
          <legend className={classNames.legend}>What to report</legend>
          <p className={classNames.note}>Fill in what there is to say; one part is enough.</p>
          {REPORTING_PARTS.map(({ part, title }) => (
            <TextField key={part} {...textField(part)} label={title} multiline autoAdjustHeight rows={2} />
          ))}
        </fieldset>

        <fieldset className={classNames.group}>
          <legend className={classNames.legend}>Target date</legend>
          <p className={classNames.note}>
            {current === undefined
              ? 'There is no target date now.'
              : `Now: ${describeTargetDate(current.target)}, ${describeDue(current.dueDay)}.`}{' '}
            Leave it blank if the date stays.
          </p>
          <TextField
            {...textField('newTarget')}
            label="New target date"
            placeholder="For example June 2021 or 30/06/2021"
            description={readBack === '' ? 'In words or as a day' : readBack}
            autoComplete="off"
          />
          {(draft.newTarget.trim() !== '' || draft.newTargetReason !== '') && (
            <TextField
              {...textField('newTargetReason')}
              label="Why the target date moves"
              multiline
              autoAdjustHeight
              rows={2}
            />
          )}
        </fieldset>

        <fieldset className={classNames.group}>
          <legend className={classNames.legend}>Proposal</legend>
          <ChoiceGroup
            id={fieldId('proposes')}
            label="Do you propose that the boards settle it?"
            selectedKey={draft.proposes ?? NOTHING}
            options={[
              { key: NOTHING, text: 'No, work goes on' },
              ...PROPOSALS.map((proposal) => ({ key: proposal, text: PROPOSAL_TEXTS[proposal] })),
            ]}
            onChange={(_, option) => change({ proposes: PROPOSALS.find((proposal) => proposal === option?.key) })}
          />
          {draft.proposes === 'Closure' && (
            <>
              <TextField
                {...textField('implemented')}
                label="(i) That it has been implemented, and how"
                multiline
                autoAdjustHeight
                rows={2}
              />
              <TextField
                {...textField('evidence')}
                label="(ii) The evidence that it is working"
                description="Facts and figures, a dip sample, or the name of a file"
                multiline
                autoAdjustHeight
                rows={2}
              />
            </>
          )}
        </fieldset>
      </fieldset>
      <div className={classNames.footer}>
        <PrimaryButton type="submit" disabled={screen.isPosting} allowDisabledFocus>
          {screen.isPosting ? 'Posting…' : 'Post update'}
        </PrimaryButton>
        <DefaultButton onClick={screen.cancel} disabled={screen.isPosting} allowDisabledFocus>
          Cancel
        </DefaultButton>
      </div>
    </form>
  );
};
