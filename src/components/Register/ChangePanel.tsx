import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { IButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { Panel } from '@fluentui/react/lib/Panel';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { RecommendationAsAt } from '../../domain/asAt';
import { DIRECTORATE_MAXIMUM, refusedChange } from '../../domain/changeSeveral';
import { Bar } from '../parts/Bar';
import { strings } from './loc/en-GB';
import { getPanelStyles } from './RegisterPanels.styles';
import { BLANK_FORM, FIELD_KEYS, FIELD_NAMES, SeveralForm, changeOf, describeReach } from './severalChanges';
import type { RegisterSelection } from './useRegisterSelection';
import type { RegisterScreenState } from './useRegisterScreen';
import { SeveralChanging, useSeveralChange } from './useSeveralChange';

interface ChangePanelProps {
  screen: RegisterScreenState;
  selection: RegisterSelection;
  onDismiss: () => void;
}

interface ChangeFieldsProps {
  form: SeveralForm;
  onChange: (form: SeveralForm) => void;
  problem: string | undefined;
}

const HINTS: Partial<Record<SeveralForm['field'], string>> = {
  owners: strings.rolesSeveralAre,
  theme: strings.blankTakesIt,
  directorate: strings.blankTakesIt,
};

const ChangeFields: React.FC<ChangeFieldsProps> = ({ form, onChange, problem }) => {
  const { field } = form;
  return (
    <>
      <Dropdown
        label={strings.whatIsChanged}
        selectedKey={field}
        options={FIELD_KEYS.map((key) => ({ key, text: FIELD_NAMES[key] }))}
        onChange={(_, option) => {
          const next = FIELD_KEYS.find((key) => key === option?.key);
          if (next !== undefined && next !== field) {
            onChange({ ...BLANK_FORM, field: next });
          }
        }}
      />
      {field === 'confidential' ? (
        <Checkbox
          label={strings.confidentialLeftOut}
          checked={form.isConfidential}
          onChange={(_, isChecked) => onChange({ ...form, isConfidential: isChecked === true })}
        />
      ) : (
        <TextField
          label={strings.newFieldName(FIELD_NAMES[field].toLowerCase())}
          description={HINTS[field]}
          multiline={field === 'theme'}
          maxLength={field === 'directorate' ? DIRECTORATE_MAXIMUM : undefined}
          value={form.text}
          errorMessage={problem}
          onChange={(_, text) => onChange({ ...form, text: text ?? '' })}
        />
      )}
    </>
  );
};

interface OutcomeProps {
  changing: SeveralChanging;
  retry: () => void;
  onDismiss: () => void;
}

const Outcome: React.FC<OutcomeProps> = ({ changing: { state, stop, editAgain }, retry, onDismiss }) => {
  const classNames = getPanelStyles(useTheme());
  const close = React.useRef<IButton>(null);
  React.useEffect(() => {
    if (state.kind === 'done') {
      // What had the focus is gone.
      close.current?.focus();
    }
  }, [state.kind]);
  if (state.kind === 'working') {
    return (
      <>
        <ProgressIndicator
          label={strings.changingTheRecommendations}
          description={strings.doneOfAll(state.done, state.all)}
          percentComplete={state.all === 0 ? undefined : state.done / state.all}
        />
        <div>
          <DefaultButton onClick={stop} disabled={state.isStopping} allowDisabledFocus>
            {state.isStopping ? strings.stopping : strings.stop}
          </DefaultButton>
        </div>
      </>
    );
  }
  if (state.kind === 'editing') {
    return null;
  }
  const { report, sharingError } = state;
  const hasFailures = report.failures.length > 0;
  return (
    <>
      <Bar kind={hasFailures ? 'warning' : 'success'}>{report.sentence}</Bar>
      {sharingError !== undefined && <Bar kind="error">{strings.membersOfSingle}</Bar>}
      {hasFailures && (
        <section aria-label={strings.notChanged}>
          <h3 className={classNames.heading}>{strings.notChangedAnd}</h3>
          <ul className={classNames.failures}>
            {report.failures.map(({ id, name, words }) => (
              <li key={id}>
                <strong>{name}</strong> {words}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={classNames.buttons}>
        {hasFailures && (
          <PrimaryButton onClick={retry}>
            {report.failures.length === 1 ? strings.tryItAgain : strings.tryTheseAgain}
          </PrimaryButton>
        )}
        {hasFailures && <DefaultButton onClick={editAgain}>{strings.changeSomethingElse}</DefaultButton>}
        <DefaultButton componentRef={close} onClick={onDismiss}>
          {strings.close}
        </DefaultButton>
      </div>
    </>
  );
};

function selected({ shown }: RegisterScreenState, { ids }: RegisterSelection): readonly RecommendationAsAt[] {
  return shown.filter(({ recommendation }) => ids.has(recommendation.id));
}

/** Changes one field of everything that is selected, and reports row by row. */
export const ChangePanel: React.FC<ChangePanelProps> = ({ screen, selection, onDismiss }) => {
  const classNames = getPanelStyles(useTheme());
  const changing = useSeveralChange(selection);
  const [form, setForm] = React.useState(BLANK_FORM);
  const [isTried, setIsTried] = React.useState(false);
  const change = changeOf(form);
  const problem = refusedChange(change);
  const items = selected(screen, selection);
  const run = (): void => {
    setIsTried(true);
    if (problem === undefined && items.length > 0) {
      changing.run(items, change);
    }
  };
  const isWorking = changing.state.kind === 'working';
  return (
    <Panel
      isOpen
      headerText={strings.changeRecommendations(items.length)}
      closeButtonAriaLabel={strings.close}
      // Nothing that is under way is left unseen.
      isBlocking
      onDismiss={isWorking ? changing.stop : onDismiss}
    >
      <form
        data-keeps-register
        className={classNames.fields}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        {changing.state.kind === 'editing' && (
          <>
            <ChangeFields
              form={form}
              onChange={(next) => {
                setForm(next);
                setIsTried(false);
              }}
              problem={isTried ? problem : undefined}
            />
            <p className={classNames.note}>{describeReach(items, change)}</p>
            <div className={classNames.buttons}>
              <PrimaryButton type="submit">{strings.change}</PrimaryButton>
              <DefaultButton onClick={onDismiss}>{strings.cancel}</DefaultButton>
            </div>
          </>
        )}
        <Outcome changing={changing} retry={run} onDismiss={onDismiss} />
      </form>
    </Panel>
  );
};
