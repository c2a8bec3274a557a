import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { UpdateProblem } from '../../domain/ownerUpdate';
import { Bar } from '../parts/Bar';
import { strings } from './loc/en-GB';
import { focusField } from './useUpdateScreen';

const classNames = mergeStyleSets({
  list: { margin: 0, paddingLeft: 20 },
  link: { minHeight: 24, fontSize: 'inherit' },
});

interface ProblemSummaryProps {
  problems: readonly UpdateProblem[];
}

/** What has to be put right, each leading to its field. */
export const ProblemSummary: React.FC<ProblemSummaryProps> = ({ problems }) =>
  problems.length === 0 ? null : (
    <Bar kind="error">
      {strings.wordsBeforeUpdate(problems.length === 1 ? strings.oneThingTo : strings.countThingsTo(problems.length))}
      <ul className={classNames.list}>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <Link as="button" underline className={classNames.link} onClick={() => focusField(field)}>
              {message}
            </Link>
          </li>
        ))}
      </ul>
    </Bar>
  );
