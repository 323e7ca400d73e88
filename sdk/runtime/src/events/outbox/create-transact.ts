import type pg from 'pg';
import { withTransaction } from '../../db/index.ts';
import { silentTracer, type Tracer } from '../../tracing/index.ts';
import type { EventContract } from '../event-contract.ts';
import { announce } from './announce.ts';
import type { RecordedEvent } from './create-event.ts';
import { createEventRecorder } from './event-recorder.ts';
import type { Transact } from './origin.ts';

/** What {@link createTransact} works with. */
export interface TransactDeps {
  readonly pool: pg.Pool;
  readonly contract: EventContract;
  readonly now: () => Date;
  /** Hears that events have been committed; wakes the relay. */
  readonly onPublish?: () => void;
  /** Sends no spans unless given. */
  readonly tracer?: Tracer;
}

/**
 * Makes the function that runs a change and records its events in one transaction: both are stored, or neither is.
 *
 * Emitting an event that the origin may not publish, or one that breaks its contract, throws and dooms the
 * transaction even if the error is caught. `work` may run up to three times when it collides with another
 * transaction, so it must do nothing but SQL and `emit`.
 */
export function createTransact({
  pool,
  contract,
  now,
  onPublish,
  tracer = silentTracer,
}: TransactDeps): Transact {
  return async (origin, work) => {
    let published: readonly RecordedEvent[] = [];
    const result = await withTransaction(pool, async (sql) => {
      const recorder = createEventRecorder(contract, now, tracer, sql);
      const answer = await work(recorder.open(origin));
      published = await recorder.store();
      return answer;
    });
    announce(published, onPublish);
    return result;
  };
}
