import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { useTheme } from '@fluentui/react/lib/Theme';
import { RepositoryError } from '../../data/RepositoryError';
import type { KeptPaper } from '../../data/keptPapers';
import { formatDay } from '../../domain/calendarDay';
import type { Meeting, Register } from '../../domain/register';
import { PAPER_FORMATS } from '../../papers/formats';
import { findLayout } from '../../papers/layouts';
import { Bar } from '../parts/Bar';
import { ErrorBar } from '../parts/ErrorBar';
import { useElementId } from '../parts/useElementId';
import { useRegister } from '../registerState/useRegister';
import { strings } from './loc/en-GB';
import { getPapersStyles } from './Papers.styles';
import { fileAddress } from './fileAddress';
import { useKeptCheck } from './useKeptCheck';
import { KeptPapersState, useKeptPapers } from './useKeptPapers';

const HashedFile: React.FC<{ file: string; hash: string }> = ({ file, hash, children }) => {
  const { connection } = useRegister();
  const classNames = getPapersStyles(useTheme());
  return (
    <li>
      <Link
        href={fileAddress(file, connection.siteUrl)}
        target="_blank"
        rel="noreferrer"
        underline
        data-interception="off"
      >
        {children}
      </Link>
      <div className={classNames.hash}>{strings.shaHash(hash)}</div>
    </li>
  );
};

/** Who may not see the library is not told of it: members of boards get their papers from governance. */
function isHidden(error: unknown): boolean {
  return error instanceof RepositoryError && (error.code === 'notFound' || error.code === 'forbidden');
}

const KeptPaperEntry: React.FC<{ paper: KeptPaper; register: Register }> = ({ paper, register }) => {
  const classNames = getPapersStyles(useTheme());
  const { state, check } = useKeptCheck(paper, register);
  const { title, layout, edition, version, madeOn, files, dataFile, dataHash } = paper;
  const name = strings.titleVersionVersion(title, version);
  return (
    <li className={classNames.keptPaper}>
      <h4 className={classNames.keptTitle}>{name}</h4>
      <p className={classNames.note}>
        {strings.titleEditionEdition(findLayout(layout)?.title ?? layout, edition, formatDay(madeOn))}
      </p>
      <ul className={classNames.files}>
        {files.map(({ id, format, file, fileHash }) => (
          <HashedFile key={id} file={file} hash={fileHash}>
            {PAPER_FORMATS.find((each) => each.id === format)?.title ?? format}: {file.split('/').pop()}
          </HashedFile>
        ))}
        <HashedFile file={dataFile} hash={dataHash}>
          {strings.whatItWas} {dataFile.split('/').pop()}
        </HashedFile>
      </ul>
      <div>
        <DefaultButton
          disabled={state.kind === 'checking'}
          allowDisabledFocus
          ariaLabel={strings.checkAgainstRegister(name)}
          onClick={check}
        >
          {state.kind === 'checking' ? strings.checking : strings.checkAgainstRegisterTitle}
        </DefaultButton>
      </div>
      {state.kind === 'done' && (
        <Bar kind={state.isSame ? 'success' : 'warning'}>
          {state.findings.map((finding) => (
            <div key={finding}>{finding}</div>
          ))}
        </Bar>
      )}
      {state.kind === 'failed' && <ErrorBar undertaking="checkPaper" error={state.error} onRetry={check} />}
    </li>
  );
};

interface KeptPapersProps {
  kept: KeptPapersState;
  register: Register;
}

/** The final papers of the meeting that are kept for good, with their files and what they were made from. */
export const KeptPapers: React.FC<KeptPapersProps> = ({ kept: { papers, error, reload }, register }) => {
  const classNames = getPapersStyles(useTheme());
  const headingId = useElementId('kept-papers');
  if (isHidden(error)) {
    return null;
  }
  return (
    <section className={classNames.section} aria-labelledby={headingId}>
      <h3 id={headingId} className={classNames.heading}>
        {strings.keptPapersOf(papers === undefined ? '' : `: ${papers.length}`)}
      </h3>
      {error !== undefined && <ErrorBar undertaking="readPapers" error={error} onRetry={reload} />}
      {papers?.length === 0 && <p className={classNames.note}>{strings.noFinalPaper}</p>}
      <ul className={classNames.kept}>
        {papers?.map((paper) => (
          <KeptPaperEntry key={`${paper.board} ${paper.meetingDay} ${paper.key}`} paper={paper} register={register} />
        ))}
      </ul>
    </section>
  );
};

interface MeetingPapersProps {
  register: Register;
  meeting: Pick<Meeting, 'board' | 'date'>;
}

/** The kept papers of a meeting, read when they are shown: for the page of the meeting. */
export const MeetingPapers: React.FC<MeetingPapersProps> = ({ register, meeting: { board, date } }) => (
  <KeptPapers kept={useKeptPapers(board, date, register)} register={register} />
);
