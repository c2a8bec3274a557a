import { DEFAULT_REVISION_LIMIT } from '../domain/defaults';
import { NAME_KINDS, NameChange } from '../domain/register';
import { isSameWord, normaliseWords } from '../domain/scales';
import { FORMAT_VERSION, NAME_CHANGES, REVISION_LIMIT, SETTINGS, VERSION } from './format';
import { quoted } from './problems';
import { SheetRows } from './sheetRows';

/** What a workbook sets; a workbook of version 1 has no such sheet, and so the defaults. */
export interface WorkbookSettings {
  readonly revisionLimit: number;
}

/** The settings of the sheet; one that is unknown is warned of, and so is a version that is newer than this one. */
export function readSettings(sheet: SheetRows<keyof typeof SETTINGS.columns>): WorkbookSettings {
  const values = new Map<string, number>();
  for (const row of sheet.rows) {
    const name = row.required('Setting');
    const known = [VERSION, REVISION_LIMIT].find((each) => isSameWord(each, name));
    if (known === undefined) {
      if (name !== '') {
        row.warning('Setting', `${quoted(name)} is not a setting (${VERSION}, ${REVISION_LIMIT}); it is ignored`);
      }
      continue;
    }
    const value = row.wholeNumber('Value');
    if (values.has(known)) {
      row.error('Setting', `${quoted(name)} is in this sheet twice; remove one`);
    }
    if (value !== undefined) {
      values.set(known, value);
    }
    if (known === VERSION && value !== undefined && value > FORMAT_VERSION) {
      row.warning(
        'Value',
        `the workbook is of version ${value}, later than ${FORMAT_VERSION}; what this tracker does not know of it is ignored`,
      );
    }
  }
  return { revisionLimit: values.get(REVISION_LIMIT) ?? DEFAULT_REVISION_LIMIT };
}

/** The changes of names of the sheet, in its order; a name changes once a day. */
export function readNameChanges(sheet: SheetRows<keyof typeof NAME_CHANGES.columns>): readonly NameChange[] {
  const changes: NameChange[] = [];
  const known = new Set<string>();
  for (const row of sheet.rows) {
    const kind = row.choice('What', NAME_KINDS, 'something that changes its name');
    const from = row.required('From');
    const to = row.required('To');
    const on = row.day('On');
    if (from !== '' && isSameWord(from, to)) {
      row.error('To', `${quoted(to)} is the earlier name; give the new one, or remove the row`);
    }
    const key = `${kind ?? ''}|${normaliseWords(from)}|${on ?? ''}`;
    if (from !== '' && known.has(key)) {
      row.error('From', `${quoted(from)} already gets another name on ${row.word('On')}; remove one of the two`);
    }
    known.add(key);
    if (kind !== undefined && on !== undefined) {
      changes.push({ id: `N|${changes.length + 1}`, kind, from, to, on });
    }
  }
  return changes;
}
