import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { type Databases, openDatabases } from './checker/databases.ts';
import { type Cluster, startCluster } from './cluster/cluster.ts';
import { slowCommits } from './nemesis/slow-commits.ts';
import { createRandom, type Random } from './random.ts';
import { createScene } from './workload/actor.ts';
import { type Ledger, openLedger } from './workload/ledger.ts';
import { setStage } from './workload/stage.ts';
import { runWorkload } from './workload/workload.ts';

/** A platform with people on it. */
export interface Session {
  readonly cluster: Cluster;
  readonly databases: Databases;
  readonly redis: Redis;
  readonly ledger: Ledger;
  readonly random: Random;
  /** Uses the platform until the signal. */
  load(signal: AbortSignal): Promise<void>;
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
  { seed, rate }: { readonly seed: number; readonly rate: number },
  say: (text: string) => void,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const random = createRandom(seed);
  const cluster = await startCluster();
  const databases = openDatabases(cluster.postgres);
  let passed = false;
  try {
    const ledger = openLedger(join(cluster.directory, 'ledger.jsonl'));
    const stage = await setStage(cluster, ledger, rate);
    await slowCommits(databases, { probability: 0.1, longest: 0.15 });
    const outcome = await work({
      cluster,
      databases,
      redis: cluster.redis.client,
      ledger,
      random,
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
