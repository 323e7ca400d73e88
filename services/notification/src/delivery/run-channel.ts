import { uuidv7 } from '@fitsync/runtime/db';
import { createPause, repeat } from '@fitsync/runtime/lifecycle';
import type { Logger } from 'pino';
import type { Channel } from '../domain/preferences.ts';
import { claimDeliveries } from '../store/claim-deliveries.ts';
import { renewClaims } from '../store/renew-claims.ts';
import { deliver, type HeldDelivery, leaseMs } from './deliver.ts';
import type { DeliveryMetrics } from './delivery-metrics.ts';
import { createHoldUp } from './hold-up.ts';
import type { Outcome } from './outcome.ts';
import type { PrepareDeps } from './prepare.ts';
import { recordOutcome, type RecordDeps } from './record-outcome.ts';

/** What {@link runChannel} works with. */
export interface ChannelRunDeps extends PrepareDeps, RecordDeps {
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly metrics: DeliveryMetrics;
  /** Milliseconds after which it looks for something to send even if nobody said that there is. */
  readonly lookEvery: number;
}

/** The sending by one channel. */
export interface ChannelRun {
  /** Looks at once for something to send. */
  wake(): void;
  /** Claims nothing more; resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/** Messages of a channel that are under way at the same time. */
const concurrency = 8;
/** Several times within a lease: one that is late does no harm. */
const renewEvery = leaseMs / 6;

/** Sends what is due by a channel, until it is stopped. Any number of replicas may do so. */
export function runChannel(deps: ChannelRunDeps, channel: Channel): ChannelRun {
  const { db, logger, metrics, now, random, lookEvery } = deps;
  const pause = createPause();
  const holdUp = createHoldUp(() => performance.now(), random);
  const running = new Map<HeldDelivery, Promise<void>>();
  const stopping = new AbortController();
  const renewing = repeat(
    renewEvery,
    (error) => logger.warn({ err: error, channel }, 'claims on messages cannot be renewed'),
    async () => {
      const until = new Date(now().getTime() + leaseMs);
      if (running.size > 0) await renewClaims(db, [...running.keys()], until);
    },
  );

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const free = (holdUp.probing() ? 1 : concurrency) - running.size;
      const held = holdUp.remaining();
      const claimed = free > 0 && held === 0 ? await claim(free) : [];
      for (const delivery of claimed) start(delivery);
      // With room left there was nothing more to claim; each end of a delivery wakes, too.
      if (claimed.length < free || free <= 0) await pause.begin(held || lookEvery);
    }
  }

  async function claim(limit: number): Promise<HeldDelivery[]> {
    const id = uuidv7();
    const until = new Date(now().getTime() + leaseMs);
    try {
      const rows = await claimDeliveries(db, { channel, claim: id, until, limit }, now());
      return rows.map((row) => ({ ...row, claim: id }));
    } catch (error) {
      logger.warn({ err: error, channel }, 'cannot look for messages to send; trying again');
      return [];
    }
  }

  function start(delivery: HeldDelivery): void {
    if (delivery.interrupted > 0) {
      metrics.interrupted(channel);
      const facts = { channel, delivery_id: delivery.id, interrupted: delivery.interrupted };
      logger.warn(facts, 'nobody recorded the end of an attempt: a message may arrive twice');
    }
    const ended = work(delivery).finally(() => {
      running.delete(delivery);
      pause.end();
    });
    running.set(delivery, ended);
  }

  async function work(delivery: HeldDelivery): Promise<void> {
    const outcome = await deliver(deps, delivery).catch(toFailure(delivery));
    if (outcome.kind === 'waited' && outcome.holdsUp) report(delivery, outcome.reason);
    else if (outcome.kind !== 'lost') holdUp.end();
    try {
      const final = await recordOutcome(deps, delivery, outcome);
      metrics.ended(delivery, final);
      tell(delivery, final);
    } catch (error) {
      // The claim runs out, and the delivery comes again.
      const facts = { err: error, channel, delivery_id: delivery.id };
      logger.error(facts, 'what came of a message cannot be recorded');
    }
  }

  function toFailure({ id }: HeldDelivery): (error: unknown) => Outcome {
    return (error) => {
      logger.error({ err: error, channel, delivery_id: id }, 'sending a message failed');
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      return { kind: 'retried', reason: reason.slice(0, 300) };
    };
  }

  function report({ id }: HeldDelivery, reason: string): void {
    if (!holdUp.probing()) {
      logger.warn({ channel, delivery_id: id, reason }, 'messages have to wait; trying again');
    }
    holdUp.extend();
  }

  function tell(delivery: HeldDelivery, outcome: Outcome): void {
    const { id, correlation_id, occurred_at } = delivery;
    const facts = { channel, delivery_id: id, correlation_id };
    if (outcome.kind === 'sent') {
      metrics.sent(delivery, (now().getTime() - Date.parse(occurred_at)) / 1_000);
      logger.info(facts, 'message sent');
    } else if (outcome.kind === 'failed') {
      logger.error({ ...facts, reason: outcome.reason }, 'a message is given up');
    }
  }

  renewing.start();
  const done = run();
  return {
    wake: () => pause.end(),
    async stop() {
      stopping.abort();
      pause.end();
      await done;
      await Promise.all(running.values());
      await renewing.stop();
    },
  };
}
