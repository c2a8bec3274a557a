import { findLibreOffice, findPdfToPpm } from '../../scripts/requirements.mjs';

/**
 * Jest calls this once before all tests. Tests that print papers find LibreOffice at SOFFICE_PATH and Poppler at
 * PDFTOPPM_PATH; both are empty on a machine that lacks them, where such tests are skipped unless CI is set.
 */
export default function prepare() {
  process.env.SOFFICE_PATH = findLibreOffice() ?? '';
  process.env.PDFTOPPM_PATH = findPdfToPpm() ?? '';
}
