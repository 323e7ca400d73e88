import type { Envelope } from '@fitsync/descriptor';

/** Something in a log that was given up. */
export interface FailedEvent {
  /** Undefined where what stands in the log is no event. */
  readonly event: Envelope | undefined;
  /** What stands in the log. */
  readonly text: string;
  /** What the last attempt threw, or why there was none. */
  readonly error: unknown;
  /** How often it was tried, as far as this process knows. */
  readonly attempts: number;
  /** Where it stands: service, partition and id, `schedule/3/1764500000000-0`. */
  readonly place: string;
}
