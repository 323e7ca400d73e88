import type { ConsumerContract } from '../event-contract.ts';
import { type DecodedEntry, decodeEntry, type UnknownEntry } from './decode-entry.ts';
import type { PartitionLog, PartitionPlace, RawEntry } from '@fitsync/sdk/internal/log';

/** Entries of a partition that are settled together, in their order. */
export interface Batch {
  /** What this service receives of them. */
  readonly entries: readonly DecodedEntry[];
  /** Those whose types its contract does not know. */
  readonly unknown: readonly UnknownEntry[];
  /** Log ids of all of them, to be acknowledged. */
  readonly ids: readonly string[];
  /** Log id up to which everything is settled when these are. */
  readonly lastId: string;
  /** Log ids of events that may have ended the process before: they are tried one by one, from the retry queue. */
  readonly suspects: ReadonlySet<string>;
  /** How many of them are no longer in the log. */
  readonly lost: number;
}

/** Entries that are read and settled together; more make transactions longer, fewer make more of them. */
const batchSize = 256;
/** An event that was given out this often without an end is suspected to end the process that handles it. */
const suspiciousDeliveries = 3;

/** Reads the next new entries; undefined when there are none. */
export async function readNewBatch(
  contract: ConsumerContract,
  place: PartitionPlace,
  log: PartitionLog,
): Promise<Batch | undefined> {
  const raw = await log.readNew(batchSize);
  return raw.length === 0 ? undefined : toBatch(contract, place, raw, new Set());
}

/** Reads entries that were given out and not acknowledged; `takenOver` when somebody else may have died of them. */
export async function readPendingBatch(
  contract: ConsumerContract,
  place: PartitionPlace,
  log: PartitionLog,
  { takenOver }: { readonly takenOver: boolean },
): Promise<Batch | undefined> {
  const raw = await log.readPending(batchSize);
  if (raw.length === 0) return undefined;
  const deliveries = takenOver ? await log.countDeliveries(batchSize) : new Map<string, number>();
  const suspects = [...deliveries].filter(([, count]) => count >= suspiciousDeliveries);
  return toBatch(contract, place, raw, new Set(suspects.map(([id]) => id)));
}

function toBatch(
  contract: ConsumerContract,
  place: PartitionPlace,
  raw: readonly RawEntry[],
  suspects: ReadonlySet<string>,
): Batch {
  const ids = raw.map(([id]) => id);
  const decoded = raw.flatMap(([id, fields]) =>
    fields === null ? [] : (decodeEntry(contract, place, [id, fields]) ?? []),
  );
  return {
    entries: decoded.filter((entry) => entry.kind !== 'unknown'),
    unknown: decoded.filter((entry) => entry.kind === 'unknown'),
    ids,
    lastId: ids.at(-1) ?? '0-0',
    suspects,
    lost: raw.filter(([, fields]) => fields === null).length,
  };
}
