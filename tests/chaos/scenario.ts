import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { drain, drainMessages } from './checker/backlog.ts';
import { type Databases, openDatabases, publishers } from './checker/databases.ts';
import { type Judgement, judge } from './checker/judge.ts';
import { readEnd } from './checker/log.ts';
import { readFacts } from './checker/read-facts.ts';
import { restrictTo } from './checker/restrict.ts';
import { type Cluster, startCluster } from './cluster/cluster.ts';
import { addDuplicates } from './nemesis/duplicates.ts';
import { slowCommits } from './nemesis/slow-commits.ts';
import { createRandom } from './random.ts';
import { openLedger } from './workload/ledger.ts';
import { createScene } from './workload/scene.ts';
import { setStage, type Stage } from './workload/stage.ts';
import { runWorkload } from './workload/workload.ts';

/** A platform on which short scenarios are played, one after the other. */
export interface Theatre {
  readonly cluster: Cluster;
  /** Starts the processes of services again, in good order, with other code or a moment to die at. */
  replace(services: readonly string[], changes: Replacement): Promise<void>;
  play(scenario: Scenario): Promise<Judgement>;
  close(): Promise<void>;
}

/** What processes are started with. */
export interface Replacement {
  readonly preload?: readonly string[];
  readonly crashAt?: string;
}

/** Some load, some trouble, and a verdict on the operations of this load alone. */
export interface Scenario {
  /** The load goes on until so many operations have succeeded, however long that takes. */
  readonly operations: number;
  /** Copies of events to add to each log while the load goes on. */
  readonly duplicatesPerLog: number;
  /** Seconds that the backlog has to disappear in; whatever is missing then counts as lost. */
  readonly patience: number;
}

/** Many at once, so that keys share partitions at the same time. */
const rate = 25;
/** Seconds for mails, once events are handled or late. */
const mailPatience = 60;

/** What is sent twice arrives twice. */
const deduplicates = false;

/** Starts a platform whose commits are slow, half of them, with the recorder beside its services. */
export async function openTheatre(seed: number): Promise<Theatre> {
  const random = createRandom(seed);
  const cluster = await startCluster({ deduplicates, withRecorder: true });
  const databases = openDatabases(cluster.postgres, { withRecorder: true });
  const firstLedger = openLedger(join(cluster.directory, 'stage.jsonl'));
  const stage = await setStage(cluster, firstLedger, rate);
  await slowCommits(databases, { probability: 0.5, longest: 0.5 });
  let played = 0;
  return {
    cluster,
    async replace(services, changes) {
      const victims = services.flatMap((service) => cluster.of(service));
      await Promise.all(victims.map((victim) => victim.stop()));
      for (const victim of victims) victim.start(changes);
      await cluster.ready();
    },
    play(scenario) {
      played += 1;
      const name = `scenario-${played}`;
      return play({ ...scenario, name, cluster, databases, stage, random: random.fork(name) });
    },
    async close() {
      await databases.close();
      await cluster.stop();
    },
  };
}

interface Parts extends Scenario {
  readonly name: string;
  readonly cluster: Cluster;
  readonly databases: Databases;
  readonly stage: Stage;
  readonly random: ReturnType<typeof createRandom>;
}

async function play(parts: Parts): Promise<Judgement> {
  const { name, cluster, databases, stage, random, operations, duplicatesPerLog, patience } = parts;
  const redis = cluster.redis.client;
  const ledger = openLedger(join(cluster.directory, `${name}.jsonl`));
  const over = new AbortController();
  const scene = createScene(stage, cluster.gatewayUrl, ledger, over.signal);
  const working = runWorkload({ rate, scene, random });
  const succeeded = () => ledger.operations.filter(({ outcome }) => outcome === 'acknowledged');
  while (succeeded().length < operations) await delay(50);
  await addDuplicates(redis, publishers, random, duplicatesPerLog, (service, partition) =>
    readEnd(databases, service, partition),
  );
  over.abort();
  await working;
  await cluster.ready();
  await drain(databases, redis, patience);
  await drainMessages(databases, mailPatience);
  const { directory } = cluster.environment.mailbox;
  const facts = await readFacts({ databases, redis, mailbox: { directory, deduplicates } });
  return judge(ledger.operations, restrictTo(ledger.operations, facts));
}
