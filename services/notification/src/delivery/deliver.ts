import { crashPoint } from '@fitsync/runtime/events';
import type { SendResult } from '../channels/delivery-channel.ts';
import { maxAttempts } from '../domain/retry-schedule.ts';
import { beginAttempt } from '../store/begin-attempt.ts';
import { deleteDevice } from '../store/delete-device.ts';
import type { ClaimedDelivery } from '../store/delivery-row.ts';
import type { Outcome } from './outcome.ts';
import { prepare, type PrepareDeps } from './prepare.ts';

/** A delivery with the claim of this replica on it. */
export type HeldDelivery = ClaimedDelivery & { readonly claim: string };

/** Milliseconds for which a claim holds unless it is renewed: so soon others take over what a dead replica was sending. */
export const leaseMs = 10_000;
const prepareLimit = 15_000;
const sendLimit = 45_000;

/**
 * Sends a message, unless it turns out that it is not to be sent. That it is, is recorded before: whoever finds the record
 * without an end knows that the message may have gone out.
 */
export async function deliver(deps: PrepareDeps, delivery: HeldDelivery): Promise<Outcome> {
  const { db, now } = deps;
  const { id, claim, attempts } = delivery;
  if (attempts >= maxAttempts) return { kind: 'failed', reason: 'every attempt was interrupted' };
  const prepared = await prepare(deps, delivery, AbortSignal.timeout(prepareLimit));
  if ('outcome' in prepared) return prepared.outcome;

  const until = new Date(now().getTime() + leaseMs);
  if (!(await beginAttempt(db, { id, claim, until }, now()))) return { kind: 'lost' };
  crashPoint('before-send');
  const signal = AbortSignal.timeout(sendLimit);
  const result = await prepared.send({ number: attempts + 1, signal });
  crashPoint('after-send');
  if (result.kind === 'gone' && delivery.device_id !== null) {
    await deleteDevice(db, { id: delivery.device_id, userId: delivery.user_id });
  }
  return toOutcome(result, prepared.channel.hasOneProvider);
}

function toOutcome(result: SendResult, holdsUp: boolean): Outcome {
  switch (result.kind) {
    case 'sent':
      return result;
    case 'refused':
    case 'gone':
      return { kind: 'failed', reason: result.reason };
    case 'unclear':
      return { kind: 'retried', reason: result.reason };
    case 'away':
      return { kind: 'waited', reason: result.reason, holdsUp };
  }
}
