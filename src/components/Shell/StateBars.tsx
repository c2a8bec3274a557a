import * as React from 'react';
import { ConnectionBar } from './ConnectionBar';
import { DeletedBars } from './DeletedBars';

/** What stands above every view as long as it holds. */
export const StateBars: React.FC = () => (
  <>
    <ConnectionBar />
    <DeletedBars />
  </>
);
