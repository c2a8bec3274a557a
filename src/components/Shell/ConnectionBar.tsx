import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { mergeStyles } from '@fluentui/react/lib/Styling';
import { useAnnounce } from '../announcing/useAnnouncer';
import { Bar } from '../parts/Bar';
import { useRegister } from '../registerState/useRegister';
import { strings } from './loc/en-GB';
import { ConnectionState, useConnectionState } from './useConnectionState';

// Whoever writes far down a long form has to see it as well.
const root = mergeStyles({ position: 'sticky', top: 0, zIndex: 3, marginBottom: 12 });

const HAPPENED: Readonly<Record<Exclude<ConnectionState['kind'], 'reached'>, string>> = {
  offline: strings.youAreOffline,
  unanswered: strings.sharePointDoesNot,
  throttled: strings.sharePointIsBusy,
};

function describeNext(kind: ConnectionState['kind'], seconds: number): string {
  if (kind === 'offline') {
    return '';
  }
  if (seconds === 0) {
    return strings.tryingAgain;
  }
  return strings.tryingAgainIn(seconds);
}

/** Says while SharePoint cannot be reached what keeps it, and what becomes of it; goes by itself. */
export const ConnectionBar: React.FC = () => {
  const { state, reload } = useRegister();
  const announce = useAnnounce();
  const { kind, seconds, tryNow } = useConnectionState();
  const before = React.useRef(kind);
  const isUnread = state.kind === 'failed' || (state.kind === 'ready' && state.reloadError !== undefined);
  React.useEffect(() => {
    if (before.current === kind) {
      return;
    }
    before.current = kind;
    if (kind !== 'reached') {
      announce(HAPPENED[kind]);
      return;
    }
    announce(strings.sharePointAnswersAgain);
    if (isUnread) {
      // A reload's failure is a state, so nothing rejects here.
      void reload();
    }
  }, [kind, isUnread, announce, reload]);
  if (kind === 'reached') {
    return null;
  }
  return (
    <div className={root}>
      <Bar
        kind="warning"
        actions={
          kind === 'offline' ? undefined : (
            <DefaultButton onClick={tryNow} disabled={seconds === 0} allowDisabledFocus>
              {strings.tryNow}
            </DefaultButton>
          )
        }
      >
        {HAPPENED[kind]}
        {describeNext(kind, seconds)}
      </Bar>
    </div>
  );
};
