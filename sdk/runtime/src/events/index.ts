export { appendToLog } from './relay/append-to-log.ts';
export { appendToOutbox } from './outbox/append-to-outbox.ts';
export type { AnyEventHandlers } from './consume/consumer-context.ts';
export { isUuid } from './consume/decode-entry.ts';
export type { DeathReason } from './consume/dead-letters.ts';
export { type Consumer, type ConsumerDeps, createConsumer } from './consume/create-consumer.ts';
export {
  compareLogIds,
  createPartitionLog,
  type GroupInfo,
  listGroups,
  type LogEntry,
  type LogGap,
  type LogInfo,
  leaseKey,
  logKey,
  logKeys,
  type LogPlace,
  type LogQuery,
  type LogStart,
  type LogTail,
  type MalformedEntry,
  matchEvents,
  parseLogId,
  partitionCount,
  partitionOf,
  readLog,
  readLogInfo,
  singleServer,
  subscribeToWakes,
  tailLog,
} from '@fitsync/sdk/internal/log';
export { runPartition } from './consume/run-partition.ts';
export { createEvent, type RecordedEvent } from './outbox/create-event.ts';
export { createRelay, type Relay, type RelayDeps } from './relay/create-relay.ts';
export { createTransact, type TransactDeps } from './outbox/create-transact.ts';
export { crashPoint } from './crash-point.ts';
export type { ConsumerContract, EventContract } from './event-contract.ts';
export {
  type ConsumedPartition,
  listConsumedPartitions,
  listLiveReplicas,
  measureRetryQueue,
  type QueuedWork,
} from './operations/consumer-state.ts';
export {
  type DeadLetter,
  type DeadLetterFilter,
  findDeadLetters,
  listDeadTypes,
  readDeadLetter,
} from './operations/dead-letter-search.ts';
export { findReceived, type Reception } from './operations/find-received.ts';
export { findCorrelated, findRecorded, type RecordedRow } from './operations/find-recorded.ts';
export { type GroupWork, measureGroup, measurePosition } from './operations/measure-group.ts';
export { purgeLetters, redriveLetters } from './operations/redrive-letters.ts';
export { destroyGroup, forgetGroup, listRememberedGroups } from './operations/remove-group.ts';
export {
  findFirstReplayable,
  findReplayStanding,
  queueReplay,
  readReplayable,
  type ReplayableEvent,
  type ReplayRange,
} from './operations/replay.ts';
export type { Origin, Transact } from './outbox/origin.ts';
export { measureOutbox } from './relay/relay-progress.ts';
export { findResumption, type Resumption } from './log/find-resumption.ts';
export { createLogFeed, type LogFeed, type LogListener } from './log/log-feed.ts';
export { momentId } from './log/moment-id.ts';
