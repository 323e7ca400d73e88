import type { PayloadMap, ServiceContract } from '@fitsync/descriptor';
import { createRelay, createTransact } from '@fitsync/runtime/events';
import { createLogger, createMetrics } from '@fitsync/runtime/observability';
import { createTestDatabase, type TestRedis } from '@fitsync/testing';

/** A service that publishes events the way all do: outbox, relay, log. */
export interface Publisher<Payloads> {
  publish<Type extends keyof Payloads & string>(type: Type, data: Payloads[Type]): Promise<void>;
  close(): Promise<void>;
}

/** Starts the relay of a service on a database of its own. */
export async function startPublisher<Payloads extends PayloadMap>(
  contract: ServiceContract<object, Payloads>,
  redis: TestRedis,
): Promise<Publisher<Payloads>> {
  const database = await createTestDatabase();
  const { name: service } = contract;
  const relay = createRelay({
    pool: database.pool,
    redis: redis.client,
    service,
    receivers: ['progress'],
    logger: createLogger({ service, level: 'silent' }),
    registry: createMetrics(contract).registry,
  });
  const transact = createTransact({
    pool: database.pool,
    contract: {
      name: service,
      sends: { ...contract.sends },
      eventValidators: { ...contract.eventValidators },
    },
    now: () => new Date(),
    onPublish: () => relay.poke(),
  });
  relay.start();
  return {
    publish: (type, data) =>
      transact({ correlationId: 'correlation-1', emits: [type] }, (tx) => tx.emit(type, data)),
    async close() {
      await relay.stop();
      await database.close();
    },
  };
}
