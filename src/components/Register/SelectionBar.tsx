import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { changingRefused } from '../../domain/changeSeveral';
import { Bar } from '../parts/Bar';
import { useActor } from '../registerState/useActor';
import { ChangePanel } from './ChangePanel';
import { strings } from './loc/en-GB';
import type { RegisterSelection } from './useRegisterSelection';
import type { RegisterScreenState } from './useRegisterScreen';

interface SelectionBarProps {
  screen: RegisterScreenState;
  selection: RegisterSelection;
  /** Whether the panel that changes what is selected is open. */
  isChanging: boolean;
  onChanging: (isChanging: boolean) => void;
}

/** How many are selected, and what can be done with them; who may not change them reads who may. */
export const SelectionBar: React.FC<SelectionBarProps> = ({ screen, selection, isChanging, onChanging }) => {
  const { actor, error } = useActor();
  const refused = actor === undefined ? undefined : changingRefused(actor);
  const count = selection.ids.size;
  const why = screen.isHistory ? strings.earlierDayIs : error === undefined ? refused : strings.whatYouMay;
  return (
    <>
      {count > 0 && (
        <Bar
          kind="info"
          actions={
            <>
              {actor !== undefined && why === undefined && (
                <PrimaryButton aria-haspopup="dialog" onClick={() => onChanging(true)}>
                  {strings.changeGoing}
                </PrimaryButton>
              )}
              <DefaultButton onClick={() => selection.select([])}>{strings.clearSelection}</DefaultButton>
            </>
          }
        >
          {strings.recommendationsSelected(count)} {why}
        </Bar>
      )}
      {isChanging && <ChangePanel screen={screen} selection={selection} onDismiss={() => onChanging(false)} />}
    </>
  );
};
