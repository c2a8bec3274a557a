import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { RAGS } from '../../domain/rag';
import type { SummaryTable, TargetDateCounts } from '../../domain/summary';
import { getTableStyles } from '../parts/Table.styles';
import { RAG_TOKENS } from '../theme/ragTokens';
import { NumberLink } from './GroupTable';
import { strings } from './loc/en-GB';
import { getOverviewStyles } from './Overview.styles';
import { ofBoard, ragFilter } from './registerLinks';

interface RagTableProps {
  table: SummaryTable<TargetDateCounts>;
  board: string | undefined;
}

const RagBar: React.FC<{ counts: TargetDateCounts; most: number }> = ({ counts, most }) => {
  const classNames = getOverviewStyles(useTheme());
  return (
    <div className={classNames.barLine} aria-hidden="true">
      {counts.total > 0 && (
        <div className={classNames.bar} style={{ width: `${(counts.total / most) * 100}%` }}>
          {RAGS.map((rag) => (
            <div
              key={rag}
              className={classNames.ragPart}
              style={{ width: `${(counts[rag] / counts.total) * 100}%`, background: RAG_TOKENS[rag].fill }}
            />
          ))}
        </div>
      )}
    </div>
  );
};

/** The target-date table: priorities by colour, each number leading to what it counts. */
export const RagTable: React.FC<RagTableProps> = ({ table: { rows, total }, board }) => {
  const classNames = getTableStyles(useTheme());
  const most = Math.max(1, ...rows.map(({ counts }) => counts.total));
  const lines = [
    ...rows.map(({ priority, counts }) => ({ name: priority, priority: priority as string | undefined, counts })),
    { name: strings.total, priority: undefined, counts: total },
  ];
  return (
    <section>
      <table className={classNames.table}>
        <caption className={classNames.caption}>{strings.byPriorityAnd}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.priority}</th>
            {RAGS.map((rag) => (
              <th key={rag} scope="col" className={classNames.number}>
                {RAG_TOKENS[rag].word}
              </th>
            ))}
            <th scope="col" className={classNames.number}>
              {strings.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, priority, counts }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                {priority !== undefined && <RagBar counts={counts} most={most} />}
              </th>
              {RAGS.map((rag) => (
                <td key={rag} className={classNames.number}>
                  <NumberLink
                    count={counts[rag]}
                    label={`${name}: ${RAG_TOKENS[rag].word.toLowerCase()}`}
                    filter={ofBoard(ragFilter(priority, rag), board)}
                  />
                </td>
              ))}
              <td className={classNames.number}>
                <NumberLink
                  count={counts.total}
                  label={strings.nameTotal(name)}
                  filter={ofBoard(ragFilter(priority, undefined), board)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
