import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { useTheme } from '@fluentui/react/lib/Theme';
import { addDays, formatDay } from '../../domain/calendarDay';
import type { CriteriaSet, Register } from '../../domain/register';
import { Bar } from '../parts/Bar';
import { ErrorBar } from '../parts/ErrorBar';
import { View } from '../parts/View';
import { useActor } from '../registerState/useActor';
import { useRegister } from '../registerState/useRegister';
import { getCriteriaStyles } from './Criteria.styles';
import { strings } from './loc/en-GB';
import { RuleTable } from './RuleTable';
import { SetEditor } from './SetEditor';
import { SetState, copySet, setsInOrder } from './criteriaEditing';

/** What each state is called where a reader sees it. */
const STATE_WORDS: Readonly<Record<SetState, string>> = {
  'In force': strings.inForce,
  'Has not begun': strings.hasNotBegun,
  'No longer in force': strings.noLongerIn,
};

interface CriteriaScreenProps {
  register: Register;
}

/** What is being edited. */
interface Editing {
  readonly startedFrom: CriteriaSet;
  readonly replaces: string | undefined;
  /** The button that opened the editor, to which the focus returns. */
  readonly openerId: string;
}

/** The day from which the default set of the beginning holds; nobody is told of it. */
const BEGINNING = '1900-01-01';

function describeBegin({ effectiveFrom }: CriteriaSet): string {
  return effectiveFrom === BEGINNING ? strings.fromTheBeginning : strings.fromEffectiveFrom(formatDay(effectiveFrom));
}

interface SetCardProps {
  set: CriteriaSet;
  state: SetState;
  copyId: string;
  editId: string;
  onCopy: (() => void) | undefined;
  onEdit: (() => void) | undefined;
}

const SetCard: React.FC<SetCardProps> = ({ set, state, copyId, editId, onCopy, onEdit }) => {
  const classNames = getCriteriaStyles(useTheme());
  return (
    <section className={classNames.set}>
      <div className={classNames.setHead}>
        <h3 className={classNames.setTitle}>{set.name}</h3>
        <span>
          {STATE_WORDS[state]}, {describeBegin(set)}
        </span>
        {onEdit !== undefined && (
          <DefaultButton
            id={editId}
            iconProps={{ iconName: 'Edit' }}
            ariaLabel={strings.editName(set.name)}
            onClick={onEdit}
          >
            {strings.edit}
          </DefaultButton>
        )}
        {onCopy !== undefined && (
          <DefaultButton
            id={copyId}
            iconProps={{ iconName: 'Copy' }}
            ariaLabel={strings.copyName(set.name)}
            onClick={onCopy}
          >
            {strings.copy}
          </DefaultButton>
        )}
      </div>
      {state === 'No longer in force' ? (
        <details>
          <summary className={classNames.summary}>
            {set.rules.length} {set.rules.length === 1 ? strings.ruleWord : strings.rules}
          </summary>
          <RuleTable set={set} />
        </details>
      ) : (
        <RuleTable set={set} />
      )}
    </section>
  );
};

/** The criteria sets as tables, and the editor in which a new one is made from a copy. */
export const CriteriaScreen: React.FC<CriteriaScreenProps> = ({ register }) => {
  const { today } = useRegister();
  const { actor, error, retry } = useActor();
  const [editing, setEditing] = React.useState<Editing>();
  const [returnTo, setReturnTo] = React.useState<string>();
  const classNames = getCriteriaStyles(useTheme());
  React.useEffect(() => {
    if (returnTo !== undefined) {
      document.getElementById(returnTo)?.focus();
      setReturnTo(undefined);
    }
  }, [returnTo]);
  const mayEdit = actor?.isGovernance === true && editing === undefined;
  return (
    <View title={strings.criteria} below={<span>{strings.rulesAreTried}</span>}>
      {error !== undefined && <ErrorBar undertaking="readRoles" error={error} onRetry={retry} />}
      {actor !== undefined && !actor.isGovernance && <Bar kind="info">{strings.criteriaAreKept}</Bar>}
      {editing !== undefined && (
        <SetEditor
          register={register}
          startedFrom={editing.startedFrom}
          replaces={editing.replaces}
          onClose={() => {
            setEditing(undefined);
            setReturnTo(editing.openerId);
          }}
        />
      )}
      <div className={classNames.sets}>
        {setsInOrder(register.criteriaSets, today).map(({ set, state }, index) => {
          const copyId = `tracker-criteria-copy-${index}`;
          const editId = `tracker-criteria-edit-${index}`;
          const copy = (): void =>
            setEditing({
              // A set that has begun can no longer be changed, so none begins on the day of its making unless that is chosen.
              startedFrom: copySet(set, register.criteriaSets, addDays(today, 1)),
              replaces: undefined,
              openerId: copyId,
            });
          const edit = (): void => setEditing({ startedFrom: set, replaces: set.name, openerId: editId });
          return (
            <SetCard
              key={`${set.name} ${set.effectiveFrom}`}
              set={set}
              state={state}
              copyId={copyId}
              editId={editId}
              onCopy={mayEdit ? copy : undefined}
              onEdit={mayEdit && state === 'Has not begun' ? edit : undefined}
            />
          );
        })}
      </div>
    </View>
  );
};
