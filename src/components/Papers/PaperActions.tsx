import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { useTheme } from '@fluentui/react/lib/Theme';
import { useElementId } from '../parts/useElementId';
import { strings } from './loc/en-GB';
import { getPapersStyles } from './Papers.styles';
import { exportWords, whyNotKept } from './paperOrder';
import type { PapersScreenState } from './usePapersScreen';

/** What can be made of the paper. */
export const PaperActions: React.FC<{ screen: PapersScreenState }> = ({ screen }) => {
  const classNames = getPapersStyles(useTheme());
  const { isDraft, isGovernance } = screen;
  const { formats } = screen.choices;
  const isMaking = screen.exporting.state.kind === 'making';
  const reasonId = useElementId('kept-or-not');
  // a paper without what was added to it would be another paper
  const isWaiting = isMaking || screen.added.appendices === undefined;
  const reason = whyNotKept(formats, isDraft);
  return (
    <div>
      <div className={classNames.actions}>
        <PrimaryButton
          className={classNames.exportButton}
          iconProps={{ iconName: 'Download' }}
          disabled={isWaiting || formats.length === 0}
          allowDisabledFocus
          onClick={screen.exportPaper}
        >
          {exportWords(formats, isDraft)}
        </PrimaryButton>
        <DefaultButton
          iconProps={{ iconName: 'Download' }}
          disabled={isMaking}
          allowDisabledFocus
          onClick={screen.exportRegister}
        >
          {strings.exportRegisterExcel}
        </DefaultButton>
        {isGovernance && (
          <DefaultButton
            disabled={isWaiting || reason !== undefined}
            allowDisabledFocus
            aria-describedby={reasonId}
            onClick={screen.keepPaper}
          >
            {strings.keepThisPaper}
          </DefaultButton>
        )}
        <Checkbox
          label={strings.markPaperDraft}
          checked={isDraft}
          disabled={screen.hasErrors || isMaking}
          onChange={(_, isChecked) => screen.setIsDraftWanted(isChecked === true)}
        />
      </div>
      {isGovernance && (
        <p id={reasonId} className={classNames.routed}>
          {reason ?? strings.keepingStoresFinal}
        </p>
      )}
    </div>
  );
};
