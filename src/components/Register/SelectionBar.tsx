import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { changingRefused } from '../../domain/changeSeveral';
import { Bar } from '../parts/Bar';
import { counted } from '../parts/words';
import { useActor } from '../registerState/useActor';
import { ChangePanel } from './ChangePanel';
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
  const why = screen.isHistory
    ? 'An earlier day is not changed: go back to today.'
    : error === undefined
      ? refused
      : 'What you may do here could not be found out.';
  return (
    <>
      {count > 0 && (
        <Bar
          kind="info"
          actions={
            <>
              {actor !== undefined && why === undefined && (
                <PrimaryButton aria-haspopup="dialog" onClick={() => onChanging(true)}>
                  Change…
                </PrimaryButton>
              )}
              <DefaultButton onClick={() => selection.select([])}>Clear selection</DefaultButton>
            </>
          }
        >
          {counted(count, 'recommendation')} selected. {why}
        </Bar>
      )}
      {isChanging && <ChangePanel screen={screen} selection={selection} onDismiss={() => onChanging(false)} />}
    </>
  );
};
