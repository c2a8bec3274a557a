import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import { css } from '@fluentui/react/lib/Utilities';
import { useTheme } from '@fluentui/react/lib/Theme';
import { LayoutWidthProvider, useMeasuredWidth } from '../parts/useLayoutWidth';
import { RouteLink } from '../routing/RouteLink';
import { useRouting } from '../routing/useRouting';
import { CurrentView } from './CurrentView';
import { getShellStyles } from './Shell.styles';
import { SCREENS } from './screens';

/** What every view stands in: skip link, product name, navigation, and the view itself. */
export const Shell: React.FC = () => {
  const { route } = useRouting();
  const classNames = getShellStyles(useTheme());
  const [root, width] = useMeasuredWidth();
  const content = React.useRef<HTMLDivElement>(null);
  return (
    <div ref={root} className={css(classNames.root, width === 'narrow' && classNames.rootNarrow)}>
      <button type="button" className={classNames.skipLink} onClick={() => content.current?.focus()}>
        Skip to the content
      </button>
      <div className={classNames.bar}>
        <span className={classNames.product}>Assurance Tracker</span>
        <nav aria-label="Assurance Tracker" className={classNames.nav}>
          <ul className={classNames.navList}>
            {SCREENS.map(({ title, iconName, route: to, views }) => {
              const isCurrent = views.includes(route.screen);
              return (
                <li key={title}>
                  <RouteLink
                    to={to}
                    className={css(classNames.navLink, isCurrent && classNames.navLinkCurrent)}
                    aria-current={isCurrent ? 'page' : undefined}
                  >
                    <Icon iconName={iconName} />
                    {title}
                  </RouteLink>
                </li>
              );
            })}
          </ul>
        </nav>
      </div>
      <div ref={content} tabIndex={-1} className={classNames.content}>
        <LayoutWidthProvider value={width}>
          <CurrentView />
        </LayoutWidthProvider>
      </div>
    </div>
  );
};
