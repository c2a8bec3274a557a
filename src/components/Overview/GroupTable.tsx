import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { useTheme } from '@fluentui/react/lib/Theme';
import { RouteLink } from '../routing/RouteLink';
import type { RegisterFilter } from '../Register/registerFilter';
import { getTableStyles } from '../parts/Table.styles';
import { capitalised } from '../parts/words';
import { strings } from './loc/en-GB';
import { getOverviewStyles } from './Overview.styles';
import { CountRow, GroupTableOf, ofBoard } from './registerLinks';

/** Rows that a table shows before it is asked for all. */
const FIRST_ROWS = 10;

interface NumberLinkProps {
  count: number;
  /** What the number counts, for those who hear the link without its table. */
  label: string;
  filter: RegisterFilter;
}

export const NumberLink: React.FC<NumberLinkProps> = ({ count, label, filter }) => (
  <RouteLink to={{ screen: 'register', filter, day: undefined }} aria-label={`${count}, ${label}`}>
    {count}
  </RouteLink>
);

interface NameAndBarProps {
  name: string;
  count: number;
  /** The longest bar of the table. */
  most: number;
  /** How many of them are overdue: the dark part. */
  overdue?: number;
}

/** The name of a row, and under it a bar; the bar says nothing that the row's numbers do not. */
const NameAndBar: React.FC<NameAndBarProps> = ({ name, count, most, overdue = 0 }) => {
  const classNames = getOverviewStyles(useTheme());
  return (
    <>
      {capitalised(name)}
      <div className={classNames.barLine} aria-hidden="true">
        {count > 0 && (
          <div className={classNames.bar} style={{ width: `${(count / most) * 100}%` }}>
            <div className={classNames.overdue} style={{ width: `${(overdue / count) * 100}%` }} />
          </div>
        )}
      </div>
    </>
  );
};

interface ShownRows<Row> {
  readonly rows: readonly Row[];
  /** The button for the rest, where there is one. */
  readonly more: React.ReactNode;
}

/** The first rows of a long table, and the button that shows the others. */
export function useFirstRows<Row>(rows: readonly Row[], title: string): ShownRows<Row> {
  const classNames = getOverviewStyles(useTheme());
  const [isWhole, setIsWhole] = React.useState(false);
  const isLong = rows.length > FIRST_ROWS + 2;
  return {
    rows: isLong && !isWhole ? rows.slice(0, FIRST_ROWS) : rows,
    more: isLong && (
      <DefaultButton
        className={classNames.more}
        aria-expanded={isWhole}
        ariaLabel={`${title}: ${isWhole ? strings.firstFirstRowsOnly(FIRST_ROWS) : strings.showAllCount(rows.length)}`}
        onClick={() => setIsWhole(!isWhole)}
      >
        {isWhole ? strings.firstFirstRowsOnlyWith(FIRST_ROWS) : strings.showAllCountWith(rows.length)}
      </DefaultButton>
    ),
  };
}

/** A table of what runs, broken down by one property. */
export const GroupTable: React.FC<{ table: GroupTableOf; board: string | undefined }> = ({ table, board }) => {
  const theme = useTheme();
  const classNames = getTableStyles(theme);
  const { rows, more } = useFirstRows(table.rows, table.title);
  const most = Math.max(...table.rows.map(({ running }) => running));
  return (
    <section>
      <table className={classNames.table}>
        <caption className={classNames.caption}>{table.title}</caption>
        <thead>
          <tr>
            <th scope="col">{capitalised(table.title.replace(/^By /, ''))}</th>
            <th scope="col" className={classNames.number}>
              {strings.running}
            </th>
            <th scope="col" className={classNames.number}>
              {strings.overdue}
            </th>
            <th scope="col" className={classNames.number}>
              {strings.proposed}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, running, overdue, proposed, filters }) => (
            <tr key={name}>
              <th scope="row">
                <NameAndBar name={name} count={running} most={most} overdue={overdue} />
              </th>
              <td className={classNames.number}>
                <NumberLink
                  count={running}
                  label={strings.nameRunning(name)}
                  filter={ofBoard(filters.running, board)}
                />
              </td>
              <td className={classNames.number}>
                <NumberLink
                  count={overdue}
                  label={strings.nameOverdue(name)}
                  filter={ofBoard(filters.overdue, board)}
                />
              </td>
              <td className={classNames.number}>
                <NumberLink
                  count={proposed}
                  label={strings.nameProposed(name)}
                  filter={ofBoard(filters.proposed, board)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </section>
  );
};

interface CountTableProps {
  title: string;
  heading: string;
  counted: string;
  rows: readonly CountRow[];
  board: string | undefined;
  whenEmpty: string;
}

/** A table with one number a row. */
export const CountTable: React.FC<CountTableProps> = ({ title, heading, counted, rows, board, whenEmpty }) => {
  const theme = useTheme();
  const classNames = getTableStyles(theme);
  if (rows.length === 0) {
    return (
      <section>
        <h3 className={classNames.heading}>{title}</h3>
        <p className={classNames.note}>{whenEmpty}</p>
      </section>
    );
  }
  const most = Math.max(...rows.map(({ count }) => count));
  return (
    <section>
      <table className={classNames.table}>
        <caption className={classNames.caption}>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col" className={classNames.number}>
              {counted}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, count, filter }) => (
            <tr key={name}>
              <th scope="row">
                <NameAndBar name={name} count={count} most={most} />
              </th>
              <td className={classNames.number}>
                <NumberLink count={count} label={`${name}: ${counted.toLowerCase()}`} filter={ofBoard(filter, board)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
