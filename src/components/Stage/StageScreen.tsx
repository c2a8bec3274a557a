import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { css } from '@fluentui/react/lib/Utilities';
import type { Stage, StageKey } from '../../data/stage';
import { formatDay } from '../../domain/calendarDay';
import type { Register } from '../../domain/register';
import { useHost } from '../host/useHost';
import { Bar } from '../parts/Bar';
import { LoadingOutline } from '../parts/LoadingOutline';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { useRegister } from '../registerState/useRegister';
import { strings } from './loc/en-GB';
import { StageItem } from './StageItem';
import { getStageStyles } from './Stage.styles';
import { useStage } from './useStage';

interface StageScreenProps {
  register: Register;
  /** The sitting; `undefined` for the meeting in Teams in which it is opened. */
  id: string | undefined;
}

interface MessageProps {
  title: string;
  text: string;
}

const Message: React.FC<MessageProps> = ({ title, text }) => {
  const classNames = getStageStyles(useTheme());
  const isNarrow = useLayoutWidth() === 'narrow';
  return (
    <>
      <h2 className={css(classNames.title, isNarrow && classNames.titleNarrow)}>{title}</h2>
      <p className={classNames.prose}>{text}</p>
    </>
  );
};

function keyOf(id: string | undefined, teamsMeetingId: string | undefined): StageKey | undefined {
  if (id !== undefined) {
    return { meetingId: id };
  }
  return teamsMeetingId === undefined ? undefined : { teamsMeetingId };
}

interface ShownProps {
  stage: Stage | undefined;
  register: Register;
}

const Shown: React.FC<ShownProps> = ({ stage, register }) => {
  const meeting = register.meetings.find(({ id }) => id === stage?.meetingId);
  if (stage === undefined || meeting === undefined || stage.recommendationId === undefined) {
    return (
      <Message
        title={meeting === undefined ? strings.nothingIsShown : `${meeting.board}, ${formatDay(meeting.date)}`}
        text={strings.whoeverRunsMeeting}
      />
    );
  }
  return <StageItem meeting={meeting} register={register} recommendationId={stage.recommendationId} />;
};

/** What a meeting is shown, for a room: large, with nothing to press, following who presents. */
export const StageScreen: React.FC<StageScreenProps> = ({ register, id }) => {
  const { teamsMeetingId } = useHost();
  const { reload } = useRegister();
  const classNames = getStageStyles(useTheme());
  const key = keyOf(id, teamsMeetingId);
  // A reload's failure is a state, so nothing rejects here.
  const { stage, isKnown, isLost } = useStage(key, () => void reload());
  if (key === undefined) {
    return (
      <div className={classNames.root}>
        <Message title={strings.thisIsNo} text={strings.openStageFrom} />
      </div>
    );
  }
  return (
    <div className={classNames.root} aria-live="polite">
      {isLost && <Bar kind="warning">{isKnown ? strings.sharePointDoesNot : strings.sharePointDoesNotAnswer}</Bar>}
      {isKnown ? (
        <Shown stage={stage} register={register} />
      ) : (
        !isLost && <LoadingOutline label={strings.openingTheStage} />
      )}
    </div>
  );
};
