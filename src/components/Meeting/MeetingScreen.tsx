import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { formatDay } from '../../domain/calendarDay';
import type { Meeting, Register } from '../../domain/register';
import { PresentingBar } from '../Stage/PresentingBar';
import { PresentingProvider, usePresenting } from '../Stage/usePresenting';
import { useHost } from '../host/useHost';
import { View } from '../parts/View';
import { useActor } from '../registerState/useActor';
import { useRegister } from '../registerState/useRegister';
import { RouteLink } from '../routing/RouteLink';
import { useRouting } from '../routing/useRouting';
import { Agenda } from './Agenda';
import { Decided } from './Decided';
import { strings } from './loc/en-GB';
import { MissingMeeting } from './MissingMeeting';
import { Round } from './Round';
import { meetingFacts } from './meetingFacts';

const MeetingPapers = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'meeting-papers' */ '../Papers/KeptPapers')).MeetingPapers,
}));

interface MeetingScreenProps {
  register: Register;
  id: string;
  /** The recommendation at which the agenda opens. */
  opensAt: string | undefined;
}

interface KnownMeetingProps extends Pick<MeetingScreenProps, 'register' | 'opensAt'> {
  meeting: Meeting;
}

const KnownMeeting: React.FC<KnownMeetingProps> = ({ register, meeting, opensAt }) => {
  const { today } = useRegister();
  const { navigate } = useRouting();
  const asking = useActor();
  const facts = React.useMemo(() => meetingFacts(register, meeting, today), [register, meeting, today]);
  const presenting = usePresenting(meeting.id);
  const { board, date, paper, updatesDue } = meeting;
  const round = <Round round={facts.round} meeting={meeting} register={register} actor={asking.actor} />;
  // In the meeting the agenda is what one came for; the round is over.
  const isInMeeting = useHost().surface === 'sidePanel';
  const words = [
    paper === '' ? strings.noPaperLetter : strings.paperPaper(paper),
    updatesDue === undefined ? strings.noDeadlineFor : strings.updatesDueUpdatesDue(formatDay(updatesDue)),
  ];
  return (
    <View
      title={`${board}, ${formatDay(date)}`}
      isTitleFocused={opensAt === undefined}
      above={<RouteLink to={{ screen: 'meetings' }}>{strings.backToMeetings}</RouteLink>}
      below={<span>{words.join('; ')}</span>}
      actions={
        <>
          {facts.hasBegun && asking.actor?.isGovernance === true && (
            <PrimaryButton onClick={() => navigate({ screen: 'live', id: meeting.id })}>
              {strings.runTheMeeting}
            </PrimaryButton>
          )}
          {facts.hasBegun && (
            <DefaultButton onClick={() => navigate({ screen: 'summary', id: meeting.id })}>
              {strings.summary}
            </DefaultButton>
          )}
          <DefaultButton
            iconProps={{ iconName: 'TextDocument' }}
            onClick={() => navigate({ screen: 'papers', board, day: date })}
          >
            {strings.openItsPaper}
          </DefaultButton>
        </>
      }
    >
      <PresentingBar presenting={presenting} />
      {!isInMeeting && round}
      <PresentingProvider value={presenting}>
        <Agenda facts={facts} meeting={meeting} register={register} asking={asking} opensAt={opensAt} />
      </PresentingProvider>
      <Decided decided={facts.decided} />
      {isInMeeting && round}
      <React.Suspense fallback={null}>
        <MeetingPapers register={register} meeting={meeting} />
      </React.Suspense>
    </View>
  );
};

/** One sitting of a board: the round of updates, what is put to it, what it decided, and the papers that are kept. */
export const MeetingScreen: React.FC<MeetingScreenProps> = ({ register, id, opensAt }) => {
  const meeting = register.meetings.find((each) => each.id === id);
  return meeting === undefined ? (
    <MissingMeeting id={id} />
  ) : (
    <KnownMeeting register={register} meeting={meeting} opensAt={opensAt} />
  );
};
