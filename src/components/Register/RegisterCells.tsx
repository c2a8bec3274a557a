import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { TooltipHost } from '@fluentui/react/lib/Tooltip';
import { RecommendationAsAt, boardOf } from '../../domain/asAt';
import type { CalendarDay } from '../../domain/calendarDay';
import { RagTag } from '../parts/RagTag';
import { shortOwners, shortTarget, targetNote } from '../parts/words';
import { RouteLink } from '../routing/RouteLink';
import { getRegisterStyles } from './Register.styles';
import { UNROUTED } from './registerFilter';

interface CellProps {
  item: RecommendationAsAt;
  day: CalendarDay | undefined;
}

/** The link to a recommendation, as at the day on which the register is shown. */
export const TitleLink: React.FC<CellProps> = ({ item, day }) => {
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

/** A board with its reason in two lines; the whole reason comes with focus or hover. */
export const BoardAndReason: React.FC<{ item: RecommendationAsAt }> = ({ item: { routing } }) => {
  const classNames = getRegisterStyles(useTheme());
  return (
    <div className={classNames.cellLines}>
      <span>{boardOf(routing) ?? UNROUTED}</span>
      <TooltipHost content={routing.reason} setAriaDescribedBy={false}>
        <span className={classNames.reason} tabIndex={0} data-is-focusable="true">
          {routing.reason}
        </span>
      </TooltipHost>
    </div>
  );
};

/** The target date in force, and under it the day behind its words and how often it was revised. */
export const DueCell: React.FC<{ item: RecommendationAsAt }> = ({ item: { target } }) => {
  const classNames = getRegisterStyles(useTheme());
  const note = targetNote(target);
  return (
    <div className={classNames.cellLines}>
      <span>{target.current === undefined ? 'No target date' : shortTarget(target.current.target)}</span>
      {note !== '' && <span className={classNames.note}>{note}</span>}
    </div>
  );
};

const Wrapped: React.FC = ({ children }) => {
  const classNames = getRegisterStyles(useTheme());
  return <span className={classNames.wrapped}>{children}</span>;
};

/** What stands in each column of the register. */
export const registerCells = {
  rag: ({ item }: CellProps) => <RagTag rag={item.targetDateRag.rag} />,
  reference: ({ item }: CellProps) => item.recommendation.reference,
  title: (props: CellProps) => <TitleLink {...props} />,
  priority: ({ item }: CellProps) => item.recommendation.priority ?? 'None',
  board: ({ item }: CellProps) => <BoardAndReason item={item} />,
  status: ({ item }: CellProps) => <Wrapped>{item.status}</Wrapped>,
  due: ({ item }: CellProps) => <DueCell item={item} />,
  owner: ({ item }: CellProps) => <Wrapped>{shortOwners(item.recommendation.owners)}</Wrapped>,
};
