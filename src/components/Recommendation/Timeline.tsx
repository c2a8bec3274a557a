import * as React from 'react';
import { ActionButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { StoredEvidence } from '../../data/evidenceAddresses';
import type { EvidenceFile } from '../../domain/register';
import { strings } from './loc/en-GB';
import { getRecommendationStyles } from './Recommendation.styles';
import { UpdateText } from './UpdateText';
import type { RevisionWords, TimelineEntry } from './timelineEntries';

interface TimelineProps {
  entries: readonly TimelineEntry[];
  /** Where the files are and in which version, by their ids, as far as it is known. */
  addresses: ReadonlyMap<string, StoredEvidence>;
}

const EvidencePanel = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'evidence-panel' */ '../Evidence/EvidencePanel')).EvidencePanel,
}));

const Evidence: React.FC<{ file: EvidenceFile; stored: StoredEvidence | undefined }> = ({ file, stored }) => {
  const classNames = getRecommendationStyles(useTheme());
  const [isOpen, setIsOpen] = React.useState(false);
  const name = file.title === '' ? file.fileName : file.title;
  return (
    <>
      <p className={classNames.prose}>
        {stored === undefined ? (
          name
        ) : (
          // SharePoint's page router follows links by itself unless it is told to leave them to the browser.
          <Link href={stored.address} target="_blank" rel="noreferrer" underline data-interception="off">
            {name}
          </Link>
        )}
        {file.title !== '' && ` (${file.fileName})`}
        {file.confidential && (
          <>
            {' '}
            <strong>{strings.confidential}</strong>
          </>
        )}
        {stored !== undefined && <span className={classNames.note}> {strings.versionVersion(stored.version)}</span>}
      </p>
      {stored !== undefined && (
        <ActionButton
          className={classNames.look}
          iconProps={{ iconName: 'TextDocument' }}
          data-print="none"
          onClick={() => setIsOpen(true)}
        >
          {strings.previewAndVersions}
          <span className={classNames.hidden}> {strings.ofName(name)}</span>
        </ActionButton>
      )}
      {isOpen && (
        <React.Suspense fallback={null}>
          <EvidencePanel file={file} onDismiss={() => setIsOpen(false)} />
        </React.Suspense>
      )}
    </>
  );
};

const Revision: React.FC<{ revision: RevisionWords }> = ({ revision }) => {
  const classNames = getRecommendationStyles(useTheme());
  return (
    <>
      <p className={classNames.prose}>
        {revision.before !== '' && (
          <>
            <s>{revision.before}</s> {strings.to}{' '}
          </>
        )}
        <strong>{revision.after}</strong>
        {revision.reason !== '' && `: ${revision.reason}`}
      </p>
      {revision.agreement !== '' && <div className={classNames.note}>{revision.agreement}</div>}
    </>
  );
};

const EntryBody: React.FC<{ entry: TimelineEntry; addresses: ReadonlyMap<string, StoredEvidence> }> = ({
  entry,
  addresses,
}) => {
  const classNames = getRecommendationStyles(useTheme());
  switch (entry.kind) {
    case 'raised':
      return null;
    case 'update':
      return <UpdateText update={entry.update} />;
    case 'review':
      return entry.review.note === '' ? null : <p className={classNames.prose}>{entry.review.note}</p>;
    case 'evidence':
      return <Evidence file={entry.file} stored={addresses.get(entry.file.id)} />;
    case 'revision':
      return <Revision revision={entry.revision} />;
    case 'step':
      return (
        <>
          <p className={classNames.prose}>{entry.step.text}</p>
          {entry.step.reason !== '' && <div className={classNames.note}>{strings.reasonReason(entry.step.reason)}</div>}
        </>
      );
    case 'decision':
      return (
        <>
          {entry.decision.note !== '' && <p className={classNames.prose}>{entry.decision.note}</p>}
          {entry.decision.minuteNumber !== '' && (
            <div className={classNames.note}>{strings.minuteMinuteNumberWith(entry.decision.minuteNumber)}</div>
          )}
        </>
      );
  }
};

/** What has happened, in the order given. */
export const Timeline: React.FC<TimelineProps> = ({ entries, addresses }) => {
  const classNames = getRecommendationStyles(useTheme());
  return (
    <ol className={classNames.timeline}>
      {entries.map((entry) => (
        <li key={entry.key} className={classNames.entry}>
          <h4 className={classNames.entryTitle}>
            <span className={classNames.when}>{entry.when}</span> {entry.title}
          </h4>
          <EntryBody entry={entry} addresses={addresses} />
        </li>
      ))}
    </ol>
  );
};
