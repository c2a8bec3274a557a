import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { mergeStyles } from '@fluentui/react/lib/Styling';
import { useAnnounce } from '../announcing/useAnnouncer';
import { Bar } from '../parts/Bar';
import { useRegister } from '../registerState/useRegister';
import { ConnectionState, useConnectionState } from './useConnectionState';

// Whoever writes far down a long form has to see it as well.
const root = mergeStyles({ position: 'sticky', top: 0, zIndex: 3, marginBottom: 12 });

const HAPPENED: Readonly<Record<Exclude<ConnectionState['kind'], 'reached'>, string>> = {
  offline:
    'You are offline. What you see and what you type stays here; send it once the connection is back. This message goes by itself then.',
  unanswered: 'SharePoint does not answer. What you see and what you type stays here.',
  throttled: 'SharePoint is busy and has asked the tracker to wait. Nothing is lost.',
};

function describeNext(kind: ConnectionState['kind'], seconds: number): string {
  if (kind === 'offline') {
    return '';
  }
  if (seconds === 0) {
    return ' Trying again…';
  }
  return ` Trying again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
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
    announce('SharePoint answers again');
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
              Try now
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
