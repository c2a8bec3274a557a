import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { css } from '@fluentui/react/lib/Utilities';
import { formatDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import { describePeriod } from '../../domain/period';
import type { Meeting, Register } from '../../domain/register';
import { describeAsked } from '../Meeting/describeAsked';
import { meetingFacts } from '../Meeting/meetingFacts';
import { UpdateText } from '../Recommendation/UpdateText';
import { RagTag } from '../parts/RagTag';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { useRegister } from '../registerState/useRegister';
import { strings } from './loc/en-GB';
import { getStageStyles } from './Stage.styles';
import { stageFacts } from './stageFacts';

interface StageItemProps {
  meeting: Meeting;
  register: Register;
  recommendationId: string;
}

/** One recommendation as a meeting is shown it. */
export const StageItem: React.FC<StageItemProps> = ({ meeting, register, recommendationId }) => {
  const { today } = useRegister();
  const classNames = getStageStyles(useTheme());
  const isNarrow = useLayoutWidth() === 'narrow';
  const facts = React.useMemo(() => meetingFacts(register, meeting, today), [register, meeting, today]);
  const shown = React.useMemo(() => stageFacts(facts, recommendationId), [facts, recommendationId]);
  const board = (
    <p className={classNames.board}>
      {meeting.board}, {formatDay(meeting.date)}
    </p>
  );
  const titleClass = css(classNames.title, isNarrow && classNames.titleNarrow);
  if (shown === undefined) {
    return (
      <>
        {board}
        <h2 className={titleClass}>{strings.itemThatYou}</h2>
        <p className={classNames.prose}>{strings.meetingDiscussesIt}</p>
      </>
    );
  }
  const { item, isAsked, decided, lastUpdate } = shown;
  const { recommendation } = item;
  return (
    <>
      {board}
      <h2 className={titleClass}>
        {nameOf(item)}: {recommendation.title}
      </h2>
      <p className={classNames.facts}>
        <span className={classNames.rag}>
          <RagTag rag={item.targetDateRag.rag} />
        </span>
        {isAsked && <span className={classNames.asked}>{describeAsked(item)}</span>}
        <span>{recommendation.priority ?? strings.noPriority}</span>
        <span>{recommendation.owners.length === 0 ? strings.noOwner : recommendation.owners.join(', ')}</span>
        {(recommendation.confidential || item.audit.confidential) && <strong>{strings.confidential}</strong>}
      </p>
      {decided !== undefined && (
        <p className={classNames.decision}>
          {decided.decision.decision}
          {decided.decision.minuteNumber !== '' && strings.minuteMinuteNumber(decided.decision.minuteNumber)}
        </p>
      )}
      <h3 className={classNames.heading}>{strings.recommendation}</h3>
      <p className={classNames.prose}>{recommendation.text || strings.registerHasNo}</p>
      {lastUpdate !== undefined && (
        <>
          <h3 className={classNames.heading}>{strings.ownersLastUpdate(describePeriod(lastUpdate.date))}</h3>
          <div className={classNames.update}>
            <UpdateText update={lastUpdate} />
          </div>
        </>
      )}
    </>
  );
};
