import * as React from 'react';
import { css } from '@fluentui/react/lib/Utilities';
import { useTheme } from '@fluentui/react/lib/Theme';
import { useHost } from '../host/useHost';
import { LayoutWidthProvider, useMeasuredWidth } from '../parts/useLayoutWidth';
import type { TrackerSettings } from '../routing/openingRoute';
import { CurrentView } from './CurrentView';
import { EditBar } from './EditBar';
import { strings } from './loc/first.en-GB';
import { Navigation } from './Navigation';
import { getShellStyles } from './Shell.styles';
import { keepInSight } from './keepInSight';

const Nothing: React.FC = () => null;

/** Asked for as soon as the tracker opens: without a connection it could not be fetched any more. */
const StateBars = React.lazy(async () => {
  try {
    return { default: (await import(/* webpackChunkName: 'state-bars' */ './StateBars')).StateBars };
  } catch {
    return { default: Nothing };
  }
});

interface ShellProps {
  settings: TrackerSettings;
  /** Opens the properties; given while the page is edited. */
  onConfigure: (() => void) | undefined;
}

/** What every view stands in: skip link, product name, navigation, and the view itself. A stage has the view alone. */
export const Shell: React.FC<ShellProps> = ({ settings, onConfigure }) => {
  const { surface } = useHost();
  const classNames = getShellStyles(useTheme());
  const [root, width] = useMeasuredWidth();
  const content = React.useRef<HTMLDivElement>(null);
  const isStage = surface === 'stage';
  const classes = [surface !== 'page' && classNames.rootFrame, width === 'narrow' && classNames.rootNarrow];
  return (
    <LayoutWidthProvider value={width}>
      <div ref={root} className={css(classNames.root, ...classes)} onFocus={keepInSight}>
        {!isStage && (
          <>
            <button type="button" className={classNames.skipLink} onClick={() => content.current?.focus()}>
              {strings.skipToContent}
            </button>
            <Navigation settings={settings} />
          </>
        )}
        {onConfigure !== undefined && <EditBar settings={settings} onConfigure={onConfigure} />}
        <div ref={content} tabIndex={-1} className={classNames.content}>
          {!isStage && (
            <React.Suspense fallback={null}>
              <StateBars />
            </React.Suspense>
          )}
          <CurrentView />
        </div>
      </div>
    </LayoutWidthProvider>
  );
};
