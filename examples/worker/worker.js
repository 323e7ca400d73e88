// @ts-check
import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createFitSync, NotFoundError } from '@fitsync/sdk';
import { createEventHandlers } from '@fitsync/sdk/events';
import { subscribe } from '@fitsync/sdk/events/redis';

const {
  FITSYNC_URL = 'http://localhost:4000',
  REDIS_URL = 'redis://localhost:6379',
  FITSYNC_EMAIL = 'admin@demo.fitsync.dev',
  FITSYNC_PASSWORD = 'fitsync-demo',
  CALENDARS = 'calendars',
} = process.env;

const fitsync = createFitSync({ baseUrl: FITSYNC_URL });
await fitsync.signIn({ email: FITSYNC_EMAIL, password: FITSYNC_PASSWORD });
await mkdir(CALENDARS, { recursive: true });

/**
 * Looks the session up and writes it as it is now: it makes no difference how often an event comes, or how late.
 * @param {{ booking_id: string, trainer_id: string }} data
 */
async function update({ booking_id, trainer_id }) {
  const answer = await fitsync.schedule.getBooking({ id: booking_id }).unwrap().catch(orUndefined);
  const status = answer?.data.status ?? 'cancelled';
  if (answer && status !== 'cancelled') await write(answer.data);
  else await rm(fileOf(trainer_id, booking_id), { force: true });
  console.log(`${status} ${booking_id}`);
}

/** @param {import('@fitsync/sdk').Open<import('@fitsync/sdk').Booking>} session */
async function write({ id, trainer_id, client_name, starts_at, ends_at, updated_at, version }) {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//FitSync//worker//EN',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `SEQUENCE:${version}`,
    `DTSTAMP:${utc(updated_at)}`,
    `DTSTART:${utc(starts_at)}`,
    `DTEND:${utc(ends_at)}`,
    `SUMMARY:${escape(client_name ?? 'Session')}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  const file = fileOf(trainer_id, id);
  await mkdir(`${CALENDARS}/${trainer_id}`, { recursive: true });
  // Whole or not at all, whenever this process ends.
  await writeFile(`${file}.tmp`, lines.join('\r\n'));
  await rename(`${file}.tmp`, file);
}

async function loadAll() {
  for await (const session of fitsync.schedule.listBookings.items({ status: 'confirmed' }))
    await write(session);
}

const handlers = createEventHandlers(({ event }) => console.log(`passed over ${event}`))
  .on('booking.created', ({ data }) => update(data))
  .on('booking.rescheduled', ({ data }) => update(data))
  .on('booking.cancelled', ({ data }) => update(data));

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopping.abort());

const subscription = subscribe({
  redis: REDIS_URL,
  group: 'calendars',
  types: ['booking.*'],
  handlers,
  onFailed: ({ text, error }) =>
    appendFile(`${CALENDARS}/failed.jsonl`, `${JSON.stringify({ text, error: String(error) })}\n`),
  onGap: () =>
    void loadAll().catch((error) => console.error('cannot load what was missed:', error)),
  onInterruption: (error) => console.error('waiting:', error),
  signal: stopping.signal,
});
await subscription.ready;
if (!stopping.signal.aborted) console.log('following');
await subscription.ended;

/** @param {string} trainer @param {string} id */
function fileOf(trainer, id) {
  return `${CALENDARS}/${trainer}/${id}.ics`;
}

/** @param {string} instant */
function utc(instant) {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** @param {string} text */
function escape(text) {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
}

/** @param {unknown} error */
function orUndefined(error) {
  if (error instanceof NotFoundError) return undefined;
  throw error;
}
