import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { IButton } from '@fluentui/react/lib/Button';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { CriteriaSet, Register } from '../../domain/register';
import { DayField } from '../parts/DayField';
import { ErrorBar } from '../parts/ErrorBar';
import { Consequences } from './Consequences';
import { getCriteriaStyles } from './Criteria.styles';
import { LeaveQuestion } from '../parts/LeaveQuestion';
import { strings } from './loc/en-GB';
import { RuleFields, moveButtonId } from './RuleFields';
import { addRule, changeRule, moveRule, removeRule } from './criteriaEditing';
import { criteriaFieldId, useCriteriaEditor } from './useCriteriaEditor';

interface SetEditorProps {
  register: Register;
  startedFrom: CriteriaSet;
  /** The name of the set that is edited; `undefined` for a copy. */
  replaces: string | undefined;
  onClose: () => void;
}

/** Edits a set that has not begun, and shows meanwhile what it would do. */
export const SetEditor: React.FC<SetEditorProps> = ({ register, startedFrom, replaces, onClose }) => {
  const editor = useCriteriaEditor(register, startedFrom, replaces, onClose);
  const classNames = getCriteriaStyles(useTheme());
  const { set, problems, change } = editor;
  const addButton = React.useRef<IButton>(null);
  const [focusNext, setFocusNext] = React.useState<string>();
  React.useEffect(() => document.getElementById(criteriaFieldId('name'))?.focus(), []);
  React.useEffect(() => {
    if (focusNext !== undefined) {
      document.getElementById(focusNext)?.focus();
      setFocusNext(undefined);
    }
  }, [focusNext]);
  const messageAt = (field: 'name' | 'effectiveFrom' | 'rules', ruleId?: string): string | undefined =>
    problems.find((problem) => problem.field === field && problem.ruleId === ruleId)?.message;
  const rulesProblem = messageAt('rules');
  return (
    <form
      noValidate
      className={classNames.editor}
      onSubmit={(event) => {
        event.preventDefault();
        editor.save();
      }}
    >
      <h3 className={classNames.editorTitle}>
        {replaces === undefined ? strings.newCriteriaSet : strings.editReplaces(replaces)}
      </h3>
      {editor.error !== undefined && <ErrorBar undertaking="saveCriteria" error={editor.error} onRetry={editor.save} />}
      <fieldset className={classNames.all} disabled={editor.isSending}>
        <div className={classNames.fields}>
          <TextField
            id={criteriaFieldId('name')}
            label={strings.name}
            value={set.name}
            readOnly={replaces !== undefined}
            maxLength={255}
            onChange={(_, name) => change({ ...set, name: name ?? '' })}
            errorMessage={messageAt('name')}
          />
          <DayField
            id={criteriaFieldId('effectiveFrom')}
            label={strings.takesEffectOn}
            day={set.effectiveFrom}
            onChange={(effectiveFrom) => change({ ...set, effectiveFrom })}
            errorMessage={messageAt('effectiveFrom')}
          />
        </div>
        <ol className={classNames.rules} aria-label={strings.rulesTriedFrom}>
          {set.rules.map((rule, index) => (
            <li key={rule.id}>
              <RuleFields
                rule={rule}
                register={register}
                isFirst={index === 0}
                isLast={index === set.rules.length - 1}
                boardProblem={messageAt('rules', rule.id)}
                onChange={(changes) => change(changeRule(set, rule.id, changes))}
                onMove={(by) => {
                  change(moveRule(set, rule.id, by));
                  setFocusNext(moveButtonId(rule.id, by));
                }}
                onRemove={() => {
                  change(removeRule(set, rule.id));
                  addButton.current?.focus();
                }}
              />
            </li>
          ))}
        </ol>
        <div>
          <DefaultButton
            id={criteriaFieldId('rules')}
            componentRef={addButton}
            iconProps={{ iconName: 'Add' }}
            onClick={() => {
              const next = addRule(set, register.criteriaSets);
              change(next);
              setFocusNext(criteriaFieldId('rules', next.rules[next.rules.length - 1]?.id));
            }}
          >
            {strings.addARule}
          </DefaultButton>
          {rulesProblem !== undefined && <p className={classNames.error}>{rulesProblem}</p>}
        </div>
      </fieldset>
      <Consequences set={set} uncovered={editor.uncovered} moves={editor.moves} />
      <div className={classNames.buttons}>
        <PrimaryButton type="submit" disabled={editor.isSending} allowDisabledFocus>
          {editor.isSending ? strings.saving : strings.saveTheSet}
        </PrimaryButton>
        <DefaultButton onClick={onClose} disabled={editor.isSending} allowDisabledFocus>
          {strings.cancel}
        </DefaultButton>
      </div>
      {editor.leave !== undefined && (
        <LeaveQuestion
          words={{
            title: strings.leaveWithoutSaving,
            text: strings.criteriaHaveBeen,
            stay: strings.stay,
            discard: strings.leaveDiscardChanges,
          }}
          onStay={editor.stay}
          onDiscard={editor.discard}
        />
      )}
    </form>
  );
};
