import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { OwnerUpdateDraft } from '../../domain/ownerUpdate';
import { UPDATE_PARTS } from '../parts/updateParts';
import { WrittenText } from '../parts/WrittenText';
import { strings } from './loc/en-GB';
import { getUpdateStyles } from './OwnerUpdate.styles';

/** What has been typed of a draft, part by part, with the new target date; empty parts are left out. */
export function typedParts(draft: OwnerUpdateDraft): readonly { readonly title: string; readonly text: string }[] {
  return [
    ...UPDATE_PARTS.map(({ part, title }) => ({ title, text: draft[part] })),
    { title: strings.newTargetDate, text: [draft.newTarget, draft.newTargetReason].filter(Boolean).join(': ') },
  ].filter(({ text }) => text.trim() !== '');
}

/** A draft as it would be read. */
export const DraftText: React.FC<{ draft: OwnerUpdateDraft }> = ({ draft }) => {
  const classNames = getUpdateStyles(useTheme());
  return (
    <>
      {typedParts(draft).map(({ title, text }) => (
        <div key={title} className={classNames.typedPart}>
          <div className={classNames.lastWhen}>{title}</div>
          <WrittenText className={classNames.lastText} text={text} />
        </div>
      ))}
    </>
  );
};
