import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { useTheme } from '@fluentui/react/lib/Theme';
import { timeZoneOf } from '../../data/timeZones';
import type { RecommendationAsAt } from '../../domain/asAt';
import { nameOf } from '../../domain/checks';
import type { Actor } from '../../domain/closing';
import type { Register } from '../../domain/register';
import { EmptyRegister } from '../FirstRun/EmptyRegister';
import { draftTime } from '../OwnerUpdate/draftWords';
import { EmptyState } from '../parts/EmptyState';
import { ErrorBar } from '../parts/ErrorBar';
import { LoadingOutline } from '../parts/LoadingOutline';
import { View } from '../parts/View';
import { useActor } from '../registerState/useActor';
import { useRegister } from '../registerState/useRegister';
import { RouteLink } from '../routing/RouteLink';
import { REGISTER_ROUTE } from '../routing/routes';
import { useRouting } from '../routing/useRouting';
import { getMyUpdatesStyles } from './MyUpdates.styles';
import { OwedCard } from './OwedCard';
import { MyUpdates, describeState, myUpdates } from './myUpdates';
import { useOwnDrafts } from './useOwnDrafts';

interface OwnRowProps {
  item: RecommendationAsAt;
  text: string;
  draftKeptAt: string | undefined;
}

const OwnRow: React.FC<OwnRowProps> = ({ item, text, draftKeptAt }) => {
  const { connection, today } = useRegister();
  const classNames = getMyUpdatesStyles(useTheme());
  const { id, title } = item.recommendation;
  return (
    <li className={classNames.row}>
      <RouteLink to={{ screen: 'recommendation', id, day: undefined }}>
        {nameOf(item)}: {title}
      </RouteLink>
      <div>{text}</div>
      {draftKeptAt !== undefined && (
        <div>
          <RouteLink underline to={{ screen: 'update', id }}>
            Draft of {draftTime(draftKeptAt, today, timeZoneOf(connection))}
          </RouteLink>
        </div>
      )}
    </li>
  );
};

function describeOwed({ owed, sent, quiet }: MyUpdates): string {
  const total = owed.length + sent.length + quiet.length;
  const own = total === 1 ? 'the one recommendation' : `the ${total} recommendations`;
  switch (owed.length) {
    case 0:
      return `You owe no update on ${own} that you answer for.`;
    case 1:
      return `You owe 1 update, on ${own} that you answer for.`;
    default:
      return `You owe ${owed.length} updates, on ${own} that you answer for.`;
  }
}

const OwnLists: React.FC<{ mine: MyUpdates }> = ({ mine }) => {
  const { today } = useRegister();
  const classNames = getMyUpdatesStyles(useTheme());
  const { owed, sent, quiet } = mine;
  const ids = React.useMemo(
    () => [...owed, ...sent, ...quiet].map(({ item }) => item.recommendation.id),
    [owed, sent, quiet],
  );
  const drafts = useOwnDrafts(ids);
  return (
    <>
      <section className={classNames.section}>
        <h3 className={classNames.heading}>To write: {owed.length}</h3>
        {owed.length === 0 ? (
          <p className={classNames.note}>Nothing is owed for the meetings to come.</p>
        ) : (
          <ul className={classNames.list}>
            {owed.map((entry) => (
              <OwedCard
                key={entry.item.recommendation.id}
                entry={entry}
                draftKeptAt={drafts.get(entry.item.recommendation.id)}
              />
            ))}
          </ul>
        )}
      </section>
      {sent.length > 0 && (
        <section className={classNames.section}>
          <h3 className={classNames.heading}>Sent for the next meeting: {sent.length}</h3>
          <ul className={classNames.rows}>
            {sent.map((entry) => (
              <OwnRow
                key={entry.item.recommendation.id}
                item={entry.item}
                text={`${entry.meeting.board}: ${describeState(entry, today)}`}
                draftKeptAt={drafts.get(entry.item.recommendation.id)}
              />
            ))}
          </ul>
        </section>
      )}
      {quiet.length > 0 && (
        <section className={classNames.section}>
          <h3 className={classNames.heading}>Yours, with nothing owed: {quiet.length}</h3>
          <ul className={classNames.rows}>
            {quiet.map(({ item, why }) => (
              <OwnRow
                key={item.recommendation.id}
                item={item}
                text={why}
                draftKeptAt={drafts.get(item.recommendation.id)}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

/** What stands where nothing is the person's: what to do, and who can help. */
const NothingOwned: React.FC<{ actor: Actor }> = ({ actor }) => {
  const { user } = useRegister();
  const { navigate } = useRouting();
  const openRegister = <DefaultButton onClick={() => navigate(REGISTER_ROUTE)}>Open the register</DefaultButton>;
  if (actor.roles.length > 0) {
    return (
      <EmptyState
        title="Nothing open is yours"
        text={`You hold ${actor.roles.join(', ')}, and no recommendation that still runs names ${
          actor.roles.length === 1 ? 'this role' : 'one of these roles'
        } as its owner. If one should, the governance officer can change its owner or your roles.`}
      >
        {openRegister}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="You hold no role in the register"
      text={
        actor.isGovernance
          ? `Recommendations belong to roles, and the list Roles gives ${user.displayName} none. As governance you can add a row there: the role as the register writes it, and the person.`
          : `Recommendations belong to roles, and the list Roles gives ${user.displayName} none. Ask the governance officer to add you there with the role that you report for. You can read the register meanwhile.`
      }
    >
      {openRegister}
      {actor.isGovernance && (
        <DefaultButton onClick={() => navigate({ screen: 'meetings' })}>See who owes updates</DefaultButton>
      )}
    </EmptyState>
  );
};

/** What the signed-in person owes for the next meetings, has sent, and answers for besides. */
export const MyUpdatesScreen: React.FC<{ register: Register }> = ({ register }) => {
  const { today } = useRegister();
  const { actor, error, retry } = useActor();
  const mine = React.useMemo(
    () => (actor === undefined ? undefined : myUpdates(register, actor.roles, today)),
    [register, actor, today],
  );
  if (register.recommendations.length === 0) {
    return <EmptyRegister />;
  }
  if (actor === undefined || mine === undefined) {
    return (
      <View title="My updates">
        {error === undefined ? (
          <LoadingOutline label="Finding out what is yours" />
        ) : (
          <ErrorBar undertaking="readRoles" error={error} onRetry={retry} />
        )}
      </View>
    );
  }
  const isNothing = mine.owed.length + mine.sent.length + mine.quiet.length === 0;
  return (
    <View
      title="My updates"
      below={
        isNothing ? undefined : (
          <span>
            {describeOwed(mine)} You report as {actor.roles.join(', ')}.
          </span>
        )
      }
    >
      {isNothing ? <NothingOwned actor={actor} /> : <OwnLists mine={mine} />}
    </View>
  );
};
