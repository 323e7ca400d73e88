import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { ApiError, InvalidRequestError } from '@fitsync/sdk/engine';
import { expectedEvents, type OperationKind } from './expected-event.ts';
import type { Ledger, Outcome } from './ledger.ts';

/** An answer of the platform, as far as the workload looks at it. */
interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly body: unknown;
}

/** What a call gets: the ids that make its attempts recognisable. */
export interface AttemptOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly idempotencyKey: string;
}

/** A change to ask for. */
export interface Attempted {
  readonly kind: OperationKind;
  /** Whether asking again does nothing when the first time did it; others are left as they are. */
  readonly repeatable: boolean;
  /** Id of the row, when it is known before. */
  readonly subject?: string;
  readonly call: (options: AttemptOptions) => Promise<Answer>;
}

/** What came of it. */
export interface Attempt {
  readonly outcome: Outcome;
  readonly subject: string | undefined;
  /** The `data` of the answer. */
  readonly data: unknown;
}

type Reading = Outcome | 'busy';

const most = 8;

/**
 * Asks for a change until there is a clear answer, as a careful client does, and records in the ledger what it came
 * to. `signal` ends the asking.
 */
export async function attempt(
  { kind, repeatable, call, ...known }: Attempted,
  ledger: Ledger,
  signal: AbortSignal,
): Promise<Attempt> {
  const id = randomUUID();
  const options = { headers: { 'x-correlation-id': id }, idempotencyKey: id };
  let { subject } = known;
  let open = false;
  let attempts = 0;
  for (;;) {
    attempts += 1;
    const { reading, answer, data } = await read(() => call(options));
    if (reading === 'acknowledged') subject ??= idOf(data);
    open ||= reading === 'unknown';
    const again = reading === 'busy' || (reading === 'unknown' && repeatable);
    if (again && attempts < most && !signal.aborted) {
      await delay(200 * attempts, undefined, { signal }).catch(() => undefined);
      continue;
    }
    // A refusal says nothing about an attempt before it that nobody has answered.
    const outcome = reading !== 'acknowledged' && open ? 'unknown' : reading;
    const final = outcome === 'busy' ? 'rejected' : outcome;
    ledger.record({
      id,
      kind,
      event: expectedEvents[kind],
      outcome: final,
      subject,
      attempts,
      answer,
    });
    return { outcome: final, subject, data };
  }
}

async function read(
  call: () => Promise<Answer>,
): Promise<{ readonly reading: Reading; readonly answer: string; readonly data?: unknown }> {
  try {
    const { ok, status, body } = await call();
    const data: unknown = ok && isRecord(body) ? body['data'] : undefined;
    const code = !ok && isRecord(body) ? ` ${String(body['code'])}` : '';
    return { reading: ok ? 'acknowledged' : toReading(status), answer: `${status}${code}`, data };
  } catch (error) {
    if (error instanceof InvalidRequestError) throw error;
    const reading = error instanceof ApiError ? toReading(error.status) : 'unknown';
    return { reading, answer: error instanceof Error ? error.message : String(error) };
  }
}

/** 5xx may come after the change was made: the answer got lost, not the change. */
function toReading(status: number): Reading {
  if (status === 429) return 'busy';
  return status >= 500 ? 'unknown' : 'rejected';
}

function idOf(data: unknown): string | undefined {
  if (!isRecord(data)) return undefined;
  const { id } = data;
  return typeof id === 'string' ? id : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
