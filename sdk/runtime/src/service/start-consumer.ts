import type { ServiceContract } from '@fitsync/descriptor';
import type { CallOrigin } from '../calls/index.ts';
import { type AnyEventHandlers, createConsumer } from '../events/index.ts';
import type { ServiceKit } from './service-kit.ts';

/** What {@link startConsumer} works with. */
export interface ConsumerParts {
  readonly contract: ServiceContract<object, object>;
  readonly handlers: object;
  readonly calls: (origin: CallOrigin) => unknown;
  readonly kit: Pick<
    ServiceKit,
    'pool' | 'redis' | 'logger' | 'metrics' | 'tracer' | 'now' | 'onStop'
  >;
  readonly wakeRelay: () => void;
}

/** Milliseconds that handlers of events have to come to an end when the service stops. */
const stopLimit = 10_000;

/** Handles the events that a service receives, until it stops. */
export function startConsumer({ contract, handlers, calls, kit, wakeRelay }: ConsumerParts): void {
  const { pool, redis, logger, metrics, tracer, now, onStop } = kit;
  if (!pool) throw new Error(`${contract.name} receives events and has no database for them`);
  const { name, sends, receives, sources, eventValidators } = contract;
  const consumer = createConsumer({
    pool,
    redis,
    // Generic code looks events up by names that only the compiler knows.
    contract: {
      name,
      sends: { ...sends },
      receives: { ...receives },
      sources,
      eventValidators: { ...eventValidators },
    },
    // They implement the interface that was generated from the same contract.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    handlers: handlers as AnyEventHandlers,
    calls,
    onPublish: wakeRelay,
    logger,
    registry: metrics.registry,
    tracer,
    now,
  });
  consumer.start();
  onStop({ name: 'consumer', run: () => consumer.stop(), limit: stopLimit });
}
