import { repeat, type Repeated } from '@fitsync/runtime/lifecycle';
import type pg from 'pg';
import { deliveriesChannel } from '../store/announce-deliveries.ts';

/** Milliseconds after which a broken connection is made anew. */
const reconnectEvery = 2_000;

/**
 * Hears, by a connection of its own, when there is something to send, and calls `wake`; also after the connection was
 * away. Without it workers look from time to time.
 */
export function listenForDeliveries(
  pool: Pick<pg.Pool, 'connect'>,
  wake: () => void,
  onFailure: (error: unknown) => void,
): Repeated {
  let closing = Promise.withResolvers<void>();
  const listening = repeat(reconnectEvery, onFailure, async () => {
    const client = await pool.connect();
    const broken = Promise.withResolvers<undefined>();
    const onEnd = (): void => broken.resolve(undefined);
    client.on('notification', wake);
    client.on('error', onEnd);
    client.on('end', onEnd);
    try {
      await client.query(`LISTEN ${deliveriesChannel}`);
      wake();
      await Promise.race([broken.promise, closing.promise]);
    } finally {
      client.off('notification', wake);
      client.off('error', onEnd);
      client.off('end', onEnd);
      // Nobody else should get a connection that listens.
      client.release(true);
    }
  });
  return {
    start() {
      closing = Promise.withResolvers<void>();
      listening.start();
    },
    hurry: () => listening.hurry(),
    async stop() {
      closing.resolve();
      await listening.stop();
    },
  };
}
