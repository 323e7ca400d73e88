import { events as catalogue } from '@fitsync/contracts/events';
import { createPool } from '@fitsync/runtime/db';
import type { ChaosPostgres } from '../cluster/postgres.ts';
import { recorderName } from '../recorder/recorder-contract.ts';

type Pool = ReturnType<typeof createPool>;

const descriptors = Object.values(catalogue);

/** Services with an outbox that the suite fills. */
export const publishers = ['user', 'training', 'schedule', 'progress'] as const;

/** Services that receive events. */
const receivers = ['user', 'progress', 'notification'] as const;

/** The events that a group receives from a publisher. */
export function typesFor(group: string, publisher: string): string[] {
  return descriptors
    .filter(({ sender, type }) => sender === publisher && isReceived(group, type))
    .map(({ type }) => type);
}

/** Whether a group receives the events of a type. */
export function isReceived(group: string, type: string): boolean {
  // The recorder stands beside notification.
  const service = group === recorderName ? 'notification' : group;
  return descriptors.some((event) => event.type === type && event.receivers.includes(service));
}

/** The databases of the services, as the harness reads them. */
export interface Databases {
  /** Those that receive events. */
  readonly groups: readonly string[];
  of(service: string): Pool;
  close(): Promise<void>;
}

/** Connects to the databases; each connection is made when it is first used. */
export function openDatabases(
  postgres: Pick<ChaosPostgres, 'urlOf'>,
  { withRecorder = false }: { readonly withRecorder?: boolean } = {},
): Databases {
  const pools = new Map<string, Pool>();
  return {
    groups: withRecorder ? [...receivers, recorderName] : receivers,
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
