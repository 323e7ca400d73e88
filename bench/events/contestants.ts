import { startBareInserts } from './bare-inserts.ts';
import { startBullMq } from './bull-mq.ts';
import type { Start } from './contestant.ts';
import { startLogWithoutPostgres } from './log-without-postgres.ts';
import { startMoleculerChannels } from './moleculer-channels.ts';
import { startOutboxToInbox } from './outbox-to-inbox.ts';
import { startRawStreams } from './raw-streams.ts';

/** Who takes part: limits first, then ours, then peers. */
export const contestants = {
  'raw Redis Streams': startRawStreams,
  'bare inserts': startBareInserts,
  'our log without Postgres': startLogWithoutPostgres,
  'our outbox to inbox': startOutboxToInbox,
  BullMQ: startBullMq,
  'moleculer channels': startMoleculerChannels,
} as const satisfies Record<string, Start>;

/** One that takes part. */
export type ContestantName = keyof typeof contestants;
