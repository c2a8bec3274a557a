import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { WorkbookProblem } from '../../workbook/problems';
import { strings } from './loc/en-GB';

interface ImportProblemsProps {
  problems: readonly WorkbookProblem[];
}

const classNames = mergeStyleSets({
  list: { margin: 0, paddingLeft: 20, display: 'flex', flexDirection: 'column', gap: 6 },
});

function placeOf({ sheet, row, column }: WorkbookProblem): string {
  return [
    sheet === '' ? strings.workbook : strings.sheetSheet(sheet),
    ...(row === undefined ? [] : [strings.rowRow(row)]),
    ...(column === undefined ? [] : [strings.columnColumn(column)]),
  ].join(', ');
}

/** Every problem of a workbook with its sheet, row and column. */
export const ImportProblems: React.FC<ImportProblemsProps> = ({ problems }) =>
  problems.length === 0 ? null : (
    <ul className={classNames.list}>
      {problems.map((problem, index) => (
        <li key={index}>
          <strong>
            {problem.severity === 'error' ? strings.error : strings.warning}: {placeOf(problem)}.
          </strong>{' '}
          {problem.message}
        </li>
      ))}
    </ul>
  );
