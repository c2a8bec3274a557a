import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSharePoint, type RunningSharePoint } from './server';
import { readFaultFile } from './transport/faults';

/** SQLite's result codes SQLITE_CORRUPT and SQLITE_NOTADB. */
const corruptDatabase = 11;
const notADatabase = 26;

const usage = 'Usage: npm run sharepoint -- [--port N] [--data DIR] [--latency MS] [--faults FILE]\n';

/** A whole number that an option must be. @throws UsageError naming the option */
function wholeNumber(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new UsageError(`--${option} must be a whole number, not '${text}'.`);
  return Number(text);
}

/** A mistake in the command itself, which the usage line mends. */
class UsageError extends Error {}

const optionsOf = (): Record<'port' | 'data' | 'latency' | 'faults', string | undefined> & { help?: boolean } => {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        latency: { type: 'string' },
        faults: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    const { port, data, latency, faults, help } = values;
    return { port, data, latency, faults, help };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

/** What stands in the way of starting, in one sentence that says what to do. */
function startReason(error: unknown, port: number | undefined, dataDir: string): string {
  const { code, errcode, message } = error as NodeJS.ErrnoException & { errcode?: number };
  const file = join(dataDir, 'sharepoint.sqlite');
  if (code === 'EADDRINUSE') return `Port ${String(port)} is taken: choose another with --port, or stop what uses it.`;
  if (code === 'EACCES' && port !== undefined && /listen/.test(message))
    return `Port ${String(port)} may not be used by this account: choose one above 1023 with --port.`;
  if (errcode === notADatabase || errcode === corruptDatabase)
    return `${file} is damaged (${message}): put a sound copy in its place, or choose another folder with --data.`;
  return `The data folder ${dataDir} cannot be used (${message}): choose another with --data.`;
}

function readFaultsOf(file: string): ReturnType<typeof readFaultFile> {
  try {
    return readFaultFile(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The fault script ${file} cannot be used (${reason}).`);
  }
}

async function main(): Promise<void> {
  const options = optionsOf();
  if (options.help) {
    process.stdout.write(usage);
    return;
  }
  const dataDir = options.data ?? '.sharepoint';
  const port = wholeNumber(options.port, 'port');
  if (port !== undefined && port > 65535) throw new UsageError(`--port must be at most 65535, not ${port}.`);
  const latencyMs = wholeNumber(options.latency, 'latency');
  const faults = options.faults === undefined ? undefined : readFaultsOf(options.faults);
  let running: RunningSharePoint;
  try {
    running = await startSharePoint({ dataDir, port, latencyMs, faults });
  } catch (error) {
    throw new Error(startReason(error, port, dataDir));
  }
  process.stdout.write(`Site: ${running.siteUrl}\n`);
  const stop = (): void => {
    running.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  const isUsage = error instanceof UsageError;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${isUsage ? usage : ''}`);
  process.exit(isUsage ? 2 : 1);
});
