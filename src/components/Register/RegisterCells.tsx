import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { TooltipHost } from '@fluentui/react/lib/Tooltip';
import { RecommendationAsAt, boardOf } from '../../domain/asAt';
import type { CalendarDay } from '../../domain/calendarDay';
import { isRunning } from '../../domain/statusHistory';
import { awaitsDateAgreement } from '../../domain/targetDates';
import { RagTag } from '../parts/RagTag';
import { shortOwners, shortTarget, targetNote } from '../parts/words';
import { useRegister } from '../registerState/useRegister';
import { RouteLink } from '../routing/RouteLink';
import { strings } from './loc/first.en-GB';
import { getRegisterStyles } from './Register.styles';
import { ColumnKey, REGISTER_COLUMNS } from './registerColumns';

interface CellProps {
  item: RecommendationAsAt;
  day: CalendarDay | undefined;
}

interface TitleCellProps extends CellProps {
  /** Whether nothing else in sight names the audit, without which a reference says little. */
  isAuditNamed: boolean;
}

/** The link to a recommendation, as at the day on which the register is shown. */
const TitleLink: React.FC<CellProps> = ({ item, day }) => {
  const classNames = getRegisterStyles(useTheme());
  return (
    <RouteLink
      to={{ screen: 'recommendation', id: item.recommendation.id, day }}
      className={classNames.titleLink}
      data-recommendation={item.recommendation.id}
    >
      {item.recommendation.title}
    </RouteLink>
  );
};

/** The link, and under it the audit where neither its group nor a column names it. */
export const TitleCell: React.FC<TitleCellProps> = ({ item, day, isAuditNamed }) => {
  const classNames = getRegisterStyles(useTheme());
  return (
    <div className={classNames.cellLines}>
      <TitleLink item={item} day={day} />
      {isAuditNamed && <span className={classNames.note}>{item.audit.title}</span>}
    </div>
  );
};

/** A board with its reason in two lines; the whole reason comes with focus or hover. */
export const BoardAndReason: React.FC<{ item: RecommendationAsAt }> = ({ item: { routing } }) => {
  const classNames = getRegisterStyles(useTheme());
  return (
    <div className={classNames.cellLines}>
      <span>{boardOf(routing) ?? strings.unrouted}</span>
      <TooltipHost content={routing.reason} setAriaDescribedBy={false}>
        <span className={classNames.reason} tabIndex={0} data-is-focusable="true">
          {routing.reason}
        </span>
      </TooltipHost>
    </div>
  );
};

/** The target date in force, and under it the day behind its words, how often it was revised, and that a board must agree it. */
export const DueCell: React.FC<{ item: RecommendationAsAt }> = ({ item }) => {
  const classNames = getRegisterStyles(useTheme());
  const { state } = useRegister();
  const { target } = item;
  const note = targetNote(target);
  const awaitsAgreement =
    state.kind === 'ready' &&
    isRunning(item.status) &&
    awaitsDateAgreement(target, item.decisions, state.register.revisionLimit);
  return (
    <div className={classNames.cellLines}>
      <span>{target.current === undefined ? strings.noTargetDate : shortTarget(target.current.target)}</span>
      {note !== '' && <span className={classNames.note}>{note}</span>}
      {awaitsAgreement && <span className={classNames.note}>{strings.boardToAgree}</span>}
    </div>
  );
};

/** The status, and under it how many of the steps are done. */
export const StatusCell: React.FC<{ item: RecommendationAsAt }> = ({ item: { status, steps } }) => {
  const classNames = getRegisterStyles(useTheme());
  return (
    <span className={classNames.cellLines}>
      <span>{status}</span>
      {steps.total > 0 && <span className={classNames.note}>{strings.doneOfTotal(steps.done, steps.total)}</span>}
    </span>
  );
};

const Wrapped: React.FC = ({ children }) => {
  const classNames = getRegisterStyles(useTheme());
  return <span className={classNames.wrapped}>{children}</span>;
};

const wordsIn = (column: ColumnKey): ((props: CellProps) => JSX.Element) =>
  function Words({ item }) {
    return <Wrapped>{REGISTER_COLUMNS[column].words(item)}</Wrapped>;
  };

/** What stands in each column of the register. */
export const registerCells: Readonly<Record<ColumnKey, (props: TitleCellProps) => React.ReactNode>> = {
  rag: ({ item }) => <RagTag rag={item.targetDateRag.rag} />,
  reference: ({ item }) => item.recommendation.reference,
  title: (props) => <TitleCell {...props} />,
  audit: wordsIn('audit'),
  source: wordsIn('source'),
  priority: ({ item }) => item.recommendation.priority ?? strings.none,
  theme: wordsIn('theme'),
  board: ({ item }) => <BoardAndReason item={item} />,
  status: ({ item }) => <StatusCell item={item} />,
  due: ({ item }) => <DueCell item={item} />,
  owner: ({ item }) => <Wrapped>{shortOwners(item.recommendation.owners)}</Wrapped>,
  directorate: wordsIn('directorate'),
  raised: wordsIn('raised'),
  updated: wordsIn('updated'),
  confidential: wordsIn('confidential'),
};
