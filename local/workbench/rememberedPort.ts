import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const fileName = 'workbench-port';

/**
 * The port to listen on: the one that this data folder had before, so that bookmarks stay right, unless another program
 * has taken it; 0, any free one, where there is none to remember.
 */
export async function preferredPort(dataFolder: string): Promise<number> {
  const port = rememberedPort(dataFolder);
  return port !== 0 && (await isFree(port)) ? port : 0;
}

/** Keeps the port for the next start. */
export function rememberPort(dataFolder: string, port: number): void {
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(join(dataFolder, fileName), `${port}\n`);
}

function rememberedPort(dataFolder: string): number {
  try {
    const port = Number(readFileSync(join(dataFolder, fileName), 'utf8'));
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : 0;
  } catch {
    return 0; // the first start over this folder
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
