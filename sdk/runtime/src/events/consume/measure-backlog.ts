import type { Cluster, Redis } from 'ioredis';
import { Gauge, type Registry } from 'prom-client';
import type { Sql } from '@fitsync/descriptor';
import { singleFlight } from '../../lifecycle/index.ts';
import { listGroups, logKeys } from '@fitsync/sdk/internal/log';
import { type GroupWork, measureGroup } from '../operations/measure-group.ts';
import { countDeadLetters } from './dead-letters.ts';

/** What {@link measureBacklog} looks at. */
export interface BacklogDeps {
  readonly registry: Registry;
  readonly redis: Redis | Cluster;
  readonly sql: Sql;
  readonly group: string;
  /** The services whose logs the group reads. */
  readonly sources: readonly string[];
}

/**
 * Registers the metrics of what a group has still to do, which is measured when metrics are read. Every replica reports
 * the whole group. Without Redis or Postgres the last values stay, and readiness tells what is wrong.
 */
export function measureBacklog({ registry, redis, sql, group, sources }: BacklogDeps): void {
  const registers = [registry];
  const labelNames = ['stream', 'group'];
  // Gauges are read all at once, so that none may rely on what another one sets; one measurement serves them all.
  const measureAll = singleFlight(() =>
    Promise.all(sources.map((source) => measureSource(redis, source, group))).catch(
      () => undefined,
    ),
  );
  const measure = async (set: (stream: string, work: GroupWork) => void): Promise<void> => {
    const work = await measureAll();
    for (const [i, stream] of sources.entries()) {
      const found = work?.[i];
      if (found) set(stream, found);
    }
  };
  void new Gauge({
    name: 'fitsync_stream_oldest_pending_seconds',
    help: 'For how long the oldest event in a log has waited to be handled by this group',
    labelNames,
    registers,
    collect() {
      return measure((stream, { oldest_ms }) => {
        const waited = oldest_ms === undefined ? 0 : (Date.now() - oldest_ms) / 1_000;
        this.set({ stream, group }, Math.max(waited, 0));
      });
    },
  });
  void new Gauge({
    name: 'fitsync_stream_lag',
    help: 'Events in a log that this group has not handled yet',
    labelNames,
    registers,
    collect() {
      return measure((stream, { pending, undelivered }) =>
        this.set({ stream, group }, pending + undelivered),
      );
    },
  });
  void new Gauge({
    name: 'fitsync_dead_letters',
    help: 'Events that this group has given up',
    labelNames: ['group'],
    registers,
    async collect() {
      const count = await countDeadLetters(sql).catch(() => undefined);
      if (count !== undefined) this.set({ group }, count);
    },
  });
}

async function measureSource(
  redis: Redis | Cluster,
  source: string,
  group: string,
): Promise<GroupWork> {
  const partitions = await Promise.all(
    logKeys(source).map(async (key) => {
      const known = (await listGroups(redis, key)).find(({ name }) => name === group);
      return known && measureGroup(redis, key, known);
    }),
  );
  const work = partitions.filter((one) => one !== undefined);
  const oldest = work.flatMap(({ oldest_ms }) => oldest_ms ?? []);
  return {
    pending: sum(work.map(({ pending }) => pending)),
    undelivered: sum(work.map(({ undelivered }) => undelivered)),
    ...(oldest.length > 0 && { oldest_ms: Math.min(...oldest) }),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
