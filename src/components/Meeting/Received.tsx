import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { formatDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import type { Actor } from '../../domain/closing';
import type { Register } from '../../domain/register';
import type { UpdateRound } from '../../domain/updateRound';
import { UpdateText } from '../Recommendation/UpdateText';
import { knownOn } from '../registerState/knownOn';
import { useRegister } from '../registerState/useRegister';
import { RouteLink } from '../routing/RouteLink';
import { capitalised } from '../parts/words';
import { strings } from './loc/en-GB';
import { getMeetingStyles } from './Meeting.styles';
import { ReviewFields } from './ReviewFields';
import { Reviewable, describeReview, reviewablesOf } from './reviewable';

interface ReceivedProps {
  round: UpdateRound;
  register: Register;
  /** Who asks; `undefined` while nothing can be reviewed. */
  actor: Actor | undefined;
}

function stateInWords({ entry: { state }, update }: Reviewable): string {
  const by = update.author === '' ? '' : strings.byAuthor(update.author);
  return strings.stateUpdateOf(capitalised(state), formatDay(update.date.from), by);
}

const ReceivedUpdate: React.FC<Pick<ReceivedProps, 'register' | 'actor'> & { came: Reviewable }> = ({
  came,
  register,
  actor,
}) => {
  const classNames = getMeetingStyles(useTheme());
  const { entry, update, review } = came;
  const { recommendation } = entry.item;
  return (
    <li className={classNames.card}>
      <h4 className={classNames.subheading}>
        <RouteLink to={{ screen: 'recommendation', id: recommendation.id, day: undefined }}>
          {nameOf(entry.item)}: {recommendation.title}
        </RouteLink>
      </h4>
      <p className={classNames.facts}>
        <span>{stateInWords(came)}</span>
        <span>{describeReview(review)}</span>
      </p>
      <details>
        <summary className={classNames.summary}>{strings.whatItSays}</summary>
        <UpdateText update={update} />
      </details>
      {actor?.isGovernance === true && <ReviewFields came={came} register={register} actor={actor} />}
    </li>
  );
};

/** The updates that came for the round, each with what governance said of it and, for governance, the form to say it. */
export const Received: React.FC<ReceivedProps> = ({ round, register, actor }) => {
  const { today } = useRegister();
  const classNames = getMeetingStyles(useTheme());
  const came = React.useMemo(() => reviewablesOf(round, knownOn(register, today)), [round, register, today]);
  const [isOpen, setIsOpen] = React.useState(false);
  return came.length === 0 ? null : (
    <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className={classNames.summary}>{strings.updatesThatCame(came.length)}</summary>
      {isOpen && (
        <ul className={classNames.list} aria-label={strings.updatesThatCameTitle}>
          {came.map((each) => (
            <ReceivedUpdate key={each.entry.item.recommendation.id} came={each} register={register} actor={actor} />
          ))}
        </ul>
      )}
    </details>
  );
};
