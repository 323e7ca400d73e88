import { appendFileSync } from 'node:fs';
import type { EventType } from './expected-event.ts';

/**
 * How an operation ended for whoever asked for it: done, refused, or nobody knows, because no answer came or one that
 * leaves it open.
 */
export type Outcome = 'acknowledged' | 'rejected' | 'unknown';

/** One change that somebody asked the platform for. */
export interface Operation {
  /** Correlation id of every attempt at it, and so of its events. */
  readonly id: string;
  /** operationId */
  readonly kind: string;
  /** The event that it causes, once however often it was repeated; none for opening an account and logging a workout. */
  readonly event: EventType | undefined;
  readonly outcome: Outcome;
  /** Id of the row that it made or changed, as far as an answer told. */
  readonly subject: string | undefined;
  readonly attempts: number;
  /** What the last attempt was answered. */
  readonly answer: string;
}

/** What was asked of the platform, whatever became of the platform. */
export interface Ledger {
  record(operation: Operation): void;
  readonly operations: readonly Operation[];
}

/** Opens a ledger; every line is also written to a file, to be read after a run that failed. */
export function openLedger(file: string): Ledger {
  const operations: Operation[] = [];
  return {
    operations,
    record(operation) {
      operations.push(operation);
      appendFileSync(file, `${JSON.stringify(operation)}\n`);
    },
  };
}
