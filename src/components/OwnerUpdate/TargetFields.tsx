import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { RecommendationAsAt } from '../../domain/asAt';
import { describeTargetDate } from '../../domain/period';
import { Bar } from '../parts/Bar';
import { describeDue, describeRevisions } from '../parts/words';
import { readBackTarget } from './checkDraft';
import { dateNotes } from './dateNotes';
import { strings } from './loc/en-GB';
import { getUpdateStyles } from './OwnerUpdate.styles';
import { textField } from './textFields';
import type { UpdateScreenState } from './useUpdateScreen';

interface TargetFieldsProps {
  screen: UpdateScreenState;
  item: RecommendationAsAt;
}

const DateNotesBar: React.FC<TargetFieldsProps> = ({ screen: { known, draft }, item }) => {
  const notes = dateNotes(known, item, draft.newTarget, draft.date);
  if (notes === undefined) {
    return null;
  }
  const warnings = [...(notes.agreement === undefined ? [] : [notes.agreement]), ...notes.tooEarly];
  return (
    <>
      {warnings.length > 0 && <Bar kind="warning">{warnings.join(' ')}</Bar>}
      {notes.waiting.length > 0 && <Bar kind="info">{notes.waiting.join(' ')}</Bar>}
    </>
  );
};

/** A new target date with its reason, and what follows from it. */
export const TargetFields: React.FC<TargetFieldsProps> = ({ screen, item }) => {
  const classNames = getUpdateStyles(useTheme());
  const { draft } = screen;
  const { current } = item.target;
  const readBack = readBackTarget(draft.newTarget, draft.date);
  const facts =
    current === undefined
      ? [strings.thereIsNo]
      : [describeTargetDate(current.target), describeDue(current.dueDay), describeRevisions(item.target)];
  return (
    <fieldset className={classNames.group}>
      <legend className={classNames.legend}>{strings.targetDate}</legend>
      <p className={classNames.note}>{strings.nowFactsLeave(facts.filter((fact) => fact !== '').join(', '))}</p>
      <TextField
        {...textField(screen, 'newTarget')}
        label={strings.newTargetDate}
        placeholder={strings.forExampleJune}
        description={readBack === '' ? strings.inWordsOr : readBack}
        autoComplete="off"
      />
      <DateNotesBar screen={screen} item={item} />
      {(draft.newTarget.trim() !== '' || draft.newTargetReason !== '') && (
        <TextField
          {...textField(screen, 'newTargetReason')}
          label={strings.whyTargetDate}
          multiline
          autoAdjustHeight
          rows={2}
        />
      )}
    </fieldset>
  );
};
