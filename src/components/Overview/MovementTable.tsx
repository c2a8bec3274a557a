import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { RecommendationAsAt } from '../../domain/asAt';
import { formatDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import type { Movement } from '../../domain/movement';
import { getTableStyles } from '../parts/Table.styles';
import { RouteLink } from '../routing/RouteLink';
import { strings } from './loc/en-GB';
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
    {items.length > NAMED && strings.andCountMore(items.length - NAMED)}
  </>
);

/** How what runs came to be what it is, with the recommendations behind each number. */
export const MovementTable: React.FC<{ movement: Movement }> = ({ movement }) => {
  const classNames = getTableStyles(useTheme());
  return (
    <section>
      <table className={classNames.table}>
        <caption className={classNames.caption}>{strings.movementSinceSince(formatDay(movement.since))}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.whatHappened}</th>
            <th scope="col" className={classNames.number}>
              {strings.number}
            </th>
            <th scope="col">{strings.which}</th>
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
