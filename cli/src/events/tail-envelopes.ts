import type { Envelope } from '@fitsync/descriptor';
import { type LogTail, tailLog } from '@fitsync/runtime/events';
import type { Redis } from 'ioredis';

/** Follows the durable log, without what says where in the log an event stands. */
export async function* tailEnvelopes(redis: Redis, tail: LogTail): AsyncGenerator<Envelope, void> {
  for await (const { envelope } of tailLog(redis, tail)) yield envelope;
}
