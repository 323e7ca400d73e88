import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { type Databases, openDatabases } from './checker/databases.ts';
import type { Facts } from './checker/facts.ts';
import { readFacts } from './checker/read-facts.ts';
import { type Cluster, startCluster } from './cluster/cluster.ts';
import { slowCommits } from './nemesis/slow-commits.ts';
import { createRandom, type Random } from './random.ts';
import { type Ledger, openLedger } from './workload/ledger.ts';
import { createScene } from './workload/scene.ts';
import { setStage } from './workload/stage.ts';
import { runWorkload } from './workload/workload.ts';

/** A platform with people on it. */
export interface Session {
  readonly cluster: Cluster;
  readonly databases: Databases;
  readonly redis: Redis;
  readonly ledger: Ledger;
  readonly random: Random;
  /** Whether the provider of mails knows a mail again. */
  readonly deduplicates: boolean;
  facts(): Promise<Facts>;
  /** Uses the platform until the signal. */
  load(signal: AbortSignal): Promise<void>;
}

/** What a session is opened with. */
export interface SessionOptions {
  readonly seed: number;
  /** Operations per second. */
  readonly rate: number;
  /** Whether the provider of mails knows a mail again; the seed decides unless this does. */
  readonly deduplicates?: boolean;
}

/** What a session came to. */
interface Outcome {
  readonly passed: boolean;
}

/**
 * Starts a platform, gives it to `work`, and leaves nothing of it behind. When that fails, the ledger and the logs of
 * all processes are kept; `say` hears where.
 */
export async function withSession<T extends Outcome>(
  { seed, rate, deduplicates: wanted }: SessionOptions,
  say: (text: string) => void,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const random = createRandom(seed);
  const deduplicates = wanted ?? random.fork('provider').chance(0.5);
  say(`the provider of mails ${deduplicates ? 'deduplicates' : 'does not deduplicate'}`);
  const cluster = await startCluster({ deduplicates });
  const databases = openDatabases(cluster.postgres);
  let passed = false;
  try {
    const ledger = openLedger(join(cluster.directory, 'ledger.jsonl'));
    const stage = await setStage(cluster, ledger, rate);
    await slowCommits(databases, { probability: 0.1, longest: 0.15 });
    const redis = cluster.redis.client;
    const { directory } = cluster.environment.mailbox;
    const outcome = await work({
      cluster,
      databases,
      redis,
      ledger,
      random,
      deduplicates,
      facts: () => readFacts({ databases, redis, mailbox: { directory, deduplicates } }),
      load: (signal) =>
        runWorkload({
          rate,
          scene: createScene(stage, cluster.gatewayUrl, ledger, signal),
          random: random.fork('workload'),
        }),
    });
    ({ passed } = outcome);
    return outcome;
  } finally {
    if (!passed) say(`what happened is in ${await keepEvidence(cluster.directory)}`);
    await databases.close();
    await cluster.stop();
  }
}

async function keepEvidence(directory: string): Promise<string> {
  const kept = await mkdtemp(join(tmpdir(), 'fitsync-evidence-'));
  for (const name of ['ledger.jsonl', 'logs']) {
    await cp(join(directory, name), join(kept, name), { recursive: true });
  }
  return kept;
}
