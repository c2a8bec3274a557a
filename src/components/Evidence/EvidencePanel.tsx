import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { EvidenceVersion } from '../../data/evidenceVersions';
import { timeZoneOf } from '../../data/timeZones';
import { describePeriod } from '../../domain/period';
import type { EvidenceFile } from '../../domain/register';
import { describeSize } from '../OwnerUpdate/chosenFiles';
import { draftTime } from '../OwnerUpdate/draftWords';
import { ErrorBar } from '../parts/ErrorBar';
import { LoadingOutline } from '../parts/LoadingOutline';
import { useRegister } from '../registerState/useRegister';
import { getEvidenceStyles } from './EvidencePanel.styles';
import { previewKind, webViewAddress } from './previewKind';
import { EvidenceState, Shown, useEvidence } from './useEvidence';

interface EvidencePanelProps {
  file: EvidenceFile;
  onDismiss: () => void;
}

/** Where no browser window shows a PDF, as on many phones. */
function showsPdf(): boolean {
  return (navigator as { readonly pdfViewerEnabled?: boolean }).pdfViewerEnabled !== false;
}

const Preview: React.FC<{ shown: Shown; title: string; fileName: string; onRetry: () => void }> = (props) => {
  const { shown, title, fileName, onRetry } = props;
  const classNames = getEvidenceStyles(useTheme());
  switch (shown.kind) {
    case 'reading':
      return <LoadingOutline label={`Opening ${fileName}`} />;
    case 'failed':
      return <ErrorBar undertaking="readEvidence" error={shown.error} onRetry={onRetry} />;
    case 'picture':
      return <img className={classNames.picture} src={shown.url} alt={title} />;
    case 'pdf':
      // The bytes are given to the browser as a PDF and nothing else, whose viewer has no access to this page; in a frame
      // with a sandbox browsers refuse to show any.
      return showsPdf() ? (
        <iframe className={classNames.pdf} src={shown.url} title={title} />
      ) : (
        <p className={classNames.note}>This browser shows no PDF within a page. Open it, or save it.</p>
      );
    case 'text':
      return (
        <>
          {/* What scrolls can be reached by keyboard. */}
          <pre className={classNames.text} tabIndex={0} role="region" aria-label={title}>
            {shown.text}
          </pre>
          {shown.isCut && <p className={classNames.note}>This is the beginning; the file has more.</p>}
        </>
      );
    case 'nothing':
      return null;
  }
};

function whyNotShown(fileName: string): string {
  const preview = previewKind(fileName);
  switch (preview.kind) {
    case 'office':
      return `A file of ${preview.program} is shown by SharePoint, on a page of its own.`;
    case 'none':
      return 'Files of this kind are not shown in place. Save it to look at it.';
    default:
      return '';
  }
}

const Version: React.FC<{ version: EvidenceVersion; state: EvidenceState; isFirst: boolean }> = (props) => {
  const { version, state, isFirst } = props;
  const { connection, today } = useRegister();
  const classNames = getEvidenceStyles(useTheme());
  const isShown = state.version?.label === version.label;
  return (
    <li className={classNames.version}>
      <span>
        <strong>Version {version.label}</strong>
        {isFirst && ', the current one'}
        <span className={classNames.note}>
          {' '}
          {draftTime(version.made, today, timeZoneOf(connection))}
          {version.by !== '' && `, ${version.by}`}, {describeSize(version.bytes)}
        </span>
      </span>
      {isShown ? (
        <span className={classNames.note}>Chosen</span>
      ) : (
        <DefaultButton onClick={() => state.choose(version)}>
          {isFirst ? 'Choose the current one' : `Choose version ${version.label}`}
        </DefaultButton>
      )}
    </li>
  );
};

/** A file of evidence: what is in it, as far as it can be shown in place, and all versions that its library keeps. */
export const EvidencePanel: React.FC<EvidencePanelProps> = ({ file, onDismiss }) => {
  const state = useEvidence(file);
  const classNames = getEvidenceStyles(useTheme());
  const title = file.title === '' ? file.fileName : file.title;
  const why = whyNotShown(file.fileName);
  const { version, shown } = state;
  const preview = previewKind(file.fileName);
  return (
    <Panel
      isOpen
      isLightDismiss
      type={PanelType.medium}
      headerText={title}
      closeButtonAriaLabel="Close"
      onDismiss={onDismiss}
    >
      <div className={classNames.body}>
        <p className={classNames.note}>
          Added {describePeriod(file.addedOn)}
          {file.author !== '' && ` by ${file.author}`}
          {file.title !== '' && ` as ${file.fileName}`}
          {file.confidential && '. Confidential'}
        </p>
        {state.error !== undefined && <ErrorBar undertaking="readEvidence" error={state.error} onRetry={state.retry} />}
        {state.file !== undefined && version !== undefined && (
          <>
            {why !== '' && <p className={classNames.note}>{why}</p>}
            <div className={classNames.buttons}>
              {(preview.kind === 'office' || preview.kind === 'pdf') && version.id === undefined && (
                <Link
                  href={preview.kind === 'office' ? webViewAddress(state.file.address) : state.file.address}
                  target="_blank"
                  rel="noreferrer"
                  underline
                  data-interception="off"
                >
                  {preview.kind === 'office' ? `Open in ${preview.program} for the web` : 'Open in a tab of its own'}
                </Link>
              )}
              <DefaultButton iconProps={{ iconName: 'Download' }} onClick={state.save}>
                Save version {version.label}
              </DefaultButton>
            </div>
            <div>
              <Preview
                shown={shown}
                title={`${title}, version ${version.label}`}
                fileName={file.fileName}
                onRetry={() => state.choose({ ...version })}
              />
            </div>
            <h3 className={classNames.heading}>Versions</h3>
            <ol className={classNames.versions} aria-label="Versions">
              {state.file.versions.map((each, index) => (
                <Version key={each.label} version={each} state={state} isFirst={index === 0} />
              ))}
            </ol>
          </>
        )}
        {state.file === undefined && state.error === undefined && <LoadingOutline label={`Opening ${title}`} />}
      </div>
    </Panel>
  );
};
