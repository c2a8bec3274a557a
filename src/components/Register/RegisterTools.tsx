import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { ErrorBar } from '../parts/ErrorBar';
import { strings } from './loc/first.en-GB';
import type { RegisterScreenState } from './useRegisterScreen';
import { useRegisterExport } from './useRegisterExport';

const ArrangePanel = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'register-arrange' */ './ArrangePanel')).ArrangePanel,
}));

const ViewsPanel = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'register-views' */ './ViewsPanel')).ViewsPanel,
}));

interface RegisterToolsProps {
  screen: RegisterScreenState;
}

/** What can be done with the register as it is shown: saved views, arranging, export. */
export const RegisterTools: React.FC<RegisterToolsProps> = ({ screen }) => {
  const [opened, setOpened] = React.useState<'views' | 'arrange'>();
  const exporting = useRegisterExport(screen);
  const close = (): void => setOpened(undefined);
  return (
    <>
      <DefaultButton aria-haspopup="dialog" onClick={() => setOpened('views')}>
        {strings.views}
      </DefaultButton>
      <DefaultButton aria-haspopup="dialog" onClick={() => setOpened('arrange')}>
        {strings.arrange}
      </DefaultButton>
      <DefaultButton
        iconProps={{ iconName: 'Download' }}
        disabled={exporting.isMaking || screen.shown.length === 0}
        allowDisabledFocus
        onClick={exporting.run}
      >
        {exporting.isMaking ? strings.exporting : strings.exportExcel}
      </DefaultButton>
      {exporting.error !== undefined && (
        <ErrorBar
          undertaking="export"
          error={exporting.error}
          onRetry={exporting.run}
          retryText={strings.exportAgain}
        />
      )}
      <React.Suspense fallback={null}>
        {opened === 'arrange' && <ArrangePanel screen={screen} onDismiss={close} />}
        {opened === 'views' && <ViewsPanel screen={screen} onDismiss={close} />}
      </React.Suspense>
    </>
  );
};
