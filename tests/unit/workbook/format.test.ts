import { ListDefinition, NOTE_MAXIMUM, TEXT_MAXIMUM } from '../../../src/lists/definition';
import * as actionLists from '../../../src/lists/actions';
import * as auditLists from '../../../src/lists/audits';
import * as evidenceLists from '../../../src/lists/evidence';
import * as historyLists from '../../../src/lists/history';
import * as recommendationLists from '../../../src/lists/recommendations';
import * as roundLists from '../../../src/lists/round';
import * as settingLists from '../../../src/lists/settings';
import * as stepLists from '../../../src/lists/steps';
import { Column, SHEETS } from '../../../src/workbook/format';

const LISTS: Readonly<Record<string, ListDefinition>> = {
  Audits: auditLists.AUDITS,
  Recommendations: recommendationLists.RECOMMENDATIONS,
  Updates: historyLists.UPDATES,
  'Update reviews': historyLists.UPDATE_REVIEWS,
  Decisions: historyLists.DECISIONS,
  Actions: actionLists.ACTIONS,
  'Action updates': actionLists.ACTION_UPDATES,
  Boards: settingLists.BOARDS,
  Criteria: settingLists.CRITERIA,
  Meetings: settingLists.MEETINGS,
  'Target date revisions': historyLists.TARGET_DATE_REVISIONS,
  Steps: stepLists.STEPS,
  Evidence: evidenceLists.EVIDENCE,
  'Name changes': roundLists.NAME_CHANGES,
};

/** What the list keeps of the column, which bears the same heading there. */
function listMaximum(sheet: string, header: string): number | undefined {
  const list = LISTS[sheet];
  if (list?.titleField.title === header) {
    return TEXT_MAXIMUM;
  }
  // a library keeps the name that a file came with in a column of its own
  const title = header === 'File name' ? 'Original name' : header;
  const type = list?.fields.find((field) => field.title === title)?.type;
  return type === undefined ? undefined : type === 'Note' ? NOTE_MAXIMUM : TEXT_MAXIMUM;
}

/**
 * Names that rows refer to, which are measured in the sheet that gives them; the lines that are read one by one; the
 * numbers; and the settings, whose values are checked one by one.
 */
const MEASURED_ELSEWHERE = [
  ...['Target date revisions', 'Steps', 'Evidence', 'Update requests', 'Update reviews'].flatMap((sheet) => [
    `${sheet} Audit`,
    `${sheet} Reference`,
  ]),
  ...['Audits Follows up', 'Update requests Board', 'Updates Achieved', 'Updates Out of', 'Steps Number'],
  ...['Updates After decisions', 'Update reviews Update no.'],
  ...['Settings Setting', 'Settings Value'],
  ...['Recommendations Audit', 'Recommendations Board override', 'Recommendations Repeats'],
  ...['Recommendations Depends on', 'Recommendations Target date revisions'],
  ...['Updates Audit', 'Updates Reference', 'Decisions Audit', 'Decisions Reference', 'Decisions Board'],
  ...['Actions Board', 'Actions Recommendation', 'Action updates Action id', 'Criteria Board', 'Meetings Board'],
];

/** The tracker adds to these names: the number of a rule, the day of a meeting. */
const NAMES_ADDED_TO = ['Boards Board', 'Criteria Set'];

const COLUMNS = SHEETS.flatMap(({ name, columns }) =>
  Object.entries(columns).map(([header, column]): [string, string, Column] => [name, header, column]),
).filter(([, , { holds, words }]) => holds !== 'date' && words === undefined);

describe('SHEETS', () => {
  it.each(COLUMNS)('limits %s, column %s, as the list does', (sheet, header, { maximum }) => {
    const name = `${sheet} ${header}`;
    if (MEASURED_ELSEWHERE.includes(name)) {
      expect(maximum).toBeUndefined();
    } else if (NAMES_ADDED_TO.includes(name)) {
      expect(maximum).toBe(230);
    } else {
      expect(listMaximum(sheet, header)).toBeDefined();
      expect(maximum).toBe(listMaximum(sheet, header));
    }
  });
});
