import { events as catalogue } from '@fitsync/contracts/events';
import { createPool } from '@fitsync/runtime/db';
import type { ChaosPostgres } from '../cluster/postgres.ts';

type Pool = ReturnType<typeof createPool>;

const descriptors = Object.values(catalogue);

/** Services with an outbox that the suite fills. */
export const publishers = ['user', 'training', 'schedule', 'progress'] as const;

/** Services that receive events. */
export const groups = ['user', 'progress', 'notification'] as const;

/** The events that a group receives from a publisher. */
export function typesFor(group: string, publisher: string): string[] {
  return descriptors
    .filter(({ sender, receivers }) => sender === publisher && receivers.includes(group))
    .map(({ type }) => type);
}

/** The databases of the services, as the harness reads them. */
export interface Databases {
  of(service: string): Pool;
  close(): Promise<void>;
}

/** Connects to the databases; each connection is made when it is first used. */
export function openDatabases(postgres: Pick<ChaosPostgres, 'urlOf'>): Databases {
  const pools = new Map<string, Pool>();
  return {
    of(service) {
      const known = pools.get(service);
      if (known) return known;
      const url = postgres.urlOf(`fitsync_${service}`);
      const pool = createPool({ url, name: 'chaos', max: 2, statementTimeout: 60_000 });
      pools.set(service, pool);
      return pool;
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}
