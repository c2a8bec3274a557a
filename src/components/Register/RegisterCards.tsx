import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { CalendarDay } from '../../domain/calendarDay';
import { RagTag } from '../parts/RagTag';
import { shortOwners } from '../parts/words';
import { BoardAndReason, DueCell, TitleLink } from './RegisterCells';
import { getRegisterStyles } from './Register.styles';
import type { RegisterGroup } from './registerGroups';

interface RegisterCardsProps {
  groups: readonly RegisterGroup[];
  day: CalendarDay | undefined;
  /** The recommendation whose card takes the focus. */
  returnTo: string | undefined;
}

/** The register where there is no room for a table: a card for each recommendation, the same words in the same order. */
export const RegisterCards: React.FC<RegisterCardsProps> = ({ groups, day, returnTo }) => {
  const classNames = getRegisterStyles(useTheme());
  const root = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    const links = root.current?.querySelectorAll<HTMLElement>('[data-recommendation]') ?? [];
    Array.from(links)
      .find((link) => link.dataset.recommendation === returnTo)
      ?.focus();
    // Only the arrival moves the focus.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <div ref={root} className={classNames.cards}>
      {groups.map((group) => (
        <section key={group.key}>
          <h3 className={classNames.cardGroupTitle}>{group.title}</h3>
          <div className={classNames.note}>
            {group.note} · {group.counts}
          </div>
          <ul className={classNames.cardList}>
            {group.items.map((item) => (
              <li key={item.recommendation.id} className={classNames.card}>
                <div className={classNames.cardTop}>
                  <RagTag rag={item.targetDateRag.rag} />
                  <span>{item.recommendation.reference}</span>
                  <span>{item.recommendation.priority ?? 'No priority'}</span>
                  <span>{item.status}</span>
                </div>
                <h4 className={classNames.cardTitle}>
                  <TitleLink item={item} day={day} />
                </h4>
                <dl className={classNames.cardFacts}>
                  <dt>Board</dt>
                  <dd>
                    <BoardAndReason item={item} />
                  </dd>
                  <dt>Due</dt>
                  <dd>
                    <DueCell item={item} />
                  </dd>
                  <dt>Owner</dt>
                  <dd>{shortOwners(item.recommendation.owners)}</dd>
                </dl>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
