import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { useTheme } from '@fluentui/react/lib/Theme';
import { timeZoneOf } from '../../data/timeZones';
import { Bar } from '../parts/Bar';
import { useRegister } from '../registerState/useRegister';
import { draftTime } from './draftWords';
import { getUpdateStyles } from './OwnerUpdate.styles';
import { DraftText } from './DraftText';
import type { Keeping } from './useDraft';
import type { UpdateScreenState } from './useUpdateScreen';

/** Where the draft comes from, and the one of another device that waits beside it. */
export const DraftBars: React.FC<{ screen: UpdateScreenState }> = ({ screen }) => {
  const { connection, today } = useRegister();
  const timeZone = timeZoneOf(connection);
  const classNames = getUpdateStyles(useTheme());
  const { restoredAt, restoredFrom, other, keeping, useOther, discardOther } = screen.drafts;
  return (
    <>
      {restoredAt !== undefined && (
        <Bar kind="info">
          Your draft of {draftTime(restoredAt, today, timeZone)} has been restored
          {restoredFrom === 'elsewhere' && ', as you left it on another device'}. It has not been posted.{' '}
          <Link as="button" underline onClick={screen.discard}>
            Discard the draft
          </Link>
        </Bar>
      )}
      {other !== undefined && (
        <Bar
          kind="warning"
          actions={
            <>
              <DefaultButton onClick={useOther} disabled={screen.isPosting}>
                Use the other draft
              </DefaultButton>
              <DefaultButton onClick={discardOther} disabled={screen.isPosting}>
                Discard the other draft
              </DefaultButton>
            </>
          }
        >
          There is another draft of yours, of {draftTime(other.keptAt, today, timeZone)}, which was typed on another
          device or before this one. This form shows the newer.
          <details>
            <summary className={classNames.summary}>Read the other draft</summary>
            <DraftText draft={other.draft} />
          </details>
        </Bar>
      )}
      {keeping === 'nowhere' && (
        <Bar kind="warning">
          This browser does not keep drafts: what you type is lost when the page is closed before it is posted.
        </Bar>
      )}
    </>
  );
};

/** Where what is typed is kept, in words. */
export function describeKeeping(keeping: Keeping): string {
  switch (keeping) {
    case 'nowhere':
      return 'Not kept';
    case 'here':
      return 'Draft kept on this device';
    case 'everywhere':
      return 'Draft kept; other devices find it too';
  }
}
