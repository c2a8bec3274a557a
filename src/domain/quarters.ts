import { CalendarDay, addDays, addMonths } from './calendarDay';

/** A quarter of a financial year, which begins in April: quarter 1 is April to June. */
export interface FinancialQuarter {
  readonly quarter: 1 | 2 | 3 | 4;
  /** `2016-17` */
  readonly year: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** The quarter of the financial year in which the day lies. */
export function financialQuarterOf(day: CalendarDay): FinancialQuarter {
  const month = Number(day.slice(5, 7));
  const quarter = (((Math.floor((month - 1) / 3) + 3) % 4) + 1) as FinancialQuarter['quarter'];
  const starts = Number(day.slice(0, 4)) - (quarter === 4 ? 1 : 0);
  const from = `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
  return {
    quarter,
    year: `${starts}-${String((starts + 1) % 100).padStart(2, '0')}`,
    from,
    to: addDays(addMonths(from, 3), -1),
  };
}
