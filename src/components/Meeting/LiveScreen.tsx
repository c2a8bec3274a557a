import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { IButton } from '@fluentui/react/lib/Button';
import { useTheme } from '@fluentui/react/lib/Theme';
import { formatDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import { proposedMinuteNumber } from '../../domain/minuteNumbers';
import type { Meeting, Register } from '../../domain/register';
import { actionsGivenAt } from '../../domain/sittingSummary';
import { PresentingBar } from '../Stage/PresentingBar';
import { PresentingProvider, useFollowedByStage, usePresenting } from '../Stage/usePresenting';
import { useAnnounce } from '../announcing/useAnnouncer';
import { Bar } from '../parts/Bar';
import { EmptyState } from '../parts/EmptyState';
import { ErrorBar } from '../parts/ErrorBar';
import { LeaveQuestion } from '../parts/LeaveQuestion';
import { View } from '../parts/View';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { knownOn } from '../registerState/knownOn';
import { ActorState, useActor } from '../registerState/useActor';
import { useRegister } from '../registerState/useRegister';
import { RouteLink } from '../routing/RouteLink';
import { useRouting } from '../routing/useRouting';
import { AgendaItem, agendaItemId } from './AgendaItem';
import { getLiveStyles } from './Live.styles';
import { LiveActions } from './LiveActions';
import { LiveAgenda } from './LiveAgenda';
import { LiveDecided } from './LiveDecided';
import { strings } from './loc/en-GB';
import { MissingMeeting } from './MissingMeeting';
import { NOTHING_TYPED } from './decisionChoices';
import { LiveItem, liveItems, placeOf } from './liveItems';
import { MeetingFacts, meetingFacts } from './meetingFacts';
import { Unsent, useUnsent } from './useUnsent';

interface LiveScreenProps {
  register: Register;
  id: string;
  /** The recommendation under discussion. */
  itemId: string | undefined;
}

interface DiscussionProps {
  live: LiveItem;
  facts: MeetingFacts;
  meeting: Meeting;
  register: Register;
  asking: ActorState;
  unsent: Unsent;
  onRecorded: () => void;
}

/** The item under discussion: what is asked, the decision, and the actions that it gives. */
const Discussion: React.FC<DiscussionProps> = (props) => {
  const { live, facts, meeting, register, asking, unsent, onRecorded } = props;
  const { today } = useRegister();
  const announce = useAnnounce();
  const { item, onDay, decided } = live;
  const { recommendation } = item;
  const { actor } = asking;
  const typed = unsent.typedOf(recommendation.id);
  const last = decided[decided.length - 1];
  const given = actionsGivenAt(register, meeting);
  const proposed = proposedMinuteNumber(
    facts.decided.map(({ decision }) => decision),
    given,
  );
  const [now] = knownOn(register, today).recommendations.filter((each) => each.recommendation.id === recommendation.id);
  const focusItem = (): void => document.getElementById(agendaItemId(recommendation.id))?.focus();
  return (
    <AgendaItem
      as="div"
      item={item}
      onDay={onDay}
      meeting={meeting}
      register={register}
      actor={facts.hasBegun && last === undefined ? actor : undefined}
      onRecorded={(_, decision) => {
        unsent.keep(recommendation.id, undefined);
        announce(strings.decisionRecordedValue(nameOf(item), decision));
        onRecorded();
      }}
      keeping={{
        initial: typed ?? { ...NOTHING_TYPED, minuteNumber: proposed },
        keep: (next) => unsent.keep(recommendation.id, next),
      }}
    >
      {last !== undefined && actor !== undefined && (
        <LiveDecided
          key={last.decision.id}
          decided={last}
          today={now ?? onDay}
          register={register}
          actor={actor}
          onWithdrawn={focusItem}
        />
      )}
      {actor !== undefined && facts.hasBegun && (
        <LiveActions
          actions={given.filter(({ recommendationId }) => recommendationId === recommendation.id)}
          meeting={meeting}
          register={register}
          actor={actor}
          known={{
            minuteNumber: last?.decision.minuteNumber || typed?.minuteNumber || proposed,
            responsible: recommendation.owners.join('; '),
            recommendationId: recommendation.id,
          }}
          from={nameOf(item)}
          keeping={{
            kept: unsent.actionOf(recommendation.id),
            keep: (kept) => unsent.keepAction(recommendation.id, kept),
          }}
        />
      )}
    </AgendaItem>
  );
};

const Notices: React.FC<{ asking: ActorState; hasBegun: boolean; meeting: Meeting }> = (props) => {
  const { asking, hasBegun, meeting } = props;
  return (
    <>
      {asking.error !== undefined && <ErrorBar undertaking="readRoles" error={asking.error} onRetry={asking.retry} />}
      {!hasBegun && <Bar kind="info">{strings.decisionsAreRecorded(formatDay(meeting.date))}</Bar>}
      {hasBegun && asking.actor !== undefined && !asking.actor.isGovernance && (
        <Bar kind="info">{strings.decisionsAreRecordedBy}</Bar>
      )}
    </>
  );
};

const LeavingLive: React.FC<{ unsent: Unsent; items: readonly LiveItem[] }> = ({ unsent, items }) => {
  const { leave, stay, allow, itemIds } = unsent;
  const names = items.filter(({ item }) => itemIds.includes(item.recommendation.id)).map(({ item }) => nameOf(item));
  return leave === undefined ? null : (
    <LeaveQuestion
      words={{
        title: strings.leaveWithoutRecording,
        text: strings.typedHasNot(names.join('; ')),
        stay: strings.stay,
        discard: strings.leaveDiscardIt,
      }}
      onStay={stay}
      onDiscard={() => {
        allow();
        leave();
      }}
    />
  );
};

const KnownSitting: React.FC<{ register: Register; meeting: Meeting; itemId: string | undefined }> = (props) => {
  const { register, meeting, itemId } = props;
  const { today } = useRegister();
  const { navigate } = useRouting();
  const asking = useActor();
  const presenting = usePresenting(meeting.id);
  const isNarrow = useLayoutWidth() === 'narrow';
  const classNames = getLiveStyles(useTheme());
  const facts = React.useMemo(() => meetingFacts(register, meeting, today), [register, meeting, today]);
  const items = React.useMemo(() => liveItems(facts), [facts]);
  // An item that the address does not name stays under discussion once it is decided.
  const [openedAt] = React.useState(() => items[placeOf(items, itemId)]?.item.recommendation.id);
  const place = placeOf(items, itemId ?? openedAt);
  const current = items[place];
  const currentId = current?.item.recommendation.id;
  useFollowedByStage(presenting, currentId);
  const unsent = useUnsent(meeting.id);
  const next = React.useRef<IButton>(null);
  const shownId = React.useRef(currentId);
  React.useEffect(() => {
    if (currentId !== undefined && shownId.current !== currentId) {
      shownId.current = currentId;
      document.getElementById(agendaItemId(currentId))?.focus();
    }
  }, [currentId]);

  const goTo = (at: number): void => {
    const item = items[at]?.item.recommendation.id;
    if (item !== undefined) {
      navigate({ screen: 'live', id: meeting.id, item });
    }
  };
  const finish = (): void => navigate({ screen: 'summary', id: meeting.id });
  const isLast = place === items.length - 1;
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = event.key === '.' ? 1 : event.key === ',' ? -1 : 0;
    if (event.ctrlKey && !event.altKey && !event.metaKey && step !== 0) {
      event.preventDefault();
      goTo(place + step);
    }
  };

  return (
    // The keys act wherever the focus is on this page, text fields included; what can be focused is inside.
    <div onKeyDown={onKeyDown}>
      <View
        title={strings.boardDateLive(meeting.board, formatDay(meeting.date))}
        above={<RouteLink to={{ screen: 'meeting', id: meeting.id }}>{strings.backToMeeting}</RouteLink>}
        actions={<DefaultButton onClick={finish}>{strings.finish}</DefaultButton>}
      >
        <LeavingLive unsent={unsent} items={items} />
        <PresentingBar presenting={presenting} />
        <Notices asking={asking} hasBegun={facts.hasBegun} meeting={meeting} />
        {current === undefined || currentId === undefined ? (
          <EmptyState title={strings.nothingWaitsForThis} text={strings.whatElseIt}>
            <DefaultButton onClick={finish}>{strings.openTheSummary}</DefaultButton>
          </EmptyState>
        ) : (
          <div className={isNarrow ? classNames.column : classNames.columns}>
            <LiveAgenda items={items} place={place} meeting={meeting} isNarrow={isNarrow} unsentIds={unsent.itemIds} />
            <div className={classNames.column}>
              <PresentingProvider value={presenting}>
                <Discussion
                  key={currentId}
                  live={current}
                  facts={facts}
                  meeting={meeting}
                  register={register}
                  asking={asking}
                  unsent={unsent}
                  onRecorded={() => next.current?.focus()}
                />
              </PresentingProvider>
              <div className={classNames.steps}>
                <p className={classNames.position}>{strings.itemPlaceOf(place + 1, items.length)}</p>
                <DefaultButton
                  disabled={place === 0}
                  allowDisabledFocus
                  aria-keyshortcuts="Control+,"
                  onClick={() => goTo(place - 1)}
                >
                  {strings.back}
                </DefaultButton>
                <PrimaryButton
                  componentRef={next}
                  {...(isLast ? {} : { 'aria-keyshortcuts': 'Control+.' })}
                  onClick={() => (isLast ? finish() : goTo(place + 1))}
                >
                  {isLast ? strings.finish : strings.next}
                </PrimaryButton>
              </div>
              <p className={classNames.keys}>{strings.keysCtrlFull}</p>
            </div>
          </div>
        )}
      </View>
    </div>
  );
};

/** A sitting run live: one item at a time, decided and minuted on the spot. */
export const LiveScreen: React.FC<LiveScreenProps> = ({ register, id, itemId }) => {
  const meeting = register.meetings.find((each) => each.id === id);
  return meeting === undefined ? (
    <MissingMeeting id={id} />
  ) : (
    <KnownSitting register={register} meeting={meeting} itemId={itemId} />
  );
};
