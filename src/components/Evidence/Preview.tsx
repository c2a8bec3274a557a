import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { ErrorBar } from '../parts/ErrorBar';
import { LoadingOutline } from '../parts/LoadingOutline';
import { getEvidenceStyles } from './EvidencePanel.styles';
import { strings } from './loc/en-GB';
import type { Shown } from './useEvidence';
import { useFocusKept } from './useFocusKept';

interface FrameProps {
  url: string;
  title: string;
}

/** Where no browser window shows a PDF, as on many phones. */
function showsPdf(): boolean {
  return (navigator as { readonly pdfViewerEnabled?: boolean }).pdfViewerEnabled !== false;
}

// The bytes are given to the browser as a PDF and nothing else, whose viewer has no access to this page; in a frame with a
// sandbox browsers refuse to show any.
const PdfFrame: React.FC<FrameProps> = ({ url, title }) => {
  const frame = useFocusKept();
  const classNames = getEvidenceStyles(useTheme());
  return <iframe ref={frame} className={classNames.pdf} src={url} title={title} />;
};

const Picture: React.FC<FrameProps> = ({ url, title }) => {
  const classNames = getEvidenceStyles(useTheme());
  const [failed, setFailed] = React.useState<string>();
  return failed === url ? (
    <p className={classNames.note}>{strings.pictureCannotBe}</p>
  ) : (
    <img className={classNames.picture} src={url} alt={title} onError={() => setFailed(url)} />
  );
};

/** What is in a version of a file, as far as it can be shown in place. */
export const Preview: React.FC<{ shown: Shown; title: string; fileName: string; onRetry: () => void }> = (props) => {
  const { shown, title, fileName, onRetry } = props;
  const classNames = getEvidenceStyles(useTheme());
  switch (shown.kind) {
    case 'reading':
      return <LoadingOutline label={strings.openingFileName(fileName)} />;
    case 'failed':
      return <ErrorBar undertaking="readEvidence" error={shown.error} onRetry={onRetry} />;
    case 'picture':
      return <Picture url={shown.url} title={title} />;
    case 'pdf':
      return showsPdf() ? (
        <PdfFrame url={shown.url} title={title} />
      ) : (
        <p className={classNames.note}>{strings.thisBrowserShows}</p>
      );
    case 'text':
      return (
        <>
          {/* What scrolls can be reached by keyboard. */}
          <pre className={classNames.text} tabIndex={0} role="region" aria-label={title}>
            {shown.text}
          </pre>
          {shown.isCut && <p className={classNames.note}>{strings.thisIsBeginning}</p>}
        </>
      );
    case 'nothing':
      return null;
  }
};
