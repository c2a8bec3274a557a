import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { nameOf } from '../../domain/checks';
import type { DecidedItem } from '../../domain/sittingSummary';
import { getTableStyles } from '../parts/Table.styles';
import { RouteLink } from '../routing/RouteLink';
import { strings } from './loc/en-GB';
import { getMeetingStyles } from './Meeting.styles';

function describeChange({ before, after }: DecidedItem): string {
  return before === after
    ? strings.staysAfter(after.toLowerCase())
    : strings.beforeToAfterWith(before, after.toLowerCase());
}

/** What the board decided, and what that changed. */
export const Decided: React.FC<{ decided: readonly DecidedItem[] }> = ({ decided }) => {
  const theme = useTheme();
  const classNames = getMeetingStyles(theme);
  const tableClassNames = getTableStyles(theme);
  return (
    <section className={classNames.section}>
      <h3 className={classNames.heading}>{strings.decidedCount(decided.length)}</h3>
      {decided.length === 0 ? (
        <p className={tableClassNames.note}>{strings.noDecisionOf}</p>
      ) : (
        <ul className={classNames.list} aria-label={strings.decisions}>
          {decided.map((each) => {
            const { item, decision } = each;
            return (
              <li key={decision.id} className={classNames.card}>
                <h4 className={classNames.subheading}>
                  <RouteLink to={{ screen: 'recommendation', id: item.recommendation.id, day: undefined }}>
                    {nameOf(item)}: {item.recommendation.title}
                  </RouteLink>
                </h4>
                <p className={classNames.facts}>
                  <strong>{decision.decision}</strong>
                  <span>{describeChange(each)}</span>
                  <span>
                    {decision.minuteNumber === ''
                      ? strings.noMinuteNumber
                      : strings.minuteMinuteNumber(decision.minuteNumber)}
                  </span>
                </p>
                {decision.note !== '' && <div>{decision.note}</div>}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
};
