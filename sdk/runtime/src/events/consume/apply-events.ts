import type { Sql } from '@fitsync/descriptor';
import type { Span } from '../../tracing/index.ts';
import type { RecordedEvent } from '../outbox/create-event.ts';
import { createEventRecorder } from '../outbox/event-recorder.ts';
import type { ConsumerContext } from './consumer-context.ts';
import type { EventEntry } from './decode-entry.ts';
import { ApplyError } from './failure.ts';

/** An event that is ready to be applied. */
export interface LoadedEvent {
  readonly entry: EventEntry;
  readonly loaded: unknown;
  readonly span: Span;
}

/** Applies events inside a transaction, and records what their handlers publish. */
export interface EventApplier {
  apply(event: LoadedEvent): Promise<void>;
  /** Puts what was published into the outbox; call it last. Returns the events, to be announced. */
  store(): Promise<readonly RecordedEvent[]>;
}

/** Makes the applier of the transaction `tx`. */
export function createEventApplier(
  {
    contract,
    handlers,
    now,
    tracer,
  }: Pick<ConsumerContext, 'contract' | 'handlers' | 'now' | 'tracer'>,
  tx: Sql,
): EventApplier {
  const recorder = createEventRecorder(contract, now, tracer, tx);
  return {
    async apply({ entry: { type, event, eventId }, loaded, span }) {
      const { correlation_id: correlationId, event_id: causationId } = event;
      const origin = {
        correlationId,
        causationId,
        ...span.context,
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
