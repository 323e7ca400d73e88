import type { ServerSentEvent } from '@fitsync/descriptor';
import { followEvents, readEventStream } from '@fitsync/sdk/events';
import { beforeAll, expect, inject, it, onTestFinished } from 'vitest';
import { daysFromNow, demo, send, signIn } from './http.ts';
import { soon } from './soon.ts';
import { joinStack, type Stack } from './stack.ts';

let stack: Stack;
let tokens: { readonly client: string; readonly trainer: string; readonly stranger: string };

beforeAll(async () => {
  stack = await joinStack(inject('stack'));
  const registered = await send('POST', `${stack.gatewayUrl}/api/auth/register`, {
    body: {
      email: `stranger-${Date.now()}@example.com`,
      password: 'correct horse battery',
      name: 'Sam Stranger',
    },
  });
  tokens = {
    client: await signIn(stack.gatewayUrl, demo.client.email),
    trainer: await signIn(stack.gatewayUrl, demo.trainer.email),
    stranger: registered.body.data.access_token as string,
  };
});

it('brings a booking to its client and its trainer and to nobody else, through a gateway that is killed', async () => {
  const [client, stranger] = await Promise.all([follow(tokens.client), follow(tokens.stranger)]);
  const trainer = followWithSdk(tokens.trainer);
  await soon(async () => expect(await countStreams()).toBe(3));
  const first = await book(31);
  await soon(async () => {
    expect(bookingsOf(client.received)).toContain(first);
    expect(trainer).toContain(first);
  });

  const early = await follow(tokens.client);
  // No event yet, but a place to go on.
  await soon(async () => expect(lastId(early.received)).toBeDefined());

  const { pid } = await gatewayOf(stack);
  process.kill(pid, 'SIGKILL');
  await Promise.all([client.ended, stranger.ended, early.ended]);
  await soon(async () => expect((await gatewayOf(stack)).pid).not.toBe(pid));
  // Before anybody is back.
  const second = await soon(() => book(32));

  const [clientAgain, earlyAgain, strangerAgain] = await Promise.all([
    soon(() => follow(tokens.client, lastId(client.received))),
    soon(() => follow(tokens.client, lastId(early.received))),
    soon(() => follow(tokens.stranger, lastId(stranger.received))),
  ]);
  const third = await book(33);
  const arrived = () => withoutRepeated([...client.received, ...clientAgain.received]);
  // What an earlier test has booked may come again, too.
  const ours = () => bookingsOf(arrived()).filter((id) => [first, second, third].includes(id));
  await soon(async () => expect(ours()).toEqual([first, second, third]));
  await soon(async () =>
    expect(bookingsOf(earlyAgain.received)).toEqual(expect.arrayContaining([second, third])),
  );
  await soon(async () => expect(trainer.filter((id) => ours().includes(id))).toEqual(ours()));
  const again = [...arrived(), ...earlyAgain.received].map(({ event }) => event);
  expect(again).not.toContain('stream.gap');
  const ofStranger = [...stranger.received, ...strangerAgain.received];
  expect(bookingsOf(ofStranger)).toEqual([]);
});

async function gatewayOf(at: Stack): Promise<{ readonly pid: number }> {
  const { services } = await at.file();
  return services['gateway']!;
}

/** Books a session of the demo people so many days from now; gives its id. */
async function book(days: number): Promise<string> {
  const answer = await send('POST', `${stack.gatewayUrl}/api/bookings`, {
    token: tokens.client,
    body: {
      client_id: demo.client.id,
      trainer_id: demo.trainer.id,
      gym_id: demo.gym,
      booking_date: daysFromNow(days),
      start_time: '06:00:00',
      end_time: '07:00:00',
      type: 'one_on_one',
    },
  });
  expect(answer.status).toBe(201);
  return answer.body.data.id as string;
}

/** Reads the stream of bookings of somebody, until it ends or the test is over. */
async function follow(token: string, after?: string) {
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const response = await fetch(`${stack.gatewayUrl}/api/events/stream?types=booking.created`, {
    headers: { authorization: `Bearer ${token}`, ...(after && { 'last-event-id': after }) },
    signal: abort.signal,
  });
  expect(response.status).toBe(200);
  const received: ServerSentEvent[] = [];
  const read = async (): Promise<void> => {
    for await (const event of readEventStream(response.body!)) received.push(event);
  };
  return { received, ended: read().catch(() => undefined) };
}

/** The bookings that somebody hears of, as the SDK follows them until the test is over. */
function followWithSdk(token: string): readonly string[] {
  const bookings: string[] = [];
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const options = { baseUrl: stack.gatewayUrl, types: ['booking.created'], signal: abort.signal };
  const read = async (): Promise<void> => {
    const events = followEvents({
      ...options,
      token: () => token,
      onGap: () => bookings.push('gap'),
    });
    for await (const { data } of events) {
      bookings.push((data as { readonly booking_id: string }).booking_id);
    }
  };
  void read();
  return bookings;
}

async function countStreams(): Promise<number> {
  const metrics = await (await fetch(`${stack.gatewayUrl}/metrics`)).text();
  return Number(/^fitsync_event_streams\{[^}]*\} (\d+)/m.exec(metrics)?.[1]);
}

function lastId(received: readonly ServerSentEvent[]): string | undefined {
  return received.at(-1)?.id;
}

/** Events of the last seconds may come again after a break, with the same id. */
function withoutRepeated(received: readonly ServerSentEvent[]): ServerSentEvent[] {
  return [...new Map(received.map((one) => [one.id, one])).values()];
}

function bookingsOf(received: readonly ServerSentEvent[]): string[] {
  const events = received.filter(({ event }) => event === 'booking.created');
  return events.map(({ data }) => JSON.parse(data).data.booking_id as string);
}
