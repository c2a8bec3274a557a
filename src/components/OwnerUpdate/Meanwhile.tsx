import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { css } from '@fluentui/react/lib/Utilities';
import type { StoredEvidence } from '../../data/evidenceAddresses';
import { Timeline } from '../Recommendation/Timeline';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { getUpdateStyles } from './OwnerUpdate.styles';
import { DraftText } from './DraftText';
import type { UpdateScreenState } from './useUpdateScreen';

const NO_ADDRESSES: ReadonlyMap<string, StoredEvidence> = new Map();

/** What others added while the form was open, in full, beside what has been typed and not posted. */
export const Meanwhile: React.FC<{ screen: UpdateScreenState }> = ({ screen: { meanwhile, draft } }) => {
  const isWide = useLayoutWidth() === 'wide';
  const classNames = getUpdateStyles(useTheme());
  if (meanwhile.length === 0) {
    return null;
  }
  return (
    <section className={classNames.meanwhile} aria-label="Added while you were writing">
      <div className={css(classNames.both, isWide && classNames.bothWide)}>
        <div>
          <h3 className={classNames.legend}>Added while you were writing</h3>
          <Timeline entries={meanwhile} addresses={NO_ADDRESSES} />
        </div>
        <div>
          <h3 className={classNames.legend}>What you have typed, not posted yet</h3>
          <DraftText draft={draft} />
        </div>
      </div>
      <p className={classNames.note}>
        Both are kept. What has been added stays as it is; change your text above if it should answer it, then post it.
      </p>
    </section>
  );
};
