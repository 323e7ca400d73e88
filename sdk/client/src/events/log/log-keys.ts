/** How many logs the events of a service are spread over. Changing it needs a new epoch (`e1`) in the keys. */
export const partitionCount = 8;

/** Key of the durable log of one partition; the part in braces keeps all keys of a partition on one cluster node. */
export function logKey(service: string, partition: number): string {
  return `fs:{${service}:e1:${partition}}:log`;
}

/** Keys of the durable log of all partitions, by partition. */
export function logKeys(service: string): string[] {
  return Array.from({ length: partitionCount }, (_, partition) => logKey(service, partition));
}

/**
 * Pub/Sub channel that says which partition of a service's log has something new. A hint for those who read the log:
 * they look by themselves from time to time, too.
 */
export function wakeChannel(service: string): string {
  return `fs:wake:${service}`;
}

/**
 * Key that says which process of an app reads a partition for a group of the app, as long as it lives. It is on the node
 * of the log.
 */
export function leaseKey(service: string, partition: number, group: string): string {
  return `fs:{${service}:e1:${partition}}:lease:${group}`;
}

/** Key that holds which processes of an app read for one of its groups. */
export function membersKey(group: string): string {
  return `fs:members:${group}`;
}

/**
 * Name of the only consumer in each group. Which replica reads a partition is decided by a lease, of services in Postgres
 * and of apps in Redis, so whoever takes over finds what the last one had read under the same name, and no names are left
 * behind.
 */
export const groupConsumer = 'owner';

/** The partition of an ordering key: events of one key stay in order because they share a log. */
export function partitionOf(key: string): number {
  return fnv1a32(key) % partitionCount;
}

const encoder = new TextEncoder();

function fnv1a32(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of encoder.encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
