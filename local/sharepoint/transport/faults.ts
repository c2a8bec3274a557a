import { readFileSync } from 'node:fs';

/** One line of a fault script: which requests it hits, and what happens to them. */
export interface Fault {
  /** HTTP method on the wire; any when absent. */
  readonly method?: string;
  /** Regular expression over path and query; any when absent. */
  readonly path?: string;
  /** Hits from the nth match on (1 is the first); 1 when absent. */
  readonly nth?: number;
  /** How many times it hits; 1 when absent, 0 for always. */
  readonly times?: number;
  /** Milliseconds of delay before the answer. */
  readonly latencyMs?: number;
  /** Status to answer with, such as 429 or 503. */
  readonly status?: number;
  /** Value of the Retry-After header: seconds, or an HTTP date. No header when absent. */
  readonly retryAfter?: string | number;
  /** `before` (the default) answers without doing anything; `after` does the request first, and then answers so. */
  readonly when?: 'before' | 'after';
  /** Cuts the connection instead of answering. */
  readonly drop?: boolean;
  /** Makes all digests invalid before the request is looked at. */
  readonly expireDigests?: boolean;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Armed {
  readonly fault: Fault;
  matches: number;
  hits: number;
}

const keys = new Set([
  'method',
  'path',
  'nth',
  'times',
  'latencyMs',
  'status',
  'retryAfter',
  'when',
  'drop',
  'expireDigests',
  'body',
  'headers',
]);

/** Checks a fault script. @throws Error naming what is wrong */
export function readFaults(value: unknown): Fault[] {
  if (!Array.isArray(value)) throw new Error('A fault script is an array of faults.');
  return value.map((entry: unknown, at) => {
    if (typeof entry !== 'object' || entry === null) throw new Error(`Fault ${at + 1} is no object.`);
    for (const key of Object.keys(entry))
      if (!keys.has(key)) throw new Error(`Fault ${at + 1} has an unknown property '${key}'.`);
    const fault = entry as Fault;
    if (fault.path !== undefined) new RegExp(fault.path, 'i');
    return fault;
  });
}

/** Reads a fault script from a JSON file. @throws Error for a file that is none */
export const readFaultFile = (file: string): Fault[] => readFaults(JSON.parse(readFileSync(file, 'utf8')));

/** The faults that are armed, and the latency of every request. */
export class Faults {
  private armed: Armed[] = [];

  public constructor(
    faults: readonly Fault[],
    public latencyMs: number,
  ) {
    this.replace(faults);
  }

  public replace(faults: readonly Fault[]): void {
    this.armed = faults.map((fault) => ({ fault, matches: 0, hits: 0 }));
  }

  public add(faults: readonly Fault[]): void {
    this.armed.push(...faults.map((fault) => ({ fault, matches: 0, hits: 0 })));
  }

  public list(): { readonly fault: Fault; readonly matches: number; readonly hits: number }[] {
    return this.armed.map(({ fault, matches, hits }) => ({ fault, matches, hits }));
  }

  /** The fault that hits this request; the first in the script that fits. */
  public take(method: string, url: string): Fault | undefined {
    for (const armed of this.armed) {
      const { fault } = armed;
      if (fault.method !== undefined && fault.method.toUpperCase() !== method.toUpperCase()) continue;
      if (fault.path !== undefined && !new RegExp(fault.path, 'i').test(url)) continue;
      armed.matches += 1;
      const times = fault.times ?? 1;
      if (armed.matches < (fault.nth ?? 1) || (times > 0 && armed.hits >= times)) continue;
      armed.hits += 1;
      return fault;
    }
    return undefined;
  }
}
