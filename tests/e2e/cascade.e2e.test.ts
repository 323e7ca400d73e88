import { Redis } from 'ioredis';
import { beforeAll, expect, inject, it } from 'vitest';
import { type Answer, demo, send, signIn } from './http.ts';
import { holdSession } from './hold-session.ts';
import { soon } from './soon.ts';
import { joinStack, type Stack } from './stack.ts';

let stack: Stack;
let trainer: string;
beforeAll(async () => {
  stack = await joinStack(inject('stack'));
  trainer = await signIn(stack.gatewayUrl, demo.trainer.email);
});

const call = (method: string, path: string, token: string): Promise<Answer> =>
  send(method, `${stack.gatewayUrl}${path}`, { token });

it('leaves a workout log, a notification and a mail, once each', async () => {
  const { email, client, session } = await holdSession(stack.gatewayUrl, trainer);
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
