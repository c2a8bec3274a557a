import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { useTheme } from '@fluentui/react/lib/Theme';
import { css } from '@fluentui/react/lib/Utilities';
import { timeZoneOf } from '../../data/timeZones';
import type { RecommendationAsAt } from '../../domain/asAt';
import { formatDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import { describePeriod, describeTargetDate } from '../../domain/period';
import { describeReturn } from '../../domain/reviews';
import { draftTime } from '../OwnerUpdate/draftWords';
import { RagTag } from '../parts/RagTag';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { describeDue } from '../parts/words';
import { useRegister } from '../registerState/useRegister';
import { RouteLink } from '../routing/RouteLink';
import { useRouting } from '../routing/useRouting';
import { strings } from './loc/en-GB';
import { getMyUpdatesStyles } from './MyUpdates.styles';
import { OwnEntry, describeDeadline, describeState, outstandingRequest } from './myUpdates';

interface OwedCardProps {
  entry: OwnEntry;
  /** When a draft for it was kept; `undefined` where there is none. */
  draftKeptAt: string | undefined;
}

const OpenSteps: React.FC<{ item: RecommendationAsAt }> = ({ item }) => {
  const classNames = getMyUpdatesStyles(useTheme());
  const { steps, open, done, total } = item.steps;
  if (open === 0) {
    return null;
  }
  return (
    <div>
      {strings.stepsDoneOf(done, total)}
      <ol className={classNames.steps}>
        {steps
          .filter(({ state }) => state === 'Open')
          .map(({ step }) => (
            <li key={step.id} value={step.number}>
              {step.text}
              {step.due !== undefined && ` (${describeTargetDate(step.due)})`}
            </li>
          ))}
      </ol>
    </div>
  );
};

/** One update that is owed: for which meeting, by when, what is asked, and the button to write it. */
export const OwedCard: React.FC<OwedCardProps> = ({ entry, draftKeptAt }) => {
  const { connection, today } = useRegister();
  const { navigate } = useRouting();
  const isNarrow = useLayoutWidth() === 'narrow';
  const classNames = getMyUpdatesStyles(useTheme());
  const { item, meeting } = entry;
  const { recommendation, target } = item;
  const request = outstandingRequest(entry);
  const date =
    target.current === undefined
      ? strings.noTargetDate
      : strings.targetDateTargetDate(describeTargetDate(target.current.target), describeDue(target.current.dueDay));
  return (
    <li className={css(classNames.card, !isNarrow && classNames.cardWide)}>
      <div className={classNames.text}>
        <h4 className={classNames.subheading}>
          <RouteLink to={{ screen: 'recommendation', id: recommendation.id, day: undefined }}>
            {nameOf(item)}: {recommendation.title}
          </RouteLink>
        </h4>
        <div className={classNames.tags}>
          <RagTag rag={item.targetDateRag.rag} />
          <span>{date}</span>
        </div>
        <p className={classNames.line}>
          <strong>{describeDeadline(entry)}</strong>
          {strings.forWord}{' '}
          <RouteLink underline to={{ screen: 'meeting', id: meeting.id }}>
            {meeting.board}, {formatDay(meeting.date)}
          </RouteLink>
        </p>
        <p className={classNames.line}>{describeState(entry, today)}</p>
        {entry.returned !== undefined && <p className={classNames.asked}>{describeReturn(entry.returned.review)}</p>}
        {request !== undefined && (
          <p className={classNames.asked}>
            <strong>{strings.moreEvidenceRequested}</strong>{' '}
            {strings.byBoardPeriod(
              request.board,
              describePeriod(request.meetingDate),
              request.note === '' ? '.' : `: ${request.note}`,
            )}
          </p>
        )}
        <OpenSteps item={item} />
        {draftKeptAt !== undefined && (
          <p className={classNames.line}>
            {strings.draftOfDraftTime(draftTime(draftKeptAt, today, timeZoneOf(connection)))}
          </p>
        )}
      </div>
      <PrimaryButton
        className={classNames.button}
        iconProps={{ iconName: 'Edit' }}
        ariaLabel={strings.wordsOfValue(
          draftKeptAt === undefined ? strings.writeTheUpdate : strings.goOnWith,
          nameOf(item),
        )}
        onClick={() => navigate({ screen: 'update', id: recommendation.id })}
      >
        {draftKeptAt === undefined ? strings.writeTheUpdate : strings.goOnWith}
      </PrimaryButton>
    </li>
  );
};
