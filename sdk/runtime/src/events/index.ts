export { appendToLog } from './append-to-log.ts';
export { appendToOutbox } from './append-to-outbox.ts';
export type { AnyEventHandlers } from './consume/consumer-context.ts';
export { isUuid } from './consume/decode-entry.ts';
export type { DeathReason } from './consume/dead-letters.ts';
export { type Consumer, type ConsumerDeps, createConsumer } from './consume/create-consumer.ts';
export { createPartitionLog } from './consume/partition-log.ts';
export { runPartition } from './consume/run-partition.ts';
export { createEvent, type RecordedEvent } from './create-event.ts';
export { createRelay, type Relay, type RelayDeps } from './create-relay.ts';
export { createTransact, type TransactDeps } from './create-transact.ts';
export type { ConsumerContract, EventContract } from './event-contract.ts';
export type { LogEntry, MalformedEntry } from './log-entry.ts';
export type { LogGap } from './log-gap.ts';
export { logKey, partitionCount, partitionOf } from './log-keys.ts';
export type { LogQuery, LogStart } from './log-query.ts';
export { type LogInfo, readLogInfo } from './log-info.ts';
export { compareLogIds, parseLogId } from './log-id.ts';
export { matchEvents } from './match-events.ts';
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
export {
  type GroupInfo,
  type GroupWork,
  listGroups,
  measureGroup,
  measurePosition,
} from './operations/measure-group.ts';
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
export type { Origin, Transact } from './origin.ts';
export { readLog } from './read-log.ts';
export { measureOutbox } from './relay-progress.ts';
export { type LogTail, tailLog } from './tail-log.ts';
