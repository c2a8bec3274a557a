import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { useRouting } from '../routing/useRouting';
import { getViewStyles } from './View.styles';

interface ViewProps {
  title: string;
  /** What stands above the title, for instance the way back. */
  above?: React.ReactNode;
  /** What stands under the title, on its own line. */
  below?: React.ReactNode;
  /** The actions of the view, at the end of the title's line. */
  actions?: React.ReactNode;
  /** Whether coming from another view moves the focus to the title; the register moves it to a row instead. */
  isTitleFocused?: boolean;
}

/** A view with its title. Coming from another view moves the focus to the title, so that it is read out. */
export const View: React.FC<ViewProps> = ({ title, above, below, actions, isTitleFocused = true, children }) => {
  const { previous } = useRouting();
  const classNames = getViewStyles(useTheme());
  const heading = React.useRef<HTMLHeadingElement>(null);
  const isFirstView = previous === undefined;
  React.useEffect(() => {
    if (!isFirstView && isTitleFocused) {
      heading.current?.focus();
    }
    // Only the arrival moves the focus; what changes while the view is shown does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <section className={classNames.root}>
      {above}
      <div className={classNames.titleLine}>
        <h2 ref={heading} tabIndex={-1} className={classNames.title}>
          {title}
        </h2>
        {actions !== undefined && <div className={classNames.actions}>{actions}</div>}
      </div>
      {below}
      {children}
    </section>
  );
};
