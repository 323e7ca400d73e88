/** How many logs the events of a service are spread over. Changing it needs a new epoch (`e1`) in the keys. */
export const partitionCount = 8;

/** Key of the durable log of one partition; the part in braces keeps all keys of a partition on one cluster node. */
export function logKey(service: string, partition: number): string {
  return `fs:{${service}:e1:${partition}}:log`;
}

/** The partition of an ordering key: events of one key stay in order because they share a log. */
export function partitionOf(key: string): number {
  return fnv1a32(key) % partitionCount;
}

function fnv1a32(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
