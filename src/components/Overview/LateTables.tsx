import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { nameOf } from '../../domain/checks';
import { Blocking, Slipping, SlippingGroup, slippingBy } from '../../domain/slippage';
import { getTableStyles } from '../parts/Table.styles';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { capitalised, shortOwners } from '../parts/words';
import { RouteLink } from '../routing/RouteLink';
import { NumberLink, useFirstRows } from './GroupTable';
import { strings } from './loc/en-GB';
import { LateGroup, lateFilters, ofBoard } from './registerLinks';

const LateOnes: React.FC<{ late: readonly Slipping[] }> = ({ late }) => {
  const isNarrow = useLayoutWidth() === 'narrow';
  const classNames = getTableStyles(useTheme());
  const { rows, more } = useFirstRows(late, strings.latestToWhat);
  return (
    <section>
      <table className={classNames.table}>
        <caption className={classNames.caption}>
          {strings.latestToWhat}
          {rows.length < late.length && strings.shownOfCount(rows.length, late.length)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{isNarrow ? strings.recommendationAndOwner : strings.recommendation}</th>
            {!isNarrow && <th scope="col">{strings.owner}</th>}
            <th scope="col" className={classNames.count}>
              {strings.overdue}
            </th>
            <th scope="col" className={classNames.count}>
              {strings.moved}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, daysOverdue, daysSlipped }) => (
            <tr key={item.recommendation.id}>
              <th scope="row">
                <RouteLink to={{ screen: 'recommendation', id: item.recommendation.id, day: undefined }}>
                  {nameOf(item)}
                </RouteLink>
                {isNarrow && <div className={classNames.note}>{shortOwners(item.recommendation.owners)}</div>}
              </th>
              {!isNarrow && <td>{shortOwners(item.recommendation.owners)}</td>}
              <td className={classNames.count}>{strings.roundedDays(daysOverdue)}</td>
              <td className={classNames.count}>{strings.roundedDays(daysSlipped)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </section>
  );
};

interface LateGroupsProps {
  by: LateGroup;
  groups: readonly SlippingGroup[];
  board: string | undefined;
}

const LateGroups: React.FC<LateGroupsProps> = ({ by, groups, board }) => {
  const classNames = getTableStyles(useTheme());
  const { rows, more } = useFirstRows(groups, strings.lateByBy(by));
  return (
    <section>
      <table className={classNames.table}>
        <caption className={classNames.caption}>
          {strings.lateByBy(by)}
          {rows.length < groups.length && strings.shownOfCount(rows.length, groups.length)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{capitalised(by)}</th>
            <th scope="col" className={classNames.number}>
              {strings.overdue}
            </th>
            <th scope="col" className={classNames.number}>
              {strings.movedLater}
            </th>
            <th scope="col" className={classNames.count}>
              {strings.byOnAverage}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, overdue, slipped, meanDaysSlipped }) => {
            const filters = lateFilters(by, name);
            return (
              <tr key={name}>
                <th scope="row">{capitalised(name)}</th>
                <td className={classNames.number}>
                  <NumberLink
                    count={overdue}
                    label={strings.nameOverdue(name)}
                    filter={ofBoard(filters.overdue, board)}
                  />
                </td>
                <td className={classNames.number}>
                  <NumberLink
                    count={slipped}
                    label={strings.nameMovedLater(name)}
                    filter={ofBoard(filters.slipped, board)}
                  />
                </td>
                <td className={classNames.count}>{slipped === 0 ? '' : strings.roundedDays(meanDaysSlipped)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {more}
    </section>
  );
};

/** What is late, and whose; nothing where nothing is. */
export const LateTables: React.FC<{ late: readonly Slipping[]; board: string | undefined }> = ({ late, board }) => {
  const classNames = getTableStyles(useTheme());
  if (late.length === 0) {
    return (
      <section>
        <h3 className={classNames.heading}>{strings.late}</h3>
        <p className={classNames.note}>{strings.nothingIsOverdue}</p>
      </section>
    );
  }
  return (
    <>
      <LateOnes late={late} />
      <LateGroups
        by="directorate"
        groups={slippingBy(late, ({ recommendation }) => [recommendation.directorate])}
        board={board}
      />
      <LateGroups by="owner" groups={slippingBy(late, ({ recommendation }) => recommendation.owners)} board={board} />
    </>
  );
};

/** What several wait for; nothing at all where there is none. */
export const BlockingTable: React.FC<{ blocking: readonly Blocking[] }> = ({ blocking }) => {
  const classNames = getTableStyles(useTheme());
  if (blocking.length === 0) {
    return null;
  }
  return (
    <section>
      <table className={classNames.table}>
        <caption className={classNames.caption}>{strings.whatSeveralWait}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.recommendation}</th>
            <th scope="col">{strings.waitingForIt}</th>
          </tr>
        </thead>
        <tbody>
          {blocking.map(({ item, waiting }) => (
            <tr key={item.recommendation.id}>
              <th scope="row">
                <RouteLink to={{ screen: 'recommendation', id: item.recommendation.id, day: undefined }}>
                  {nameOf(item)}
                </RouteLink>
              </th>
              <td>
                {waiting.length}:{' '}
                {waiting.map((each, index) => (
                  <React.Fragment key={each.recommendation.id}>
                    {index > 0 && '; '}
                    <RouteLink to={{ screen: 'recommendation', id: each.recommendation.id, day: undefined }}>
                      {nameOf(each)}
                    </RouteLink>
                  </React.Fragment>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
