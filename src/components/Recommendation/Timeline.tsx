import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { describeTargetDate } from '../../domain/period';
import { getRecommendationStyles } from './Recommendation.styles';
import { UpdateText } from './UpdateText';
import type { TimelineEntry } from './timelineEntries';

interface TimelineProps {
  entries: readonly TimelineEntry[];
}

function titleOf(entry: TimelineEntry): string {
  switch (entry.kind) {
    case 'raised':
      return 'Raised';
    case 'update':
      return entry.update.author === '' ? 'Update' : `Update by ${entry.update.author}`;
    case 'revision':
      return 'Target date revised';
    case 'decision':
      return `${entry.decision.board}: ${entry.decision.decision}`;
  }
}

const PROPOSED = {
  Closure: 'Proposes closing',
  'Not adopted': 'Proposes not adopting',
  Superseded: 'Proposes superseding',
} as const;

const EntryBody: React.FC<{ entry: TimelineEntry }> = ({ entry }) => {
  const classNames = getRecommendationStyles(useTheme());
  switch (entry.kind) {
    case 'raised':
      return null;
    case 'update':
      return (
        <>
          <UpdateText update={entry.update} />
          {entry.update.proposes !== undefined && (
            <p className={classNames.prose}>
              <strong>{PROPOSED[entry.update.proposes]}</strong>
            </p>
          )}
        </>
      );
    case 'revision':
      return (
        <p className={classNames.prose}>
          {entry.before !== '' && (
            <>
              <s>{entry.before}</s> to{' '}
            </>
          )}
          <strong>{describeTargetDate(entry.revision.target)}</strong>
          {entry.revision.reason !== '' && `: ${entry.revision.reason}`}
        </p>
      );
    case 'decision':
      return entry.decision.note === '' ? null : <p className={classNames.prose}>{entry.decision.note}</p>;
  }
};

/** What has happened, in the order given. */
export const Timeline: React.FC<TimelineProps> = ({ entries }) => {
  const classNames = getRecommendationStyles(useTheme());
  return (
    <ol className={classNames.timeline}>
      {entries.map((entry) => (
        <li key={entry.key} className={classNames.entry}>
          <h4 className={classNames.entryTitle}>
            <span className={classNames.when}>{entry.when}</span> {titleOf(entry)}
          </h4>
          <EntryBody entry={entry} />
        </li>
      ))}
    </ol>
  );
};
