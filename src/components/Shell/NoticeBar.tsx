import * as React from 'react';
import { useNotice } from '../announcing/useAnnouncer';
import { Bar } from '../parts/Bar';
import { formatRoute } from '../routing/routes';
import { useRouting } from '../routing/useRouting';

/** Says above a view what has just been done, until it is dismissed or another view is opened. */
export const NoticeBar: React.FC = () => {
  const { notice, setNotice } = useNotice();
  const { route } = useRouting();
  const isHere = notice?.hash === formatRoute(route);
  const wasHere = React.useRef(false);
  React.useEffect(() => {
    if (wasHere.current && !isHere) {
      setNotice(undefined);
    }
    wasHere.current = isHere;
  }, [isHere, setNotice]);
  return notice !== undefined && isHere ? (
    <Bar kind="success" onDismiss={() => setNotice(undefined)}>
      {notice.message}
    </Bar>
  ) : null;
};
