import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { RecommendationAsAt } from '../../domain/asAt';
import type { Register } from '../../domain/register';
import { DayField } from '../parts/DayField';
import { useElementId } from '../parts/useElementId';
import { useRegister } from '../registerState/useRegister';
import { DAY_TO_COME } from './checkDraft';
import { describeKeeping } from './DraftBars';
import { isWorthKeeping } from './drafts';
import { EvidenceFiles } from './EvidenceFiles';
import { strings } from './loc/en-GB';
import { getUpdateStyles } from './OwnerUpdate.styles';
import { ProposalFields } from './ProposalFields';
import { ReportFields } from './ReportFields';
import { TargetFields } from './TargetFields';
import { messageAt, textField } from './textFields';
import { UpdateScreenState, fieldId } from './useUpdateScreen';

interface UpdateFormProps {
  screen: UpdateScreenState;
  item: RecommendationAsAt;
  register: Register;
}

/** The fields of an update, its new target date, its proposal and its files. */
export const UpdateForm: React.FC<UpdateFormProps> = ({ screen, item, register }) => {
  const { today } = useRegister();
  const classNames = getUpdateStyles(useTheme());
  const rolesId = useElementId('roles');
  const { draft, change } = screen;
  const roles = [...new Set([...item.recommendation.owners, ...item.updates.map(({ author }) => author)])];
  return (
    <form
      data-keeps-register
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
            label={strings.dateOfThis}
            day={draft.date}
            onChange={(date) => change({ date })}
            errorMessage={messageAt(screen, 'date') ?? (draft.date > today ? DAY_TO_COME : undefined)}
          />
          <TextField
            {...textField(screen, 'author')}
            label={strings.reportedByRole}
            description={strings.asPapersPrint}
            list={rolesId}
            autoComplete="off"
          />
          <datalist id={rolesId}>
            {roles.map((role) => (
              <option key={role} value={role} />
            ))}
          </datalist>
        </div>
        <ReportFields screen={screen} />
        <TargetFields screen={screen} item={item} />
        <ProposalFields screen={screen} item={item} register={register} />
      </fieldset>
      <EvidenceFiles screen={screen} />
      <div className={classNames.footer}>
        <PrimaryButton type="submit" disabled={screen.isPosting} allowDisabledFocus>
          {screen.isPosting ? strings.posting : strings.postUpdate}
        </PrimaryButton>
        <DefaultButton onClick={screen.cancel} disabled={screen.isPosting} allowDisabledFocus>
          {strings.cancel}
        </DefaultButton>
        <span className={classNames.note}>
          {screen.isPosting ? screen.progress : isWorthKeeping(draft) && describeKeeping(screen.drafts.keeping)}
        </span>
      </div>
    </form>
  );
};
