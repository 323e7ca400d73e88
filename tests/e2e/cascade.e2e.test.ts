import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { beforeAll, expect, inject, it } from 'vitest';
import { type Answer, demo, send, signIn } from './http.ts';
import { soon } from './soon.ts';
import { joinStack, type Stack } from './stack.ts';

let stack: Stack;
let trainer: string;
beforeAll(async () => {
  stack = await joinStack(inject('stack'));
  trainer = await signIn(stack.gatewayUrl, demo.trainer.email);
});

const call = (method: string, path: string, token: string, body?: object): Promise<Answer> =>
  send(method, `${stack.gatewayUrl}${path}`, { token, ...(body && { body }) });

/** The time of an instant on the clock of the demo gym, as a booking names it. */
function onTheClock(instant: number): { readonly date: string; readonly time: string } {
  // The Swedish way to write a date is that of ISO 8601.
  const text = new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' });
  const [date = '', time = ''] = text.split(' ');
  return { date, time };
}

/** A client with a program and a session that has begun. */
async function heldSession() {
  const email = `cascade-${Date.now()}@example.com`;
  const registered = await send('POST', `${stack.gatewayUrl}/api/auth/register`, {
    body: { email, password: 'correct horse battery', name: 'Carla Cascade' },
  });
  const { user, access_token: client } = registered.body.data;
  await call('POST', '/api/programs', trainer, {
    client_id: user.id,
    trainer_id: demo.trainer.id,
    name: 'A start',
    start_date: onTheClock(Date.now()).date,
    duration_weeks: 4,
  });
  const session = await soon(async () => {
    const [from, to] = [onTheClock(Date.now() + 3_000), onTheClock(Date.now() + 5_000)];
    const booked = await call('POST', '/api/bookings', client, {
      client_id: user.id,
      trainer_id: demo.trainer.id,
      gym_id: demo.gym,
      booking_date: from.date,
      start_time: from.time,
      end_time: to.time,
    });
    // Another test may have the trainer busy, or it is just before midnight.
    expect(booked.status).toBe(201);
    return booked.body.data;
  });
  await delay(Date.parse(session.starts_at) - Date.now());
  return { email, client, session };
}

it('leaves a workout log, a notification and a mail, once each', async () => {
  const { email, client, session } = await heldSession();
  const subscriber = new Redis(stack.redisUrl);
  const heard: string[] = [];
  await subscriber.subscribe('booking.completed');
  subscriber.on('message', (_channel, message: string) => {
    const { data } = JSON.parse(message) as { data: { booking_id: string } };
    if (data.booking_id === session.id) heard.push(data.booking_id);
  });
  const logs = async () =>
    (await call('GET', `/api/workout-logs?booking_id=${session.id}`, client)).body.data;
  const notifications = async () =>
    (await call('GET', '/api/notifications?type=booking_completed', client)).body.data;
  const mails = async () => {
    const { stdout } = await stack.run('mail', 'list', '--to', email, '--json');
    return (JSON.parse(stdout) as { subject: string; id: string }[]).filter(({ subject }) =>
      subject.includes('complete'),
    );
  };

  const completed = await call('PUT', `/api/bookings/${session.id}/complete`, trainer);
  expect(completed.status).toBe(200);
  await soon(async () => {
    expect(heard).toHaveLength(1);
    expect(await logs()).toMatchObject([{ status: 'stub', booking_id: session.id }]);
    expect(await notifications()).toMatchObject([{ metadata: { booking_id: session.id } }]);
  });
  const [mail] = await soon(async () => {
    const found = await mails();
    expect(found).toHaveLength(1);
    return found;
  });
  const { stdout } = await stack.run('mail', 'show', mail?.id ?? '');
  expect(stdout).toContain('Toni Trainer');
  expect(stdout).toContain(`${session.start_time.slice(0, 5)} to`);

  // Nothing comes twice, also when a service dies that has just done its part.
  const { services } = await stack.file();
  for (const name of ['progress', 'notification']) {
    process.kill(services[name]?.pid ?? Number.NaN, 'SIGKILL');
  }
  await soon(async () => {
    expect(await logs()).toHaveLength(1);
    expect(await notifications()).toHaveLength(1);
  });
  expect(await mails()).toHaveLength(1);
  expect(heard).toHaveLength(1);
  subscriber.disconnect();
});
