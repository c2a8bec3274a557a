import { parseArgs } from 'node:util';

/** What `npm start` was asked for. */
export interface StartOptions {
  /** Folder of the local SharePoint's data. */
  dataFolder: string;
  /** Port to listen on; undefined takes the one of last time, or a free one. */
  port: number | undefined;
  /** Whether to throw away what the data folder holds first. */
  isReset: boolean;
  /** Whether the sample register keeps the days of its workbook, October 2020, instead of being put into a cycle of today. */
  keepsSampleDays: boolean;
}

export const usage = `Usage: npm start -- [--port N] [--data DIR] [--reset] [--sample-days]

  --port N    listen on this port of 127.0.0.1; without it the port of last time, or a free one
  --data DIR  keep the data of the local SharePoint in this folder (default .tracker)
  --reset     begin anew: forget the data and import the sample register again
  --sample-days  leave the sample register in October 2020, of which its workbook is`;

/**
 * Reads the arguments of `npm start`.
 *
 * @throws Error that says what is wrong with them.
 */
export function parseStartOptions(args: string[]): StartOptions {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      data: { type: 'string', default: '.tracker' },
      reset: { type: 'boolean', default: false },
      'sample-days': { type: 'boolean', default: false },
    },
  });
  return {
    dataFolder: values.data ?? '.tracker',
    port: values.port === undefined ? undefined : portOf(values.port),
    isReset: values.reset ?? false,
    keepsSampleDays: values['sample-days'] ?? false,
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new Error(`--port wants a number from 1 to 65535, not "${text}".`);
  }
  return port;
}
