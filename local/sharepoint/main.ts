import { parseArgs } from 'node:util';
import { startSharePoint } from './server';
import { readFaultFile } from './transport/faults';

const usage = 'Usage: npm run sharepoint -- [--port N] [--data DIR] [--latency MS] [--faults FILE]\n';

/** A whole number that an option must be. @throws Error naming the option */
function wholeNumber(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new Error(`--${option} must be a whole number, not '${text}'.`);
  return Number(text);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      latency: { type: 'string' },
      faults: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const running = await startSharePoint({
    dataDir: values.data ?? '.sharepoint',
    port: wholeNumber(values.port, 'port'),
    latencyMs: wholeNumber(values.latency, 'latency'),
    faults: values.faults === undefined ? undefined : readFaultFile(values.faults),
  });
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
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exit(2);
});
