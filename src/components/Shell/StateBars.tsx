import * as React from 'react';
import { mergeStyles } from '@fluentui/react/lib/Styling';
import { useRegister } from '../registerState/useRegister';
import { ConnectionBar } from './ConnectionBar';
import { DeletedBars } from './DeletedBars';
import { RowProblemBar } from './RowProblemBar';
import { UnsharedBar } from './UnsharedBar';

const beforeView = mergeStyles({ selectors: { '> *': { marginBottom: 12 } } });

/** What stands above every view as long as it holds. */
export const StateBars: React.FC = () => {
  const { state } = useRegister();
  return (
    <>
      <ConnectionBar />
      <div className={beforeView}>
        {state.kind === 'ready' && state.rowProblems.length > 0 && <RowProblemBar problems={state.rowProblems} />}
        <DeletedBars />
        <UnsharedBar />
      </div>
    </>
  );
};
