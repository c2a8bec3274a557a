import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import type { UpdateProblem } from '../../domain/ownerUpdate';
import { fieldId } from './useUpdateScreen';

interface ProblemSummaryProps {
  problems: readonly UpdateProblem[];
}

/** What has to be put right, each leading to its field. */
export const ProblemSummary: React.FC<ProblemSummaryProps> = ({ problems }) =>
  problems.length === 0 ? null : (
    <MessageBar messageBarType={MessageBarType.error} isMultiline delayedRender={false}>
      {problems.length === 1 ? 'One thing to put right' : `${problems.length} things to put right`} before the update
      can be posted:
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <Link as="button" underline onClick={() => document.getElementById(fieldId(field))?.focus()}>
              {message}
            </Link>
          </li>
        ))}
      </ul>
    </MessageBar>
  );
