import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { useTheme } from '@fluentui/react/lib/Theme';
import { timeZoneOf } from '../../data/timeZones';
import { Bar } from '../parts/Bar';
import { useRegister } from '../registerState/useRegister';
import { isWorthKeeping } from './drafts';
import { draftTime } from './draftWords';
import { strings } from './loc/en-GB';
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
          {strings.yourDraftOf(draftTime(restoredAt, today, timeZone))}
          {restoredFrom === 'elsewhere' && strings.asYouLeft}
          {strings.itHasNot}{' '}
          <Link as="button" underline onClick={screen.discard}>
            {strings.discardTheDraft}
          </Link>
        </Bar>
      )}
      {other !== undefined && (
        <Bar
          kind="warning"
          actions={
            <>
              <DefaultButton onClick={useOther} disabled={screen.isPosting}>
                {strings.useOtherDraft}
              </DefaultButton>
              <DefaultButton onClick={discardOther} disabled={screen.isPosting}>
                {strings.discardOtherDraft}
              </DefaultButton>
            </>
          }
        >
          {(isWorthKeeping(screen.draft) ? strings.thereIsAnother : strings.thereIsOneWaiting)(
            draftTime(other.keptAt, today, timeZone),
          )}
          <details>
            <summary className={classNames.summary}>{strings.readOtherDraft}</summary>
            <DraftText draft={other.draft} />
          </details>
        </Bar>
      )}
      {keeping === 'nowhere' && <Bar kind="warning">{strings.thisBrowserDoes}</Bar>}
    </>
  );
};

/** Where what is typed is kept, in words. */
export function describeKeeping(keeping: Keeping): string {
  switch (keeping) {
    case 'nowhere':
      return strings.notKept;
    case 'here':
      return strings.draftKeptOn;
    case 'everywhere':
      return strings.draftKeptOther;
  }
}
