import type { Sql } from '@fitsync/descriptor';
import { createEventRecorder } from '../outbox/event-recorder.ts';
import type { ConsumerContext } from './consumer-context.ts';
import type { EventEntry } from './decode-entry.ts';
import { ApplyError } from './failure.ts';

/** An event that is ready to be applied. */
export interface LoadedEvent {
  readonly entry: EventEntry;
  readonly loaded: unknown;
}

/** Applies events inside a transaction, and records what their handlers publish. */
export interface EventApplier {
  apply(event: LoadedEvent): Promise<void>;
  /** Puts what was published into the outbox; call it last. Returns how many events that are. */
  store(): Promise<number>;
}

/** Makes the applier of the transaction `tx`. */
export function createEventApplier(
  { contract, handlers, now }: Pick<ConsumerContext, 'contract' | 'handlers' | 'now'>,
  tx: Sql,
): EventApplier {
  const recorder = createEventRecorder(contract, now, tx);
  return {
    async apply({ entry: { type, event, eventId }, loaded }) {
      const { correlation_id: correlationId, event_id: causationId, traceparent } = event;
      const origin = {
        correlationId,
        causationId,
        ...(traceparent !== undefined && { traceparent }),
        emits: contract.receives[type]?.emits ?? [],
      };
      try {
        await handlers[type]?.apply(recorder.open(origin), event, loaded);
      } catch (cause) {
        throw new ApplyError(eventId, cause);
      }
    },
    store: () => recorder.store(),
  };
}
