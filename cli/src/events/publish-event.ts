import type { Envelope } from '@fitsync/descriptor';
import { createPool, withTransaction } from '@fitsync/runtime/db';
import { appendToOutbox, createEvent } from '@fitsync/runtime/events';
import { type CatalogEvent, loadContract } from '../contracts/catalog.ts';
import { isRecord } from '../input/assignments.ts';
import { explainUnreachable } from './database-errors.ts';

/** What to publish. */
export interface Publication {
  readonly event: CatalogEvent;
  /** A payload that the contract allows. */
  readonly data: unknown;
  readonly correlationId: string;
}

/**
 * Puts an event into the outbox of its sender, from where the relay takes it, like any event of the
 * service itself: there is no other way into a log.
 */
export async function publishEvent(
  databaseUrl: string,
  { event, data, correlationId }: Publication,
): Promise<Envelope> {
  if (!isRecord(data)) throw new TypeError('a payload is an object');
  const contract = await loadContract(event.sender);
  const origin = { correlationId, emits: [event.type] };
  const recorded = createEvent(contract, origin, event.type, data, new Date());
  const pool = createPool({ url: databaseUrl, name: 'fitsync events publish', max: 1 });
  try {
    await withTransaction(pool, (sql) => appendToOutbox(sql, [recorded]));
    return recorded.envelope;
  } catch (cause) {
    throw explainUnreachable(`the outbox of ${event.sender}`, databaseUrl, cause);
  } finally {
    await pool.end();
  }
}
