import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { CalendarDay } from '../../domain/calendarDay';
import type { Problem } from '../../domain/checks';
import { RouteLink } from '../routing/RouteLink';
import { strings } from './loc/en-GB';
import { getPapersStyles } from './Papers.styles';

interface ProblemListProps {
  problems: readonly Problem[];
  day: CalendarDay;
}

/** What an officer should know before the paper leaves the house; each leads to its recommendation. */
export const ProblemList: React.FC<ProblemListProps> = ({ problems, day }) => {
  const classNames = getPapersStyles(useTheme());
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <section>
      <h3 className={classNames.heading}>{strings.problemsFoundErrors(errors, problems.length - errors)}</h3>
      {problems.length === 0 && <p className={classNames.note}>{strings.nothingStandsIn}</p>}
      <ul className={classNames.problems}>
        {problems.map(({ id, severity, recommendationId, message }) => (
          <li key={`${id} ${recommendationId}`} className={classNames.problem}>
            <Icon
              iconName={severity === 'error' ? 'ErrorBadge' : 'Warning'}
              className={severity === 'error' ? classNames.errorIcon : classNames.warningIcon}
            />
            <span>
              {severity === 'error' ? strings.error : strings.warning}
              <RouteLink to={{ screen: 'recommendation', id: recommendationId, day }}>{message}</RouteLink>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
