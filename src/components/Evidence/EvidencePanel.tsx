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
import { strings } from './loc/en-GB';
import { Preview } from './Preview';
import { previewKind, webViewAddress } from './previewKind';
import { EvidenceState, useEvidence } from './useEvidence';

interface EvidencePanelProps {
  file: EvidenceFile;
  onDismiss: () => void;
}

function whyNotShown(fileName: string): string {
  const preview = previewKind(fileName);
  switch (preview.kind) {
    case 'office':
      return strings.fileOfProgram(preview.program);
    case 'none':
      return strings.filesOfThis;
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
        <strong>{strings.versionLabel(version.label)}</strong>
        {isFirst && strings.theCurrentOne}
        <span className={classNames.note}>
          {' '}
          {draftTime(version.made, today, timeZoneOf(connection))}
          {version.by !== '' && `, ${version.by}`}, {describeSize(version.bytes)}
        </span>
      </span>
      {isShown ? (
        <span className={classNames.note}>{strings.chosen}</span>
      ) : (
        <DefaultButton onClick={() => state.choose(version)}>
          {isFirst ? strings.chooseCurrentOne : strings.chooseVersionLabel(version.label)}
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
  const inPlace = version !== undefined && (
    <div>
      <Preview
        shown={shown}
        title={strings.titleVersionLabel(title, version.label)}
        fileName={file.fileName}
        onRetry={() => state.choose({ ...version })}
      />
    </div>
  );
  return (
    <Panel
      isOpen
      isLightDismiss
      type={PanelType.medium}
      headerText={title}
      closeButtonAriaLabel={strings.close}
      onDismiss={onDismiss}
    >
      <div className={classNames.body}>
        <p className={classNames.note}>
          {strings.addedPeriod(describePeriod(file.addedOn))}
          {file.author !== '' && strings.byAuthor(file.author)}
          {file.title !== '' && strings.asFileName(file.fileName)}
          {file.confidential && strings.confidential}
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
                  {preview.kind === 'office' ? strings.openInProgram(preview.program) : strings.openInTab}
                </Link>
              )}
              <DefaultButton iconProps={{ iconName: 'Download' }} onClick={state.save}>
                {strings.saveVersionLabel(version.label)}
              </DefaultButton>
            </div>
            {preview.kind !== 'pdf' && inPlace}
            <h3 className={classNames.heading}>{strings.versions}</h3>
            <ol className={classNames.versions} aria-label={strings.versions}>
              {state.file.versions.map((each, index) => (
                <Version key={each.label} version={each} state={state} isFirst={index === 0} />
              ))}
            </ol>
            {/* From within a PDF the keyboard hardly comes back, so nothing follows it. */}
            {preview.kind === 'pdf' && inPlace}
          </>
        )}
        {state.file === undefined && state.error === undefined && (
          <LoadingOutline label={strings.openingFileName(title)} />
        )}
      </div>
    </Panel>
  );
};
