import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { startMeasured } from '../measured-server.ts';
import { median, report } from '../statistics.ts';
import { type Ask, contestantsAt, programs } from './contestants.ts';

const rounds = 150;
const warmUpRounds = 30;
const callsPerTurn = 96;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a call and a page cost with the SDK, against plain `fetch` and other clients. */
export async function benchSdk(): Promise<void> {
  const script = fileURLToPath(new URL('server.ts', import.meta.url));
  const server = await startMeasured(script, 'bookings');
  try {
    const contestants = contestantsAt(server.url);
    for (const atOnce of [1, 32]) await benchCalls(contestants, atOnce);
  } finally {
    server.child.disconnect();
  }
  await benchSizes();
}

/**
 * Short turns, each round beginning with the next contestant, so that all see the same machine; what is compared are the
 * turns of one round.
 */
async function benchCalls(
  contestants: Readonly<Record<string, Ask>>,
  atOnce: number,
): Promise<void> {
  const order = Object.entries(contestants);
  const times = new Map<string, number[]>(order.map(([name]) => [name, []]));
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    for (const [name, ask] of order) {
      const taken = await timePerCall(ask, atOnce);
      if (round >= 0) times.get(name)?.push(taken);
    }
    order.push(...order.splice(0, 1));
  }
  const of = (name: string): readonly number[] => times.get(name) ?? [];
  const ratio = (name: string, other: string): number =>
    median(of(name).map((taken, round) => taken / (of(other)[round] ?? Number.NaN)));
  report(
    `A call, ${atOnce} at once (medians of ${rounds} rounds; aim: at most 1.05 × openapi-fetch)`,
    Object.keys(contestants).map((name) => ({
      client: name,
      'µs per call': median(of(name)).toFixed(0),
      '× fetch': ratio(name, 'fetch').toFixed(2),
      '× openapi-fetch': ratio(name, 'openapi-fetch').toFixed(2),
    })),
  );
}

/** Microseconds from one answer to the next. */
async function timePerCall(ask: Ask, atOnce: number): Promise<number> {
  let left = callsPerTurn;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await ask();
    }
  };
  const since = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  return ((performance.now() - since) * 1_000) / callsPerTurn;
}

async function benchSizes(): Promise<void> {
  const sizes = Object.entries(programs).map(async ([name, contents]) => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: root },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'browser',
    });
    const bytes = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).byteLength;
    return { client: name, kB: (bytes / 1024).toFixed(1) };
  });
  report('A page with one operation, min + gzip (aim: at most 6 kB)', await Promise.all(sizes));
}
