import { resolve } from 'node:path';
import { todayByClock } from '../../src/data/days';
import { forgetTrackerData } from './dataFolder';
import { parseStartOptions, usage } from './startOptions';
import type { StartOptions } from './startOptions';
import { startWorkbench } from './workbench';

function optionsOrExit(): StartOptions {
  try {
    return parseStartOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}

async function start({ dataFolder, port, isReset, keepsSampleDays }: StartOptions): Promise<void> {
  const folder = resolve(dataFolder);
  if (isReset) {
    forgetTrackerData(folder);
  }
  const workbench = await startWorkbench({
    dataFolder: folder,
    port,
    ...(keepsSampleDays ? {} : { cycleOn: todayByClock() }),
    onProgress: (line) => console.log(line),
  });
  console.log(`\nThe Assurance Tracker is at ${workbench.address}`);
  console.log(
    `Its list of recommendations is at ${workbench.siteUrl}/Lists/Recommendations, with the commands above it.`,
  );
  console.log(`The site is ${workbench.siteUrl}; its data is kept in ${folder}. Ctrl+C stops it.`);

  let isClosing = false;
  const close = (): void => {
    if (isClosing) {
      process.exit(1); // asked twice: do not wait for what is under way
    }
    isClosing = true;
    workbench.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
}

function describeDataFailure(error: Error): string {
  const isOfDatabase = 'code' in error && (error.code === 'ERR_SQLITE_ERROR' || error.code === 'EACCES');
  return isOfDatabase
    ? `The data folder cannot be used: ${error.message}. Check that you may write to it, or begin anew with --reset.`
    : error.message;
}

/** What went wrong, with what to do about it where that is known. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  return 'code' in error && error.code === 'EADDRINUSE'
    ? 'Another program listens on this port. Choose another with --port, or leave --port out to take a free one.'
    : describeDataFailure(error);
}

start(optionsOrExit()).catch((error: unknown) => {
  console.error(describe(error));
  process.exitCode = 1;
});
