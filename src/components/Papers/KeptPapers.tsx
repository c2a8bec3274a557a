import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { useTheme } from '@fluentui/react/lib/Theme';
import { RepositoryError } from '../../data/RepositoryError';
import { formatDay } from '../../domain/calendarDay';
import { PAPER_FORMATS } from '../../papers/formats';
import { findLayout } from '../../papers/layouts';
import { ErrorBar } from '../parts/ErrorBar';
import { useElementId } from '../parts/useElementId';
import { useRegister } from '../registerState/useRegister';
import { getPapersStyles } from './Papers.styles';
import { fileAddress } from './keptOfMeeting';
import type { KeptPapersState } from './useKeptPapers';

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
      <div className={classNames.hash}>SHA-256 {hash}</div>
    </li>
  );
};

/** Who may not see the library is not told of it: members of boards get their papers from governance. */
function isHidden(error: unknown): boolean {
  return error instanceof RepositoryError && (error.code === 'notFound' || error.code === 'forbidden');
}

/** The final papers of the meeting that are kept for good, with their files and what they were made from. */
export const KeptPapers: React.FC<{ kept: KeptPapersState }> = ({ kept: { papers, error, reload } }) => {
  const classNames = getPapersStyles(useTheme());
  const headingId = useElementId('kept-papers');
  if (isHidden(error)) {
    return null;
  }
  return (
    <section className={classNames.section} aria-labelledby={headingId}>
      <h3 id={headingId} className={classNames.heading}>
        Kept papers of this meeting{papers === undefined ? '' : `: ${papers.length}`}
      </h3>
      {error !== undefined && <ErrorBar undertaking="readPapers" error={error} onRetry={reload} />}
      {papers?.length === 0 && <p className={classNames.note}>No final paper of this meeting has been kept.</p>}
      <ul className={classNames.problems}>
        {papers?.map(({ key, title, layout, edition, version, madeOn, files, dataFile, dataHash }) => (
          <li key={key}>
            <h4 className={classNames.keptTitle}>
              {title}, version {version}
            </h4>
            <p className={classNames.note}>
              {findLayout(layout)?.title ?? layout}, {edition} edition, kept on {formatDay(madeOn)}
            </p>
            <ul className={classNames.files}>
              {files.map(({ id, format, file, fileHash }) => (
                <HashedFile key={id} file={file} hash={fileHash}>
                  {PAPER_FORMATS.find((each) => each.id === format)?.title ?? format}: {file.split('/').pop()}
                </HashedFile>
              ))}
              <HashedFile file={dataFile} hash={dataHash}>
                What it was made from: {dataFile.split('/').pop()}
              </HashedFile>
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
};
