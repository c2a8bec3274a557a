import { translated } from '../../locale/translated';

/** What the screens that load with the web part say, in English as it is written in the United Kingdom. */
export const strings = translated('Actions', {
  action: '1 action',
  countActions: (count: number): string => `${count} actions`,
  numberCountOpen: (number: string, count: number, overdue: number, closed: number): string =>
    `${number}: ${count} open, ${overdue} of them overdue, and ${closed} closed.`,
});
