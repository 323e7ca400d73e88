import type { PayloadMap, Sql, Transaction } from '@fitsync/descriptor';
import type { Tracer } from '../../tracing/index.ts';
import { appendToOutbox } from './append-to-outbox.ts';
import { createEvent, type RecordedEvent } from './create-event.ts';
import type { EventContract } from '../event-contract.ts';
import type { Origin } from './origin.ts';

/** Collects the events of one transaction. */
export interface EventRecorder {
  /** The transaction as `origin` sees it: able to emit what that may publish. */
  open(origin: Origin): Transaction<string, PayloadMap>;
  /**
   * Puts what was emitted into the outbox; call it as the last thing before COMMIT. Returns the events, to be announced.
  
   * Throws what an `emit` has thrown, even if that was caught: half of what should be told is never told.
   */
  store(): Promise<readonly RecordedEvent[]>;
}

/** Makes the recorder of the transaction `sql`. */
export function createEventRecorder(
  contract: EventContract,
  now: () => Date,
  tracer: Tracer,
  sql: Sql,
): EventRecorder {
  const events: RecordedEvent[] = [];
  const failures: unknown[] = [];
  let over = false;
  return {
    open: (origin) => ({
      query: (text, values) => sql.query(text, values),
      async emit(type, data) {
        if (over) throw new Error(`The transaction is over: ${type} came late.`);
        try {
          events.push(createEvent(contract, origin, type, data, now(), tracer));
        } catch (error) {
          failures.push(error);
          throw error;
        }
      },
    }),
    async store() {
      over = true;
      if (failures.length > 0) throw failures[0];
      if (events.length > 0) await appendToOutbox(sql, events);
      return events;
    },
  };
}
