import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { RecommendationAsAt } from '../../domain/asAt';
import type { RagScheme } from '../../domain/rag';
import { RAGS } from '../../domain/rag';
import type { Scales } from '../../domain/scales';
import { SummaryTable as Counted, priorityTable, targetDateTable } from '../../domain/summary';
import { RagTag } from '../parts/RagTag';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { strings } from './loc/en-GB';
import { getPapersStyles } from './Papers.styles';

interface SummaryTableProps {
  items: readonly RecommendationAsAt[];
  scales: Scales;
  scheme: RagScheme;
}

interface Column<Counts> {
  readonly key: keyof Counts & string;
  readonly heading: React.ReactNode;
}

function CountTable<Counts>({
  table,
  columns,
}: {
  table: Counted<Counts>;
  columns: readonly Column<Counts>[];
}): JSX.Element {
  const classNames = getPapersStyles(useTheme());
  const isNarrow = useLayoutWidth() === 'narrow';
  const cells = (counts: Counts): JSX.Element[] =>
    columns.map(({ key }) => (
      <td key={key} className={classNames.number}>
        {String(counts[key])}
      </td>
    ));
  return (
    <div
      className={classNames.scroll}
      role="group"
      aria-label={strings.summary}
      // Where the table is wider than the screen, the keyboard must be able to scroll it.
      tabIndex={isNarrow ? 0 : undefined}
    >
      <table className={classNames.table}>
        <caption className={classNames.caption}>{strings.summary}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.priority}</th>
            {columns.map(({ key, heading }) => (
              <th key={key} scope="col" className={classNames.number}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ priority, counts }) => (
            <tr key={priority}>
              <th scope="row">{priority}</th>
              {cells(counts)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{strings.total}</th>
            {cells(table.total)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** The table that the paper opens with, under the layout's scheme. */
export const SummaryTable: React.FC<SummaryTableProps> = ({ items, scales, scheme }) => {
  switch (scheme) {
    case 'target-date':
      return (
        <CountTable
          table={targetDateTable(items, scales)}
          columns={[
            ...RAGS.map((rag) => ({ key: rag, heading: <RagTag rag={rag} /> })),
            { key: 'total', heading: strings.total },
          ]}
        />
      );
    case 'priority':
      return (
        <CountTable
          table={priorityTable(items, scales)}
          columns={[
            { key: 'running', heading: strings.running },
            { key: 'proposedClosed', heading: strings.proposedClosed },
            { key: 'proposedNotAdopted', heading: strings.proposedNotAdopted },
          ]}
        />
      );
  }
};
