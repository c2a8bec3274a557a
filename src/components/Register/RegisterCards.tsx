import * as React from 'react';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { List } from '@fluentui/react/lib/List';
import type { IList } from '@fluentui/react/lib/List';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { RecommendationAsAt } from '../../domain/asAt';
import type { CalendarDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/recommendationName';
import { RagTag } from '../parts/RagTag';
import { shortOwners } from '../parts/words';
import { strings } from './loc/first.en-GB';
import { BoardAndReason, DueCell, StatusCell, TitleCell } from './RegisterCells';
import { getRegisterStyles } from './Register.styles';
import { ColumnKey, REGISTER_COLUMNS } from './registerColumns';
import { VIRTUAL_FROM } from './registerGroups';
import type { RegisterSelection } from './useRegisterSelection';
import { namesAudit } from './registerLayout';
import type { RegisterScreenState } from './useRegisterScreen';

interface RegisterCardsProps {
  screen: RegisterScreenState;
  selection: RegisterSelection;
}

interface CardProps {
  item: RecommendationAsAt;
  day: CalendarDay | undefined;
  /** The columns that are shown and have no place of their own on a card. */
  further: readonly ColumnKey[];
  isAuditNamed: boolean;
  isSelected: boolean;
  onSelect: (isSelected: boolean) => void;
}

/** What every card says; other columns follow it. */
const ON_CARDS: readonly ColumnKey[] = ['rag', 'reference', 'title', 'priority', 'board', 'status', 'due', 'owner'];

const Card: React.FC<CardProps> = ({ item, day, further, isAuditNamed, isSelected, onSelect }) => {
  const classNames = getRegisterStyles(useTheme());
  return (
    <li className={classNames.card}>
      <div className={classNames.cardTop}>
        <Checkbox
          ariaLabel={strings.selectValue(nameOf(item))}
          checked={isSelected}
          onChange={(_, isChecked) => onSelect(isChecked === true)}
        />
        <RagTag rag={item.targetDateRag.rag} />
        <span>{item.recommendation.reference}</span>
        <span>{item.recommendation.priority ?? strings.noPriority}</span>
        <StatusCell item={item} />
      </div>
      <h4 className={classNames.cardTitle}>
        <TitleCell item={item} day={day} isAuditNamed={isAuditNamed} />
      </h4>
      <dl className={classNames.cardFacts}>
        <dt>{strings.board}</dt>
        <dd>
          <BoardAndReason item={item} />
        </dd>
        <dt>{strings.due}</dt>
        <dd>
          <DueCell item={item} />
        </dd>
        <dt>{strings.owner}</dt>
        <dd>{shortOwners(item.recommendation.owners)}</dd>
        {further.map((key) => (
          <React.Fragment key={key}>
            <dt>{REGISTER_COLUMNS[key].name}</dt>
            <dd>{REGISTER_COLUMNS[key].words(item) || strings.none}</dd>
          </React.Fragment>
        ))}
      </dl>
    </li>
  );
};

/**
 * The register where there is no room for a table: a card for each recommendation, the same words in the same order. Of a
 * long register only the groups near the window are drawn.
 */
export const RegisterCards: React.FC<RegisterCardsProps> = ({ screen, selection }) => {
  const { groups, day, returnTo, layout } = screen;
  const further = layout.columns.filter((key) => !ON_CARDS.includes(key));
  const classNames = getRegisterStyles(useTheme());
  const root = React.useRef<HTMLDivElement>(null);
  const list = React.useRef<IList>(null);
  const isLong = groups.reduce((count, { items }) => count + items.length, 0) >= VIRTUAL_FROM;
  React.useEffect(() => {
    const index = groups.findIndex(({ items }) => items.some(({ recommendation }) => recommendation.id === returnTo));
    if (index < 0) {
      return undefined;
    }
    list.current?.scrollToIndex(index);
    // The list draws the group in the frame after it has scrolled to it.
    const frame = window.requestAnimationFrame(() => {
      const links = root.current?.querySelectorAll<HTMLElement>('[data-recommendation]') ?? [];
      Array.from(links)
        .find((link) => link.dataset.recommendation === returnTo)
        ?.focus();
    });
    return () => window.cancelAnimationFrame(frame);
    // Only the arrival moves the focus.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <div ref={root}>
      <List
        componentRef={list}
        items={[...groups]}
        getKey={({ key }) => key}
        // Fluent guesses ten items a page; a group is several cards.
        getItemCountForPage={() => 2}
        // The list draws only what it is told has changed.
        version={selection}
        onShouldVirtualize={() => isLong}
        onRenderCell={(group) =>
          group === undefined ? null : (
            <section className={classNames.cardGroup}>
              <h3 className={classNames.cardGroupTitle}>{group.title}</h3>
              <div className={classNames.note}>
                {[group.note, group.counts].filter((words) => words !== '').join(' · ')}
              </div>
              <ul className={classNames.cardList}>
                {group.items.map((item) => (
                  <Card
                    key={item.recommendation.id}
                    item={item}
                    day={day}
                    further={further}
                    isAuditNamed={namesAudit(layout)}
                    isSelected={selection.ids.has(item.recommendation.id)}
                    onSelect={(isSelected) => selection.toggle(item.recommendation.id, isSelected)}
                  />
                ))}
              </ul>
            </section>
          )
        }
      />
    </div>
  );
};
