import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { RecommendationAsAt } from '../../domain/asAt';
import { formatDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import type { Movement } from '../../domain/movement';
import { getTableStyles } from '../parts/Table.styles';
import { RouteLink } from '../routing/RouteLink';
import { movementRows } from './movementRows';

/** Recommendations that a row names before it says how many more there are. */
const NAMED = 4;

const Names: React.FC<{ items: readonly RecommendationAsAt[] }> = ({ items }) => (
  <>
    {items.slice(0, NAMED).map((item, index) => (
      <React.Fragment key={item.recommendation.id}>
        {index > 0 && '; '}
        <RouteLink to={{ screen: 'recommendation', id: item.recommendation.id, day: undefined }}>
          {nameOf(item)}
        </RouteLink>
      </React.Fragment>
    ))}
    {items.length > NAMED && ` and ${items.length - NAMED} more`}
  </>
);

/** How what runs came to be what it is, with the recommendations behind each number. */
export const MovementTable: React.FC<{ movement: Movement }> = ({ movement }) => {
  const classNames = getTableStyles(useTheme());
  return (
    <section>
      <table className={classNames.table}>
        <caption className={classNames.caption}>Movement since {formatDay(movement.since)}</caption>
        <thead>
          <tr>
            <th scope="col">What happened</th>
            <th scope="col" className={classNames.number}>
              Number
            </th>
            <th scope="col">Which</th>
          </tr>
        </thead>
        <tbody>
          {movementRows(movement).map(({ name, text, items }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={classNames.number}>{text}</td>
              <td>
                <Names items={items} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
