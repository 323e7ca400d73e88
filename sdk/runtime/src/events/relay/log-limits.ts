/** How much stays in the log of a partition. */
export interface LogLimits {
  /** Entries at which a log is full: new events then wait in the outbox until its groups have caught up. */
  readonly fullAt: number;
  /** Of what all groups have handled, the newest entries stay, this many of them… */
  readonly keepEntries: number;
  /** …and none for longer than this many milliseconds. */
  readonly keepFor: number;
  /** For a group of whom no contract says that it receives, at most this many entries stay… */
  readonly guestEntries: number;
  /** …and none for longer than this many milliseconds. */
  readonly guestFor: number;
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
  // An app that is away over a long weekend misses nothing, and one that is gone for good never fills a log.
  guestEntries: 50_000,
  guestFor: 7 * 24 * 60 * 60 * 1_000,
  trimEvery: 30_000,
};
