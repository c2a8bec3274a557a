import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { boardOf } from '../../domain/asAt';
import { formatDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import type { CriteriaSet } from '../../domain/register';
import type { Move, UncoveredCombination } from '../../domain/whatWouldMove';
import { UNROUTED } from '../Register/registerFilter';
import { Bar } from '../parts/Bar';
import { getTableStyles } from '../parts/Table.styles';
import { RouteLink } from '../routing/RouteLink';
import { counted } from '../parts/words';
import { getCriteriaStyles } from './Criteria.styles';
import { describeUncovered } from './criteriaEditing';

interface ConsequencesProps {
  set: CriteriaSet;
  uncovered: readonly UncoveredCombination[];
  moves: readonly Move[];
}

/** What a set would do: the combinations that it leaves out, and the recommendations that it would move. */
export const Consequences: React.FC<ConsequencesProps> = ({ set, uncovered, moves }) => {
  const theme = useTheme();
  const classNames = getTableStyles(theme);
  return (
    <>
      {uncovered.length === 0 ? (
        <p className={classNames.note}>The set covers every source, grading and priority.</p>
      ) : (
        <Bar kind="warning">
          The set leaves {counted(uncovered.length, 'combination')} uncovered; such recommendations would go to no
          board.
          <details>
            <summary>Which</summary>
            <ul className={getCriteriaStyles(theme).lines}>
              {describeUncovered(uncovered).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        </Bar>
      )}
      {moves.length === 0 ? (
        <p className={classNames.note}>
          No running recommendation would go to another board on {formatDay(set.effectiveFrom)}.
        </p>
      ) : (
        <table className={classNames.table}>
          <caption className={classNames.caption}>
            Would move on {formatDay(set.effectiveFrom)}: {counted(moves.length, 'recommendation')}
          </caption>
          <thead>
            <tr>
              <th scope="col">Recommendation</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {moves.map(({ item, from, to }) => (
              <tr key={item.recommendation.id}>
                <th scope="row">
                  <RouteLink to={{ screen: 'recommendation', id: item.recommendation.id, day: undefined }}>
                    {nameOf(item)}: {item.recommendation.title}
                  </RouteLink>
                </th>
                <td className={classNames.word}>{boardOf(from) ?? UNROUTED}</td>
                <td className={classNames.word}>{boardOf(to) ?? UNROUTED}</td>
                <td>{to.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};
