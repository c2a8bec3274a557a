/** The command was called wrongly: exit code 2. The message says what is wrong. */
export class UsageError extends Error {
  public override readonly name = 'UsageError';
}

/** A problem in the register, the workbook or the site: exit code 1. Its message has a line for each problem. */
export class Failure extends Error {
  public override readonly name = 'Failure';
}
