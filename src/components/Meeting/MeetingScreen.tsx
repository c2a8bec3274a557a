import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { formatDay } from '../../domain/calendarDay';
import type { Meeting, Register } from '../../domain/register';
import { EmptyState } from '../parts/EmptyState';
import { View } from '../parts/View';
import { useActor } from '../registerState/useActor';
import { useRegister } from '../registerState/useRegister';
import { RouteLink } from '../routing/RouteLink';
import { useRouting } from '../routing/useRouting';
import { Agenda } from './Agenda';
import { Decided } from './Decided';
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
  const { board, date, paper, updatesDue } = meeting;
  const words = [
    paper === '' ? 'No paper letter' : `Paper ${paper}`,
    updatesDue === undefined ? 'no deadline for updates' : `updates due ${formatDay(updatesDue)}`,
  ];
  return (
    <View
      title={`${board}, ${formatDay(date)}`}
      isTitleFocused={opensAt === undefined}
      above={<RouteLink to={{ screen: 'meetings' }}>Back to the meetings</RouteLink>}
      below={<span>{words.join('; ')}</span>}
      actions={
        <DefaultButton
          iconProps={{ iconName: 'TextDocument' }}
          onClick={() => navigate({ screen: 'papers', board, day: date })}
        >
          Open its paper
        </DefaultButton>
      }
    >
      <Round round={facts.round} meeting={meeting} register={register} actor={asking.actor} />
      <Agenda facts={facts} meeting={meeting} register={register} asking={asking} opensAt={opensAt} />
      <Decided decided={facts.decided} />
      <React.Suspense fallback={null}>
        <MeetingPapers register={register} meeting={meeting} />
      </React.Suspense>
    </View>
  );
};

/** One sitting of a board: the round of updates, what is put to it, what it decided, and the papers that are kept. */
export const MeetingScreen: React.FC<MeetingScreenProps> = ({ register, id, opensAt }) => {
  const { navigate } = useRouting();
  const meeting = register.meetings.find((each) => each.id === id);
  if (meeting !== undefined) {
    return <KnownMeeting register={register} meeting={meeting} opensAt={opensAt} />;
  }
  return (
    <View title="Meeting not found">
      <EmptyState title="The register has no such meeting" text="It may have been deleted, or the link is incomplete.">
        <DefaultButton onClick={() => navigate({ screen: 'meetings' })}>Open the meetings</DefaultButton>
      </EmptyState>
    </View>
  );
};
