import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { boardOf } from '../../domain/asAt';
import { formatDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import type { CriteriaSet } from '../../domain/register';
import type { Move, UncoveredCombination } from '../../domain/whatWouldMove';
import { Bar } from '../parts/Bar';
import { getTableStyles } from '../parts/Table.styles';
import { RouteLink } from '../routing/RouteLink';
import { getCriteriaStyles } from './Criteria.styles';
import { describeUncovered } from './criteriaEditing';
import { strings } from './loc/en-GB';

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
        <p className={classNames.note}>{strings.setCoversEvery}</p>
      ) : (
        <Bar kind="warning">
          {strings.setLeavesCombinations(uncovered.length)}
          <details>
            <summary>{strings.which}</summary>
            <ul className={getCriteriaStyles(theme).lines}>
              {describeUncovered(uncovered).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        </Bar>
      )}
      {moves.length === 0 ? (
        <p className={classNames.note}>{strings.noRunningRecommendation(formatDay(set.effectiveFrom))}</p>
      ) : (
        <table className={classNames.table}>
          <caption className={classNames.caption}>
            {strings.wouldMoveOn(formatDay(set.effectiveFrom), moves.length)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{strings.recommendation}</th>
              <th scope="col">{strings.from}</th>
              <th scope="col">{strings.to}</th>
              <th scope="col">{strings.why}</th>
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
                <td className={classNames.word}>{boardOf(from) ?? strings.unrouted}</td>
                <td className={classNames.word}>{boardOf(to) ?? strings.unrouted}</td>
                <td>{to.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};
