import type { Sql } from '@fitsync/descriptor';
import { singleFlight } from '@fitsync/runtime/lifecycle';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Channel } from '../domain/preferences.ts';
import { messageKinds } from '../domain/messages/message-kinds.ts';
import type { ClaimedDelivery } from '../store/delivery-row.ts';
import { type Backlog, measureDeliveries } from '../store/measure-deliveries.ts';
import type { Outcome } from './outcome.ts';

/** What workers report about their work. */
export interface DeliveryMetrics {
  /** Something has come of a delivery. */
  ended(about: Pick<ClaimedDelivery, 'channel' | 'story'>, outcome: Outcome): void;
  /** A message was sent, so many seconds after what it tells of. */
  sent(about: Pick<ClaimedDelivery, 'channel' | 'story'>, seconds: number): void;
  /** The end of an attempt was never recorded, so that its message may arrive twice. */
  interrupted(channel: Channel): void;
}

const channels: readonly Channel[] = ['email', 'sms', 'push'];

/** Registers the metrics of deliveries. What waits is measured when metrics are read; every replica reports all of it. */
export function createDeliveryMetrics(
  registry: Registry,
  { db, now }: { readonly db: Sql; readonly now: () => Date },
): DeliveryMetrics {
  const registers = [registry];
  const labelNames = ['channel'];
  const ended = new Counter({
    name: 'fitsync_notifications_total',
    help: 'What has come of messages to people: sent, failed, skipped, or put off with a reason to come again',
    labelNames: ['channel', 'category', 'result'],
    registers,
  });
  const suppressed = new Counter({
    name: 'fitsync_notifications_suppressed_total',
    help: 'Messages to people that were not sent, because nobody wants them or there is nowhere to send them to',
    labelNames: ['channel', 'reason'],
    registers,
  });
  const interrupted = new Counter({
    name: 'fitsync_notifications_interrupted_total',
    help: 'Attempts whose end was never recorded; such a message may have been sent twice',
    labelNames,
    registers,
  });
  const delay = new Histogram({
    name: 'fitsync_notification_delivery_seconds',
    help: 'Time from what a message tells of to handing it to the provider',
    labelNames: ['channel', 'category'],
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800, 7_200, 43_200],
    registers,
  });
  // Gauges are read all at once, so that none may rely on what another one sets; one measurement serves them all.
  // Without the database the last values stay, and readiness tells what is wrong.
  const measureAll = singleFlight(() => measureDeliveries(db, now()).catch(() => undefined));
  const measure = async (set: (channel: Channel, found: Backlog | undefined) => void) => {
    const backlog = await measureAll();
    if (!backlog) return;
    for (const channel of channels) {
      set(
        channel,
        backlog.find((one) => one.channel === channel),
      );
    }
  };
  void new Gauge({
    name: 'fitsync_notifications_oldest_waiting_seconds',
    help: 'For how long the oldest message has waited that could be sent',
    labelNames,
    registers,
    collect() {
      return measure((channel, found) =>
        this.set({ channel }, Math.max(0, found?.oldest_seconds ?? 0)),
      );
    },
  });
  void new Gauge({
    name: 'fitsync_notifications_waiting',
    help: 'Messages that could be sent and are not yet',
    labelNames,
    registers,
    collect() {
      return measure((channel, found) => this.set({ channel }, found?.waiting ?? 0));
    },
  });
  return {
    ended: (about, outcome) => {
      ended.inc({ ...labelsOf(about), result: outcome.kind });
      if (outcome.kind !== 'skipped') return;
      suppressed.inc({ channel: about.channel, reason: outcome.reason });
    },
    interrupted: (channel) => interrupted.inc({ channel }),
    sent: (about, seconds) => delay.observe(labelsOf(about), Math.max(0, seconds)),
  };
}

function labelsOf({ channel, story }: Pick<ClaimedDelivery, 'channel' | 'story'>) {
  return { channel, category: messageKinds[story.event].category };
}
