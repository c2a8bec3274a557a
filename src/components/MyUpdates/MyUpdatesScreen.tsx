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
import { strings } from './loc/en-GB';
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
            {strings.draftOfDraftTime(draftTime(draftKeptAt, today, timeZoneOf(connection)))}
          </RouteLink>
        </div>
      )}
    </li>
  );
};

function describeOwed({ owed, sent, quiet }: MyUpdates): string {
  const total = owed.length + sent.length + quiet.length;
  const own = total === 1 ? strings.theOneRecommendation : strings.theTotalRecommendations(total);
  switch (owed.length) {
    case 0:
      return strings.youOweNo(own);
    case 1:
      return strings.youOweUpdate(own);
    default:
      return strings.youOweCount(owed.length, own);
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
        <h3 className={classNames.heading}>{strings.toWriteCount(owed.length)}</h3>
        {owed.length === 0 ? (
          <p className={classNames.note}>{strings.nothingIsOwed}</p>
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
          <h3 className={classNames.heading}>{strings.sentForNext(sent.length)}</h3>
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
          <h3 className={classNames.heading}>{strings.yoursWithNothing(quiet.length)}</h3>
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
  const openRegister = (
    <DefaultButton onClick={() => navigate(REGISTER_ROUTE)}>{strings.openTheRegister}</DefaultButton>
  );
  if (actor.roles.length > 0) {
    return (
      <EmptyState title={strings.nothingOpenIs} text={strings.youHoldRoles(actor.roles.join(', '), actor.roles.length)}>
        {openRegister}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={strings.youHoldNo}
      text={
        actor.isGovernance
          ? strings.recommendationsBelongTo(user.displayName)
          : strings.recommendationsBelongToRoles(user.displayName)
      }
    >
      {openRegister}
      {actor.isGovernance && (
        <DefaultButton onClick={() => navigate({ screen: 'meetings' })}>{strings.seeWhoOwes}</DefaultButton>
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
      <View title={strings.myUpdates}>
        {error === undefined ? (
          <LoadingOutline label={strings.findingOutWhat} />
        ) : (
          <ErrorBar undertaking="readRoles" error={error} onRetry={retry} />
        )}
      </View>
    );
  }
  const isNothing = mine.owed.length + mine.sent.length + mine.quiet.length === 0;
  return (
    <View
      title={strings.myUpdates}
      below={isNothing ? undefined : <span>{strings.owedYouReport(describeOwed(mine), actor.roles.join(', '))}</span>}
    >
      {isNothing ? <NothingOwned actor={actor} /> : <OwnLists mine={mine} />}
    </View>
  );
};
