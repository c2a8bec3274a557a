import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { describeAssuranceTest, describePriorityTest } from '../../domain/criteria';
import type { CriteriaSet } from '../../domain/register';
import { getTableStyles } from '../parts/Table.styles';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { strings } from './loc/en-GB';

const HEADINGS = [
  strings.rule,
  strings.source,
  strings.auditor,
  strings.assurance,
  strings.priority,
  strings.board,
  strings.clauseAsPapers,
];

/** The rules of a set in words, in the order in which they are tried. */
export const RuleTable: React.FC<{ set: CriteriaSet }> = ({ set }) => {
  const classNames = getTableStyles(useTheme());
  const isWide = useLayoutWidth() === 'wide';
  return (
    <div
      className={classNames.scroll}
      role="group"
      aria-label={strings.rulesOfName(set.name)}
      // Where the table is wider than the screen, the keyboard must be able to scroll it.
      tabIndex={isWide ? undefined : 0}
    >
      <table className={classNames.table}>
        <thead>
          <tr>
            {HEADINGS.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {set.rules.map((rule) => (
            <tr key={rule.id}>
              <th scope="row" className={classNames.code}>
                {rule.id}
              </th>
              <td className={classNames.word}>{rule.source ?? strings.any}</td>
              <td className={classNames.word}>{rule.auditor ?? strings.any}</td>
              <td className={classNames.word}>{describeAssuranceTest(rule.assurance)}</td>
              <td className={classNames.word}>{describePriorityTest(rule.priority)}</td>
              <td className={classNames.word}>{rule.board}</td>
              <td className={classNames.text}>{rule.clause}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
