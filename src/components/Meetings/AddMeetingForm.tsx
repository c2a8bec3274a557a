import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { MeetingDraft } from '../../domain/meetings';
import type { Register } from '../../domain/register';
import { DayField } from '../parts/DayField';
import { ErrorBar } from '../parts/ErrorBar';
import { strings } from './loc/en-GB';
import { getMeetingsStyles } from './Meetings.styles';
import { meetingFieldId, useAddMeeting } from './useAddMeeting';

interface AddMeetingFormProps {
  register: Register;
  onCancel: () => void;
}

/** The fields of a meeting that is to be added. */
export const AddMeetingForm: React.FC<AddMeetingFormProps> = ({ register, onCancel }) => {
  const form = useAddMeeting(register);
  const classNames = getMeetingsStyles(useTheme());
  const { draft, problems, change } = form;
  React.useEffect(() => document.getElementById(meetingFieldId('board'))?.focus(), []);
  const messageAt = (field: keyof MeetingDraft): string | undefined =>
    problems.find((problem) => problem.field === field)?.message;
  return (
    <form
      noValidate
      className={classNames.form}
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      {form.error !== undefined && <ErrorBar undertaking="saveMeeting" error={form.error} onRetry={form.save} />}
      <fieldset className={classNames.fields} disabled={form.isSending}>
        <legend className={classNames.legend}>{strings.addAMeeting}</legend>
        <div className={classNames.row}>
          <Dropdown
            id={meetingFieldId('board')}
            label={strings.board}
            selectedKey={draft.board}
            options={register.boards.map(({ name }) => ({ key: name, text: name }))}
            errorMessage={messageAt('board')}
            onChange={(_, option) => change({ board: String(option?.key ?? '') })}
          />
          <DayField
            id={meetingFieldId('date')}
            label={strings.dateOfMeeting}
            day={draft.date === '' ? undefined : draft.date}
            onChange={(date) => change({ date })}
            errorMessage={messageAt('date')}
          />
          <DayField
            id={meetingFieldId('updatesDue')}
            label={strings.updatesDueMay}
            day={draft.updatesDue}
            onChange={(updatesDue) => change({ updatesDue })}
            onClear={() => change({ updatesDue: undefined })}
            errorMessage={messageAt('updatesDue')}
          />
          <TextField
            id={meetingFieldId('paper')}
            label={strings.paperLetterMay}
            maxLength={10}
            value={draft.paper}
            onChange={(_, paper) => change({ paper: paper ?? '' })}
          />
        </div>
      </fieldset>
      <div className={classNames.buttons}>
        <PrimaryButton type="submit" disabled={form.isSending} allowDisabledFocus>
          {form.isSending ? strings.adding : strings.addMeeting}
        </PrimaryButton>
        <DefaultButton onClick={onCancel} disabled={form.isSending} allowDisabledFocus>
          {strings.cancel}
        </DefaultButton>
      </div>
    </form>
  );
};
