import { ActionAsAt } from '../../domain/actionSheet';
import { CalendarDay, daysBetween, formatDay } from '../../domain/calendarDay';
import { Period, describePeriod, describeTargetDate } from '../../domain/period';
import { ActionUpdate } from '../../domain/register';
import { monthsLate } from '../../domain/targetDates';
import { bold, changed, paragraph, text, textBlocks } from '../compose';
import { CellValue, TableCell, TextBlock } from '../model';
import { count } from '../wording';

/** `22 July 2020` for a day, or the register's words for a longer period. */
export function whenWords(period: Period): string {
  return period.from === period.to ? formatDay(period.from) : describePeriod(period);
}

/** A cell with a period; a spreadsheet takes a single day as a date. */
export function periodCell(period: Period): TableCell {
  const value: { value?: CellValue } = period.from === period.to ? { value: { kind: 'day', day: period.from } } : {};
  return { blocks: [paragraph(whenWords(period))], ...value };
}

/** A cell with a target date, or words that there is none. */
export function targetCell(target: ActionAsAt['action']['target']): TableCell {
  if (target === undefined) {
    return { blocks: [paragraph('None set')] };
  }
  const words = describeTargetDate(target);
  return {
    ...(target.kind === 'due' ? periodCell(target) : {}),
    blocks: [paragraph(`${words.charAt(0).toUpperCase()}${words.slice(1)}`)],
  };
}

/** What has changed of an action since the board's previous sheet, in words; nothing where nothing has. */
export function actionChangeBlocks({ action, updates }: ActionAsAt, since: CalendarDay | undefined): TextBlock[] {
  if (since === undefined) {
    return [];
  }
  if (action.meetingDate.to >= since) {
    return [paragraph([changed(`New since the sheet of ${formatDay(since)}`)])];
  }
  return updates.some(({ date }) => date.from > since)
    ? [paragraph([changed(`Updated since ${formatDay(since)}`)])]
    : [];
}

/** Each update of an action with its date in bold. */
export function actionUpdateBlocks(updates: readonly ActionUpdate[]): TextBlock[] {
  return updates.flatMap(({ date, text: words }) => textBlocks(words, [bold(`${whenWords(date)}: `)]));
}

/** `5 months`, under one month in days. */
export function ageWords(since: CalendarDay, day: CalendarDay): string {
  const months = monthsLate(since, day);
  return months > 0 ? count(months, 'month') : count(Math.max(0, daysBetween(since, day)), 'day');
}

/** The roles that answer for an action. */
export function responsibleWords(roles: readonly string[]): TextBlock[] {
  return [paragraph([text(roles.join('; ') || 'Not recorded')])];
}
