import { CalendarDay } from '../domain/calendarDay';
import { PaperModel } from './model';

/** No file system and no SharePoint library takes these in a name (Microsoft Support, "Restrictions and limitations in OneDrive and SharePoint"). */
// eslint-disable-next-line no-control-regex -- control characters are among them
const NOT_IN_FILE_NAMES = /["*:<>?/\\|#%\u0000-\u001f\u007f]/g;

/**
 * The paper's file name: `2020-10-16 JARAP Paper C - Audit recommendations.docx`. A draft says so, and
 * so does a public edition, that neither is taken for the other. `extension` comes without its dot.
 */
export function paperFileName(model: Pick<PaperModel, 'fileName' | 'isDraft' | 'edition'>, extension: string): string {
  const { day, board, paper, subject } = model.fileName;
  const mark = paper === '' ? '' : ` Paper ${paper}`;
  const edition = model.edition === 'public' ? ' - Public edition' : '';
  const stem = `${day} ${board}${mark} - ${subject}${edition}${model.isDraft ? ' - DRAFT' : ''}`;
  return `${stem.replace(NOT_IN_FILE_NAMES, ' ').replace(/\s+/g, ' ').trim()}.${extension}`;
}

/** The name of the workbook with the register behind a paper. */
export function registerFileName(day: CalendarDay): string {
  return `Register as at ${day}.xlsx`;
}
