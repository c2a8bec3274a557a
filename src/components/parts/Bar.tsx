import * as React from 'react';
import { IconButton } from '@fluentui/react/lib/Button';
import { Icon } from '@fluentui/react/lib/Icon';
import { useTheme } from '@fluentui/react/lib/Theme';
import { css } from '@fluentui/react/lib/Utilities';
import { getBarStyles } from './Bar.styles';
import { strings } from './loc/first.en-GB';

export type BarKind = 'info' | 'success' | 'warning' | 'error';

interface BarProps {
  kind: BarKind;
  /** Buttons at the bar's end. */
  actions?: React.ReactNode;
  onDismiss?: () => void;
  /** Whether it interrupts screen readers; only for what has just failed. */
  isAlert?: boolean;
}

const ICON_NAMES: Readonly<Record<BarKind, string>> = {
  info: 'Info',
  success: 'Completed',
  warning: 'Warning',
  error: 'ErrorBadge',
};

/**
 * A message above what it concerns. Fluent's message bar is a live region each; the tracker has one for all
 * (`AnnouncerProvider`), so that nothing is said twice.
 */
export const Bar: React.FC<BarProps> = ({ kind, actions, onDismiss, isAlert = false, children }) => {
  const classNames = getBarStyles(useTheme());
  return (
    <div className={css(classNames.root, classNames[kind])} role={isAlert ? 'alert' : undefined}>
      <Icon iconName={ICON_NAMES[kind]} className={css(classNames.icon, classNames[`${kind}Icon`])} />
      <div className={classNames.text}>{children}</div>
      {actions !== undefined && <div className={classNames.actions}>{actions}</div>}
      {onDismiss !== undefined && (
        <IconButton
          iconProps={{ iconName: 'Clear' }}
          ariaLabel={strings.dismiss}
          className={classNames.dismiss}
          onClick={onDismiss}
        />
      )}
    </div>
  );
};
