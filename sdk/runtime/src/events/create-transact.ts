import type pg from 'pg';
import { withTransaction } from '../db/index.ts';
import { appendToOutbox } from './append-to-outbox.ts';
import { crashPoint } from './crash-point.ts';
import { type RecordedEvent, createEvent } from './create-event.ts';
import type { EventContract } from './event-contract.ts';
import type { Transact } from './origin.ts';

/** What {@link createTransact} works with. */
export interface TransactDeps {
  readonly pool: pg.Pool;
  readonly contract: EventContract;
  readonly now: () => Date;
  /** Hears that events have been committed; wakes the relay. */
  readonly onPublish?: () => void;
}

/**
 * Makes the function that runs a change and records its events in one transaction: both are stored, or neither is.
 *
 * Emitting an event that the origin may not publish, or one that breaks its contract, throws and dooms the
 * transaction even if the error is caught. `work` may run up to three times when it collides with another
 * transaction, so it must do nothing but SQL and `emit`.
 */
export function createTransact({ pool, contract, now, onPublish }: TransactDeps): Transact {
  return async (origin, work) => {
    let published = false;
    const result = await withTransaction(pool, async (sql) => {
      const events: RecordedEvent[] = [];
      const failures: unknown[] = [];
      let open = true;
      const answer = await work({
        query: (text, values) => sql.query(text, values),
        async emit(type, data) {
          if (!open) throw new Error(`The transaction is over: ${type} came late.`);
          try {
            events.push(createEvent(contract, origin, type, data, now()));
          } catch (error) {
            failures.push(error);
            throw error;
          }
        },
      });
      open = false;
      if (failures.length > 0) throw failures[0];
      if (events.length > 0) await appendToOutbox(sql, events);
      published = events.length > 0;
      return answer;
    });
    if (published) {
      crashPoint('after-commit');
      onPublish?.();
    }
    return result;
  };
}
