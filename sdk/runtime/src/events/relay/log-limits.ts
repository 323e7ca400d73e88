/** How much stays in the log of a partition. */
export interface LogLimits {
  /** Entries at which a log is full: new events then wait in the outbox until its groups have caught up. */
  readonly fullAt: number;
  /** Of what all groups have handled, the newest entries stay, this many of them… */
  readonly keepEntries: number;
  /** …and none for longer than this many milliseconds. */
  readonly keepFor: number;
  /** Milliseconds between two times that a log is trimmed. */
  readonly trimEvery: number;
}

/** The limits of every service. A booking takes 590 bytes of Redis, so a full log is about 60 MB. */
export const logLimits: LogLimits = {
  // Nearly three hours of ten events a second: no group gets that far behind in passing.
  fullAt: 100_000,
  // Handled entries are for people: `fitsync events tail --last` and `--since`. Replays come from Postgres.
  keepEntries: 10_000,
  keepFor: 24 * 60 * 60 * 1_000,
  trimEvery: 30_000,
};
