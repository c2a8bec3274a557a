import * as React from 'react';
import { Bar } from '../parts/Bar';
import { strings } from './loc/en-GB';

interface RowProblemBarProps {
  problems: readonly string[];
}

/** Says which rows of the site's lists cannot be read and are therefore not in the register. */
export const RowProblemBar: React.FC<RowProblemBarProps> = ({ problems }) => (
  <Bar kind="warning">
    {strings.wordsInThis(problems.length === 1 ? strings.oneValue : strings.countValues(problems.length))}
    <details>
      <summary>{strings.whatCannotBe}</summary>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </details>
  </Bar>
);
