import type { PartitionPlace } from '@fitsync/sdk/internal/log';

/** A partition that this replica reads, and what it keeps in mind about it. */
export interface OwnedPartition extends PartitionPlace {
  /** Log id up to which everything is settled. */
  position: string;
  /** Keys with events in the retry queue. */
  blockedKeys: Set<string>;
  /** Something in the retry queue may be due. */
  retryDue: boolean;
}
