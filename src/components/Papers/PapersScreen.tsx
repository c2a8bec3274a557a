import * as React from 'react';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { CalendarDay } from '../../domain/calendarDay';
import { formatDay } from '../../domain/calendarDay';
import { meetingsOf } from '../../domain/meetings';
import { unpublishedBoardWarning } from '../../domain/publicData';
import type { Register } from '../../domain/register';
import { EmptyRegister } from '../FirstRun/EmptyRegister';
import { DayField } from '../parts/DayField';
import { View } from '../parts/View';
import { AddedAppendices } from './AddedAppendices';
import { ExportBar } from './ExportBar';
import { KeptPapers } from './KeptPapers';
import { strings } from './loc/en-GB';
import { PaperActions } from './PaperActions';
import { PaperLists } from './PaperLists';
import { PaperOptions } from './PaperOptions';
import { getPapersStyles } from './Papers.styles';
import { ProblemList } from './ProblemList';
import { SummaryTable } from './SummaryTable';
import { describeMeeting } from './paperFacts';
import { usePapersScreen } from './usePapersScreen';

interface PapersScreenProps {
  register: Register;
  board: string | undefined;
  /** The day of the meeting; `undefined` is the board's next. */
  day: CalendarDay | undefined;
}

const ANOTHER_DAY = 'another day';

/** Chooses a board and meeting, shows what its paper will say and what is wrong with it, and exports it. */
export const PapersScreen: React.FC<PapersScreenProps> = ({ register, board, day }) => {
  const screen = usePapersScreen(register, board, day);
  const classNames = getPapersStyles(useTheme());
  const [isOtherDay, setIsOtherDay] = React.useState(false);
  if (register.recommendations.length === 0) {
    return <EmptyRegister />;
  }
  const { facts } = screen;
  const warning =
    screen.choices.edition === 'public' ? unpublishedBoardWarning(register.boards, screen.board) : undefined;
  const meetings = [...meetingsOf(register.meetings, screen.board)].reverse();
  const isDayField = isOtherDay || facts.meeting === undefined;
  return (
    <View title={strings.papers} below={<span>{strings.boardDayRegister(screen.board, formatDay(screen.day))}</span>}>
      <div className={classNames.choices}>
        <Dropdown
          className={classNames.choice}
          label={strings.board}
          selectedKey={screen.board}
          options={register.boards.map(({ name, fullName }) => ({
            key: name,
            text: fullName === '' ? name : `${name} · ${fullName}`,
          }))}
          onChange={(_, option) => {
            if (option !== undefined) {
              setIsOtherDay(false);
              screen.setBoard(String(option.key));
            }
          }}
        />
        <Dropdown
          className={classNames.choice}
          label={strings.meeting}
          selectedKey={isDayField ? ANOTHER_DAY : screen.day}
          options={[
            ...meetings.map((meeting) => ({ key: meeting.date, text: describeMeeting(meeting) })),
            { key: ANOTHER_DAY, text: strings.anotherDay },
          ]}
          onChange={(_, option) => {
            setIsOtherDay(option?.key === ANOTHER_DAY);
            if (option !== undefined && option.key !== ANOTHER_DAY) {
              screen.setDay(String(option.key));
            }
          }}
        />
        {isDayField && (
          <DayField
            className={classNames.choice}
            label={strings.dayOfMeeting}
            day={screen.day}
            onChange={screen.setDay}
          />
        )}
        <Dropdown
          className={classNames.choice}
          label={strings.layout}
          selectedKey={screen.layout.id}
          options={screen.layouts.map(({ id, title }) => ({ key: id, text: title }))}
          onChange={(_, option) => screen.setLayout(String(option?.key))}
        />
      </div>
      <PaperOptions screen={screen} />
      <PaperActions screen={screen} />
      <AddedAppendices added={screen.added} isGovernance={screen.isGovernance} />
      <ExportBar screen={screen} />
      <div className={classNames.columns}>
        <section>
          <SummaryTable
            items={facts.summary.reported}
            scales={register.scales}
            scheme={screen.layout.scheme === 'priority' ? 'priority' : 'target-date'}
          />
          <p className={classNames.routed}>
            {strings.countToBoard(
              facts.summary.reported.length,
              screen.board,
              facts.summary.outside.length,
              facts.summary.unrouted.length,
            )}
          </p>
        </section>
        <div>
          {warning !== undefined && <p className={classNames.note}>{strings.warningWarning(warning)}</p>}
          <ProblemList problems={facts.problems} day={screen.day} />
        </div>
      </div>
      <PaperLists summary={facts.summary} day={screen.day} />
      <KeptPapers kept={screen.kept} register={register} />
    </View>
  );
};
