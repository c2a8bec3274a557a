import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { css } from '@fluentui/react/lib/Utilities';
import { nameOf } from '../../domain/checks';
import type { Meeting } from '../../domain/register';
import { RouteLink } from '../routing/RouteLink';
import { getLiveStyles } from './Live.styles';
import { LiveItem, progressOf } from './liveItems';
import { strings } from './loc/en-GB';

interface LiveAgendaProps {
  items: readonly LiveItem[];
  place: number;
  meeting: Meeting;
  isNarrow: boolean;
  /** The items of which something is typed and not sent. */
  unsentIds: readonly string[];
}

/** The agenda beside the item under discussion; folded above it where there is no room beside. */
export const LiveAgenda: React.FC<LiveAgendaProps> = ({ items, place, meeting, isNarrow, unsentIds }) => {
  const classNames = getLiveStyles(useTheme());
  const decided = items.filter((each) => each.decided.length > 0).length;
  const title = strings.agendaDecidedOf(decided, items.length);
  const list = (
    <ol className={classNames.agenda}>
      {items.map((each, at) => {
        const { item } = each;
        return (
          <li key={item.recommendation.id}>
            <RouteLink
              to={{ screen: 'live', id: meeting.id, item: item.recommendation.id }}
              className={css(classNames.entry, at === place && classNames.current)}
              {...(at === place ? { 'aria-current': 'step' } : {})}
            >
              {at + 1}. {nameOf(item)}
              <span className={classNames.word}>{progressOf(each)}</span>
              {unsentIds.includes(item.recommendation.id) && (
                <span className={classNames.word}>{strings.textNotRecorded}</span>
              )}
            </RouteLink>
          </li>
        );
      })}
    </ol>
  );
  return isNarrow ? (
    <details>
      <summary className={classNames.summary}>{title}</summary>
      <nav aria-label={strings.agenda}>{list}</nav>
    </details>
  ) : (
    <nav aria-label={strings.agenda} className={classNames.column}>
      <div>{title}</div>
      {list}
    </nav>
  );
};
