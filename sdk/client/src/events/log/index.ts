// What the runtime and the SDK both know of the durable logs in Redis. Not part of the published package.
export { findOldestPending, type GroupInfo, listGroups } from './list-groups.ts';
export type { LogEntry, LogPlace, MalformedEntry } from './log-entry.ts';
export type { LogGap } from './log-gap.ts';
export { compareLogIds, earlierLogId, laterLogId, nextLogId, parseLogId } from './log-id.ts';
export { isNoSuchKey, type LogInfo, readLogInfo } from './log-info.ts';
export {
  groupConsumer,
  leaseKey,
  logKey,
  logKeys,
  partitionCount,
  partitionOf,
  wakeChannel,
} from './log-keys.ts';
export type { LogQuery, LogStart } from './log-query.ts';
export { matchEvents } from './match-events.ts';
export { createPartitionLog, type PartitionLog, type RawEntry } from './partition-log.ts';
export { nameOfPlace, type PartitionPlace } from './partition-place.ts';
export { readLog } from './read-log.ts';
export { singleServer } from './single-server.ts';
export { type LogTail, tailLog } from './tail-log.ts';
export { createPause, type Pause } from './wakeable-pause.ts';
export { subscribeToWakes } from './wakes.ts';
