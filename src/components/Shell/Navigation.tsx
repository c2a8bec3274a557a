import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import { useTheme } from '@fluentui/react/lib/Theme';
import { css } from '@fluentui/react/lib/Utilities';
import { useHost } from '../host/useHost';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { RouteLink } from '../routing/RouteLink';
import type { TrackerSettings } from '../routing/openingRoute';
import { useRouting } from '../routing/useRouting';
import { strings } from './loc/first.en-GB';
import { getShellStyles } from './Shell.styles';
import { screensOf } from './screens';

interface NavigationProps {
  settings: TrackerSettings;
}

/** The product's name and the screens; of the overview alone only the way back to it, once a list behind a figure is open. */
export const Navigation: React.FC<NavigationProps> = ({ settings: { mode, board } }) => {
  const { route } = useRouting();
  const { surface } = useHost();
  // Eight screens with their icons would take three lines of a phone.
  const isNarrow = useLayoutWidth() === 'narrow';
  const classNames = getShellStyles(useTheme());
  if (mode === 'dashboard') {
    return route.screen === 'overview' ? null : (
      <nav aria-label={strings.assuranceTracker} className={classNames.bar}>
        <RouteLink to={{ screen: 'overview', board }} className={classNames.navLink}>
          <Icon iconName="Back" />
          {strings.backToOverview}
        </RouteLink>
      </nav>
    );
  }
  return (
    <div className={classNames.bar}>
      <span className={classNames.product}>{strings.assuranceTracker}</span>
      <nav aria-label={strings.assuranceTracker} className={classNames.nav}>
        <ul className={classNames.navList}>
          {screensOf(surface, board).map(({ title, iconName, route: to, views }) => {
            const isCurrent = views.includes(route.screen);
            return (
              <li key={title}>
                <RouteLink
                  to={to}
                  className={css(
                    classNames.navLink,
                    isNarrow && classNames.navLinkNarrow,
                    isCurrent && classNames.navLinkCurrent,
                  )}
                  aria-current={isCurrent ? 'page' : undefined}
                >
                  {!isNarrow && <Icon iconName={iconName} />}
                  {title}
                </RouteLink>
              </li>
            );
          })}
        </ul>
      </nav>
    </div>
  );
};
