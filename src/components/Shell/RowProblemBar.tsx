import * as React from 'react';
import { Bar } from '../parts/Bar';

interface RowProblemBarProps {
  problems: readonly string[];
}

/** Says which rows of the site's lists cannot be read and are therefore not in the register. */
export const RowProblemBar: React.FC<RowProblemBarProps> = ({ problems }) => (
  <Bar kind="warning">
    {problems.length === 1 ? 'One value' : `${problems.length} values`} in this site’s lists cannot be read, and what
    needs them is left out of every number here. Correct the lists, then reload the page.
    <details>
      <summary>What cannot be read</summary>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </details>
  </Bar>
);
