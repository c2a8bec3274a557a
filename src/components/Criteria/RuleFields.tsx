import * as React from 'react';
import { IconButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import { describeAssuranceTest, describePriorityTest } from '../../domain/criteria';
import { SOURCES } from '../../domain/register';
import type { CriteriaRule, Register } from '../../domain/register';
import { getCriteriaStyles } from './Criteria.styles';
import { assuranceChoices, priorityChoices } from './criteriaEditing';
import { strings } from './loc/en-GB';
import { criteriaFieldId } from './useCriteriaEditor';

interface RuleFieldsProps {
  rule: CriteriaRule;
  register: Register;
  isFirst: boolean;
  isLast: boolean;
  boardProblem: string | undefined;
  onChange: (changes: Partial<Omit<CriteriaRule, 'id'>>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** The key of the choice of any source: no source has it. */
const ANY = '';

/** The id of the button that moves a rule, to which the focus returns once it has moved. */
export function moveButtonId(ruleId: string, by: -1 | 1): string {
  return `tracker-criteria-move-${ruleId}-${by}`;
}

/** One rule: what it asks, which board it gives, and its place among the others. */
export const RuleFields: React.FC<RuleFieldsProps> = (props) => {
  const { rule, register, isFirst, isLast, boardProblem, onChange, onMove, onRemove } = props;
  const classNames = getCriteriaStyles(useTheme());
  const assurances = assuranceChoices(register.scales, rule.assurance);
  const priorities = priorityChoices(register.scales, rule.priority);
  return (
    <fieldset className={classNames.rule} aria-label={strings.ruleId(rule.id)}>
      <div className={classNames.ruleHead}>
        <h4 className={classNames.ruleTitle}>{strings.ruleId(rule.id)}</h4>
        <IconButton
          id={moveButtonId(rule.id, -1)}
          iconProps={{ iconName: 'Up' }}
          ariaLabel={strings.tryRuleId(rule.id)}
          title={strings.tryItEarlier}
          disabled={isFirst}
          allowDisabledFocus
          onClick={() => onMove(-1)}
        />
        <IconButton
          id={moveButtonId(rule.id, 1)}
          iconProps={{ iconName: 'Down' }}
          ariaLabel={strings.tryRuleIdLater(rule.id)}
          title={strings.tryItLater}
          disabled={isLast}
          allowDisabledFocus
          onClick={() => onMove(1)}
        />
        <IconButton
          iconProps={{ iconName: 'Delete' }}
          ariaLabel={strings.removeRuleId(rule.id)}
          title={strings.removeIt}
          onClick={onRemove}
        />
      </div>
      <div className={classNames.fields}>
        <Dropdown
          label={strings.source}
          selectedKey={rule.source ?? ANY}
          options={[
            ANY,
            ...SOURCES,
            ...(rule.source === undefined || SOURCES.some((source) => source === rule.source) ? [] : [rule.source]),
          ].map((source) => ({ key: source, text: source === ANY ? strings.any : source }))}
          onChange={(_, option) => onChange({ source: option?.key === ANY ? undefined : option?.text })}
        />
        <TextField
          label={strings.auditor}
          placeholder={strings.any}
          value={rule.auditor ?? ''}
          onChange={(_, auditor = '') => onChange({ auditor: auditor === '' ? undefined : auditor })}
        />
        <Dropdown
          label={strings.assurance}
          selectedKey={describeAssuranceTest(rule.assurance)}
          options={assurances.map(({ words }) => ({ key: words, text: words }))}
          onChange={(_, option) => onChange({ assurance: assurances.find(({ words }) => words === option?.key)?.test })}
        />
        <Dropdown
          label={strings.priority}
          selectedKey={describePriorityTest(rule.priority)}
          options={priorities.map(({ words }) => ({ key: words, text: words }))}
          onChange={(_, option) => onChange({ priority: priorities.find(({ words }) => words === option?.key)?.test })}
        />
        <Dropdown
          id={criteriaFieldId('rules', rule.id)}
          label={strings.board}
          placeholder={strings.choose}
          selectedKey={register.boards.some(({ name }) => name === rule.board) ? rule.board : null}
          options={register.boards.map(({ name }) => ({ key: name, text: name }))}
          errorMessage={boardProblem}
          onChange={(_, option) => onChange({ board: String(option?.key ?? '') })}
        />
      </div>
      <TextField
        label={strings.clauseAsPapers}
        value={rule.clause}
        multiline
        autoAdjustHeight
        rows={1}
        onChange={(_, clause) => onChange({ clause: clause ?? '' })}
      />
    </fieldset>
  );
};
