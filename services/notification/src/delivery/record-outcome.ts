import type { Sql } from '@fitsync/descriptor';
import { maxAttempts, retryDelay, waitDelay } from '../domain/retry-schedule.ts';
import { requeueDelivery } from '../store/requeue-delivery.ts';
import { settleDelivery } from '../store/settle-delivery.ts';
import type { HeldDelivery } from './deliver.ts';
import type { Outcome } from './outcome.ts';

/** What {@link recordOutcome} works with. */
export interface RecordDeps {
  readonly db: Sql;
  readonly now: () => Date;
  /** A number from 0 to 1. */
  readonly random: () => number;
}

/** Records what came of a delivery: its end, or when it comes again. Returns what it came to in the end. */
export async function recordOutcome(
  { db, now, random }: RecordDeps,
  delivery: HeldDelivery,
  outcome: Outcome,
): Promise<Outcome> {
  const final = conclude(delivery, outcome);
  const settle = (status: 'sent' | 'failed' | 'skipped', reason: string | null, id?: string) =>
    settleDelivery(db, delivery, { status, reason, provider_id: id ?? null }, now());
  const requeue = { attempts: delivery.attempts, waits: delivery.waits };
  const inMs = (delay: number): Date => new Date(now().getTime() + delay);
  switch (final.kind) {
    case 'sent':
      await settle('sent', null, final.provider_id ?? undefined);
      break;
    case 'failed':
    case 'skipped':
      await settle(final.kind, final.reason);
      break;
    case 'retried': {
      const attempts = delivery.attempts + 1;
      const due_at = inMs(retryDelay(attempts, random()) ?? 0);
      await requeueDelivery(db, delivery, { reason: final.reason, due_at, attempts, waits: 0 });
      break;
    }
    case 'waited': {
      const due_at = inMs(waitDelay(delivery.waits, random()));
      const waits = delivery.waits + 1;
      await requeueDelivery(db, delivery, { ...requeue, reason: final.reason, due_at, waits });
      break;
    }
    case 'deferred': {
      const reason = 'the recipient has quiet hours';
      const due_at = final.until;
      await requeueDelivery(db, delivery, { ...requeue, reason, due_at, ready_at: due_at });
      break;
    }
    case 'lost':
      break;
  }
  return final;
}

/** Attempts that count come to an end; waiting for somebody who is away does not. */
function conclude({ attempts }: HeldDelivery, outcome: Outcome): Outcome {
  if (outcome.kind !== 'retried' || attempts + 1 < maxAttempts) return outcome;
  return { kind: 'failed', reason: `given up after ${maxAttempts} attempts: ${outcome.reason}` };
}
