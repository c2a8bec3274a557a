import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import type { IButton } from '@fluentui/react/lib/Button';
import { useTheme } from '@fluentui/react/lib/Theme';
import { css } from '@fluentui/react/lib/Utilities';
import { formatDayShort } from '../../domain/calendarDay';
import type { Meeting, Register } from '../../domain/register';
import { Bar } from '../parts/Bar';
import { ErrorBar } from '../parts/ErrorBar';
import { getTableStyles } from '../parts/Table.styles';
import { View } from '../parts/View';
import { useActor } from '../registerState/useActor';
import { useRegister } from '../registerState/useRegister';
import { RouteLink } from '../routing/RouteLink';
import { AddMeetingForm } from './AddMeetingForm';
import { strings } from './loc/en-GB';
import { getMeetingsStyles } from './Meetings.styles';
import { BoardCalendar, boardCalendars } from './meetingCalendar';

interface MeetingsScreenProps {
  register: Register;
}

const MeetingRow: React.FC<{ meeting: Meeting; when: string }> = ({ meeting, when }) => {
  const classNames = getMeetingsStyles(useTheme());
  const isNext = when === 'Next';
  return (
    <tr>
      <th scope="row">
        <RouteLink to={{ screen: 'meeting', id: meeting.id }} className={css(isNext && classNames.next)}>
          {formatDayShort(meeting.date)}
        </RouteLink>
      </th>
      <td>{when}</td>
      <td>{meeting.updatesDue === undefined ? strings.notSet : formatDayShort(meeting.updatesDue)}</td>
      <td>{meeting.paper === '' ? strings.none : meeting.paper}</td>
    </tr>
  );
};

const BoardMeetings: React.FC<{ calendar: BoardCalendar }> = ({ calendar }) => {
  const classNames = getTableStyles(useTheme());
  const { board, fullName, toCome, past } = calendar;
  const title = fullName === '' ? board : `${board} · ${fullName}`;
  if (toCome.length + past.length === 0) {
    return (
      <section>
        <h3 className={classNames.heading}>{title}</h3>
        <p className={classNames.note}>{strings.noMeetingOf}</p>
      </section>
    );
  }
  return (
    <section>
      <table className={classNames.table}>
        <caption className={classNames.caption}>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.date}</th>
            <th scope="col">{strings.when}</th>
            <th scope="col">{strings.updatesDue}</th>
            <th scope="col">{strings.paper}</th>
          </tr>
        </thead>
        <tbody>
          {toCome.map((meeting, index) => (
            <MeetingRow key={meeting.id} meeting={meeting} when={index === 0 ? strings.next : strings.later} />
          ))}
          {past.map((meeting) => (
            <MeetingRow key={meeting.id} meeting={meeting} when={strings.past} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** The calendar of the boards, the next sitting of each first. */
export const MeetingsScreen: React.FC<MeetingsScreenProps> = ({ register }) => {
  const { today } = useRegister();
  const { actor, error, retry } = useActor();
  const [isAdding, setIsAdding] = React.useState(false);
  const classNames = getMeetingsStyles(useTheme());
  const addButton = React.useRef<IButton>(null);
  const cancel = (): void => {
    setIsAdding(false);
    addButton.current?.focus();
  };
  const mayAdd = actor?.isGovernance === true;
  return (
    <View
      title={strings.meetings}
      actions={
        mayAdd ? (
          <PrimaryButton
            componentRef={addButton}
            iconProps={{ iconName: 'Add' }}
            aria-expanded={isAdding}
            onClick={() => setIsAdding(!isAdding)}
          >
            {strings.addAMeeting}
          </PrimaryButton>
        ) : undefined
      }
    >
      {error !== undefined && <ErrorBar undertaking="readRoles" error={error} onRetry={retry} />}
      {actor !== undefined && !mayAdd && <Bar kind="info">{strings.meetingsAreAdded}</Bar>}
      {isAdding && <AddMeetingForm register={register} onCancel={cancel} />}
      <div className={classNames.boards}>
        {boardCalendars(register, today).map((calendar) => (
          <BoardMeetings key={calendar.board} calendar={calendar} />
        ))}
      </div>
    </View>
  );
};
