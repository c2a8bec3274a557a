/** The value of a calculated column or of a validation formula. An Error is a spreadsheet error such as #DIV/0!. */
export type FormulaValue = null | number | string | boolean | Date | Error;
