import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { css } from '@fluentui/react/lib/Utilities';
import type { StoredEvidence } from '../../data/evidenceAddresses';
import { Timeline } from '../Recommendation/Timeline';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { strings } from './loc/en-GB';
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
    <section className={classNames.meanwhile} aria-label={strings.addedWhileYou}>
      <div className={css(classNames.both, isWide && classNames.bothWide)}>
        <div>
          <h3 className={classNames.legend}>{strings.addedWhileYou}</h3>
          <Timeline entries={meanwhile} addresses={NO_ADDRESSES} />
        </div>
        <div>
          <h3 className={classNames.legend}>{strings.whatYouHave}</h3>
          <DraftText draft={draft} />
        </div>
      </div>
      <p className={classNames.note}>{strings.bothAreKept}</p>
    </section>
  );
};
