import { spawn } from 'node:child_process';
import path from 'node:path';

const REPOSITORY = path.join(__dirname, '../..');

/** What a command left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the command line in a process of its own, as `npm run -s tracker --` does. The variables in `environment` are set
 * for it; one that is `undefined` is taken away. With `killAfter`, in milliseconds, it is killed on the spot then.
 */
export async function tracker(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
  killAfter?: number,
): Promise<Outcome> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', 'tsx', path.join(REPOSITORY, 'cli/tracker.ts'), ...args],
    { cwd: REPOSITORY, env: { ...process.env, INIT_CWD: undefined, SHAREPOINT_TOKEN: undefined, ...environment } },
  );
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearTimeout(timer);
  return { code, stdout, stderr };
}

/** Runs commands over a data folder: `run` for what they leave behind, `json` for what one that succeeds prints. */
export function trackerOver(data: string): {
  run(args: readonly string[]): Promise<Outcome>;
  json<T>(args: readonly string[]): Promise<T>;
} {
  const run = (args: readonly string[]): Promise<Outcome> => tracker([...args, '--data', data]);
  return {
    run,
    json: async <T>(args: readonly string[]) => {
      const { code, stdout, stderr } = await run([...args, '--json']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      return JSON.parse(stdout) as T;
    },
  };
}

/** Imports a workbook into a data folder. */
export async function importInto(data: string, file: string): Promise<void> {
  expect(await tracker(['import', file, '--data', data])).toMatchObject({ code: 0 });
}
