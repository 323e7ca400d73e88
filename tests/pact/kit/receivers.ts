import { notification, notificationCalls } from '@fitsync/contracts/notification';
import { progress, progressCalls } from '@fitsync/contracts/progress';
import type { Envelope, GrantedCalls } from '@fitsync/descriptor';
import {
  type AnyEventHandlers,
  type ConsumerContract,
  createTransact,
} from '@fitsync/runtime/events';
import { createTestDatabase, type TestDatabase } from '@fitsync/testing';
import { createNotificationEventHandlers } from '../../../services/notification/src/service.ts';
import { createProgressEventHandlers } from '../../../services/progress/src/service.ts';

const now = (): Date => new Date('2026-11-23T10:30:00.000Z');

/** A service that receives events of others. */
export interface Receiver {
  readonly contract: ConsumerContract;
  readonly handlers: object;
  readonly calls: GrantedCalls;
}

/** All of them. */
export const receivers: Readonly<Record<'notification' | 'progress', Receiver>> = {
  notification: {
    contract: toConsumerContract(notification),
    handlers: createNotificationEventHandlers({ now }),
    calls: notificationCalls,
  },
  progress: {
    contract: toConsumerContract(progress),
    handlers: createProgressEventHandlers({ now }),
    calls: progressCalls,
  },
};

/** The database of one of them. */
export function createReceiverDatabase(name: keyof typeof receivers): Promise<TestDatabase> {
  const migrations = new URL(`../../../services/${name}/migrations/`, import.meta.url);
  return createTestDatabase({ migrations });
}

/** Lets a handler do all that it does with an event: ask others, and make the change. */
export async function handleEvent(
  { contract, handlers }: Receiver,
  event: Envelope<string, object>,
  { calls, pool }: { readonly calls: unknown; readonly pool: TestDatabase['pool'] },
): Promise<void> {
  // Handlers know the types of their events, which a table of all of them cannot tell.
  const handler = (handlers as AnyEventHandlers)[event.event];
  const { signal } = new AbortController();
  const loaded = await handler?.load?.(event, { calls, signal });
  const origin = {
    correlationId: event.correlation_id,
    causationId: event.event_id,
    emits: contract.receives[event.event]?.emits ?? [],
  };
  await createTransact({ pool, contract, now })(origin, async (tx) =>
    handler?.apply(tx, event, loaded),
  );
}

/** Gives up the names of the events, which the compiler knows but a table cannot look up by. */
function toConsumerContract({
  name,
  sends,
  receives,
  sources,
  eventValidators,
}: ConsumerContract): ConsumerContract {
  return { name, sends, receives, sources, eventValidators };
}
