import * as React from 'react';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { useTheme } from '@fluentui/react/lib/Theme';
import { formatDay } from '../../domain/calendarDay';
import type { Register } from '../../domain/register';
import { EmptyRegister } from '../FirstRun/EmptyRegister';
import { View } from '../parts/View';
import { capitalised } from '../parts/words';
import { useRegister } from '../registerState/useRegister';
import { useRouting } from '../routing/useRouting';
import { Figures } from './Figures';
import { CountTable, GroupTable } from './GroupTable';
import { BlockingTable, LateTables } from './LateTables';
import { strings } from './loc/en-GB';
import { MovementTable } from './MovementTable';
import { NextRounds } from './NextRounds';
import { getOverviewStyles } from './Overview.styles';
import { overviewFacts } from './overviewFacts';
import { RagTable } from './RagTable';
import { Trend } from './Trend';
import { ageingRows, figuresOf, groupTablesOf, waitingRows } from './registerLinks';

interface OverviewScreenProps {
  register: Register;
  /** `undefined` is all boards. */
  board: string | undefined;
}

const ALL_BOARDS = '';

/** The key figures as at today, each leading to the recommendations that it counts. */
export const OverviewScreen: React.FC<OverviewScreenProps> = ({ register, board }) => {
  const { today } = useRegister();
  const { navigate } = useRouting();
  const classNames = getOverviewStyles(useTheme());
  const facts = React.useMemo(() => overviewFacts(register, board, today), [register, board, today]);
  if (register.recommendations.length === 0) {
    return <EmptyRegister />;
  }
  const { kpis } = facts;
  const figures = figuresOf(kpis);
  return (
    <View
      title={strings.overview}
      below={
        <span>
          {strings.boardAsAt(board === undefined ? strings.allBoards : board, formatDay(today), facts.period)}
        </span>
      }
    >
      <Dropdown
        className={classNames.board}
        label={strings.board}
        selectedKey={board ?? ALL_BOARDS}
        options={[
          { key: ALL_BOARDS, text: strings.allBoards },
          ...register.boards.map(({ name, fullName }) => ({
            key: name,
            text: fullName === '' ? name : `${name} · ${fullName}`,
          })),
        ]}
        onChange={(_, option) => {
          const chosen = option === undefined || option.key === ALL_BOARDS ? undefined : String(option.key);
          navigate({ screen: 'overview', board: chosen }, { replace: true });
        }}
      />
      <Figures title={strings.today} figures={figures.today} board={board} />
      <Figures title={capitalised(facts.period)} figures={figures.period} board={board} />
      <Trend points={facts.trend} board={board} today={today} />
      <div className={classNames.columns}>
        <MovementTable movement={facts.movement} />
        <RagTable table={facts.rags} board={board} />
        <NextRounds rounds={facts.nextRounds} />
        <LateTables late={facts.late} board={board} />
        <BlockingTable blocking={facts.blocking} />
        <CountTable
          title={strings.proposalsByBoard}
          heading={strings.waitingFor}
          counted={strings.proposed}
          rows={waitingRows(kpis)}
          board={board}
          whenEmpty={strings.nothingIsProposed}
        />
        {groupTablesOf(kpis, board).map((table) => (
          <GroupTable key={table.title} table={table} board={board} />
        ))}
        <CountTable
          title={strings.byAge}
          heading={strings.sinceItWas}
          counted={strings.running}
          rows={ageingRows(kpis)}
          board={board}
          whenEmpty={strings.nothingRuns}
        />
      </div>
    </View>
  );
};
