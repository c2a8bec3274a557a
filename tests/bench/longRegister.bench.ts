import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSharePoint } from '../../local/sharepoint/server';
import { Connection, connect } from '../../src/data/connect';
import { openRegister } from '../../src/data/openRegister';
import { readEnded } from '../../src/data/longRegister';
import { FollowedReading } from '../../src/data/readRegister';
import { readChanges } from '../../src/data/registerChanges';
import { RECOMMENDATIONS } from '../../src/lists/recommendations';
import { LongSite, fillLongSite } from '../support/longSite';

// What a long register costs to open, and what coming back costs, over a local SharePoint that takes 100 ms for each answer.

const LATENCY_MS = 100;
const RUNS = 3;

/** Registers with the same 2,000 open recommendations and ever more that have ended. */
const SITES: readonly LongSite[] = [
  { recommendations: 2_000, everyOpen: 1, updatesEach: 2 },
  { recommendations: 10_000, everyOpen: 5, updatesEach: 2 },
  { recommendations: 50_000, everyOpen: 25, updatesEach: 2 },
];

interface Cost {
  readonly requests: number;
  readonly kilobytes: number;
  /** By the clock, of the fastest run. */
  readonly milliseconds: number;
  /** Of client and server together, for both are in this process, in the same run. */
  readonly processorMilliseconds: number;
}

async function costOf<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly cost: Cost }> {
  const { fetch } = globalThis;
  let requests = 0;
  let bytes = 0;
  globalThis.fetch = async (...asked) => {
    const answer = await fetch(...asked);
    requests += 1;
    bytes += (await answer.clone().arrayBuffer()).byteLength;
    return answer;
  };
  const start = performance.now();
  const used = process.cpuUsage();
  try {
    const result = await work();
    const milliseconds = performance.now() - start;
    const { user, system } = process.cpuUsage(used);
    const processorMilliseconds = (user + system) / 1000;
    return { result, cost: { requests, kilobytes: bytes / 1000, milliseconds, processorMilliseconds } };
  } finally {
    globalThis.fetch = fetch;
  }
}

async function fastest<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly cost: Cost }> {
  let best = await costOf(work);
  for (let run = 1; run < RUNS; run += 1) {
    const next = await costOf(work);
    best = next.cost.processorMilliseconds < best.cost.processorMilliseconds ? next : best;
  }
  return best;
}

function tell(what: string, { requests, kilobytes, milliseconds, processorMilliseconds }: Cost): void {
  const numbers = [
    `${requests} requests`,
    `${kilobytes.toFixed(kilobytes < 10 ? 1 : 0)} kB`,
    `${milliseconds.toFixed(0)} ms`,
    `${processorMilliseconds.toFixed(0)} ms of processor`,
  ];
  console.log(`${what.padEnd(52)}${numbers.map((each) => each.padStart(24)).join('')}`);
}

async function changes(connection: Connection, opened: FollowedReading): Promise<void> {
  await readChanges(connection, opened);
  tell('  coming back, nothing changed', (await fastest(() => readChanges(connection, opened))).cost);
  const { items } = connection.sp.web.lists.getByTitle(RECOMMENDATIONS.title);
  await items.getById(opened.items.recommendations[0]?.Id ?? 0).update({ Directorate: 'Estates' });
  tell('  coming back, one recommendation changed', (await fastest(() => readChanges(connection, opened))).cost);
}

async function site(made: LongSite): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'long-bench-'));
  await fillLongSite(dataDir, made);
  const server = await startSharePoint({ dataDir });
  try {
    await fetch(`${server.origin}/_local/faults`, {
      method: 'PUT',
      body: JSON.stringify([{ path: '_api', latencyMs: LATENCY_MS, times: 0 }]),
    });
    const connection = connect(server.siteUrl);
    const isLong = made.recommendations > 5_000;
    // Asks for the digest, which a page has already.
    await openRegister(connection, isLong);
    const { result: opened, cost } = await fastest(() => openRegister(connection, isLong));
    const count = (number: number): string => number.toLocaleString('en-GB');
    tell(
      `${count(made.recommendations)} recommendations, ${count(opened.register.recommendations.length)} open: opening`,
      cost,
    );
    if (isLong) {
      tell('  opening for the first time in a browser', (await costOf(() => openRegister(connection, false))).cost);
      tell('  the next thousand', (await fastest(() => readEnded(connection, opened))).cost);
    }
    await changes(connection, opened);
  } finally {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function bench(): Promise<void> {
  for (const each of SITES) {
    await site(each);
  }
}

void bench();
