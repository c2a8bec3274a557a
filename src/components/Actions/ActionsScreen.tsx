import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import type { IButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { Actor } from '../../domain/closing';
import type { Register } from '../../domain/register';
import { useAnnounce } from '../announcing/useAnnouncer';
import { Bar } from '../parts/Bar';
import { EmptyState } from '../parts/EmptyState';
import { ErrorBar } from '../parts/ErrorBar';
import { View } from '../parts/View';
import { useRegister } from '../registerState/useRegister';
import { useRouting } from '../routing/useRouting';
import { ActionCard } from './ActionCard';
import { getActionStyles } from './Actions.styles';
import { strings } from './loc/en-GB';
import { RaiseActionForm } from './RaiseActionForm';
import { ACTION_RANGES, ActionFilter, describeActions, everyoneResponsible, filterActions } from './actionFilter';
import { sittingChoices } from './sittings';
import { Actions, useActions } from './useActions';

interface ActionsScreenProps {
  register: Register;
  filter: ActionFilter;
}

const RANGE_WORDS = {
  sheet: strings.onTheSheet,
  open: strings.open,
  closed: strings.closedSinceLast,
  all: strings.allClosedEarlier,
} as const;

const ALL = '';

const Filters: React.FC<{ actions: Actions; filter: ActionFilter }> = ({ actions, filter }) => {
  const { navigate } = useRouting();
  const classNames = getActionStyles(useTheme());
  const change = (changes: Partial<ActionFilter>): void =>
    navigate({ screen: 'actions', filter: { ...filter, ...changes } }, { replace: true });
  const chosen = (key: string | number | undefined): string | undefined =>
    key === undefined || key === ALL ? undefined : String(key);
  const names = everyoneResponsible(actions.now.items);
  return (
    <div className={classNames.filters} role="search" aria-label={strings.narrowTheActions}>
      <Dropdown
        label={strings.board}
        selectedKey={filter.board ?? ALL}
        options={[
          { key: ALL, text: strings.allBoards },
          ...actions.register.boards.map(({ name }) => ({ key: name, text: name })),
        ]}
        onChange={(_, option) => change({ board: chosen(option?.key) })}
      />
      <Dropdown
        label={strings.responsible}
        selectedKey={filter.responsible ?? ALL}
        options={[{ key: ALL, text: strings.everybody }, ...names.map((name) => ({ key: name, text: name }))]}
        onChange={(_, option) => change({ responsible: chosen(option?.key) })}
      />
      <Dropdown
        label={strings.which}
        selectedKey={filter.range}
        options={ACTION_RANGES.map((range) => ({ key: range, text: RANGE_WORDS[range] }))}
        onChange={(_, option) => change({ range: ACTION_RANGES.find((each) => each === option?.key) ?? 'sheet' })}
      />
      <div className={classNames.overdue}>
        <Checkbox
          label={strings.overdueOnly}
          checked={filter.isOverdue}
          onChange={(_, isOverdue) => change({ isOverdue: isOverdue === true })}
        />
      </div>
    </div>
  );
};

const WhoMay: React.FC<{ actor: Actor }> = ({ actor }) =>
  actor.isGovernance ? null : (
    <Bar kind="info">
      {strings.actionsAreRaised}
      {actor.readsSharedRowsOnly === true && <> {strings.sharedWithYourBoard}</>}
    </Bar>
  );

const NothingShown: React.FC<{ isNarrowed: boolean; actor: Actor | undefined }> = ({ isNarrowed, actor }) => {
  if (isNarrowed) {
    return <EmptyState title={strings.noActionFits} text={strings.narrowItLess} />;
  }
  return actor?.readsSharedRowsOnly === true ? (
    <EmptyState title={strings.noneShared} text={strings.whatIsShared} />
  ) : (
    <EmptyState title={strings.thereAreNo} text={strings.whatBoardsAsk} />
  );
};

/** The boards' rolling action sheets as they stand today. */
export const ActionsScreen: React.FC<ActionsScreenProps> = ({ register: asLoaded, filter }) => {
  const { today } = useRegister();
  const classNames = getActionStyles(useTheme());
  const announce = useAnnounce();
  const actions = useActions(asLoaded);
  const [isRaising, setIsRaising] = React.useState(false);
  const raiseButton = React.useRef<IButton>(null);
  const { register, now, asking, originOf } = actions;
  const { actor } = asking;
  const shown = React.useMemo(() => filterActions(now.items, filter), [now, filter]);
  const sentence = describeActions(shown);
  // What was stored is announced by its form; a new narrowing, by its numbers.
  const narrowed = React.useRef(filter);
  React.useEffect(() => {
    if (narrowed.current !== filter) {
      narrowed.current = filter;
      announce(sentence);
    }
  }, [filter, sentence, announce]);
  const board = filter.board ?? register.boards[0]?.name ?? '';
  const stopRaising = (): void => {
    setIsRaising(false);
    raiseButton.current?.focus();
  };
  return (
    <View
      title={strings.actions}
      actions={
        actor?.isGovernance === true && (
          <PrimaryButton
            componentRef={raiseButton}
            iconProps={{ iconName: 'Add' }}
            aria-expanded={isRaising}
            onClick={() => setIsRaising(!isRaising)}
          >
            {strings.raiseAnAction}
          </PrimaryButton>
        )
      }
    >
      {asking.error !== undefined && <ErrorBar undertaking="readRoles" error={asking.error} onRetry={asking.retry} />}
      {actor !== undefined && <WhoMay actor={actor} />}
      {isRaising && actor !== undefined && (
        <RaiseActionForm
          register={register}
          actor={actor}
          initial={{
            board,
            meetingDay: sittingChoices(register.meetings, board, today)[0]?.key ?? '',
            minuteNumber: '',
            paper: '',
            text: '',
            responsible: '',
            target: '',
            session: 'Open',
            recommendationId: undefined,
          }}
          isSittingChosen
          onStored={stopRaising}
          onCancel={stopRaising}
        />
      )}
      <Filters actions={actions} filter={filter} />
      <p className={classNames.count}>
        {sentence}
        {actor !== undefined && now.hidden > 0 && (
          <> {strings.wordsOfClosed(now.hidden === 1 ? strings.oneMoreIs : strings.hiddenMoreAre(now.hidden))}</>
        )}
      </p>
      {shown.length === 0 ? (
        <NothingShown isNarrowed={now.items.length > 0} actor={actor} />
      ) : (
        <ul className={classNames.list} aria-label={strings.actions}>
          {shown.map((item) => (
            <li key={item.action.id}>
              <ActionCard item={item} register={register} actor={actor} origin={originOf(item.action)} />
            </li>
          ))}
        </ul>
      )}
    </View>
  );
};
