import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { strings } from './loc/en-GB';
import { usePresentingHere } from './usePresenting';

interface ShowOnStageProps {
  recommendationId: string;
  /** Its audit and number. */
  name: string;
}

/** Shows one item of an agenda to the meeting; nothing where that is not offered. */
export const ShowOnStage: React.FC<ShowOnStageProps> = ({ recommendationId, name }) => {
  const presenting = usePresentingHere();
  if (presenting?.isOffered !== true) {
    return null;
  }
  const isShown = presenting.shownId === recommendationId;
  return (
    <DefaultButton
      toggle
      checked={isShown}
      ariaLabel={`${isShown ? strings.onTheStage : strings.showOnStage}: ${name}`}
      onClick={() => presenting.show(recommendationId, name)}
    >
      {isShown ? strings.onTheStage : strings.showOnStage}
    </DefaultButton>
  );
};
