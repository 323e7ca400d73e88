import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Envelope } from '@fitsync/descriptor';
import { describe, expect, expectTypeOf, it, onTestFinished } from 'vitest';
import { ApiError } from '../errors/api-error.ts';
import {
  createEventHandlers,
  type EventPayloads,
  followEvents,
  type FollowOptions,
  isEvent,
} from './index.ts';

const envelope = (id: string, event = 'toy.made'): Envelope => ({
  event,
  event_id: id,
  timestamp: '2026-01-01T00:00:00Z',
  correlation_id: 'corr-0001',
  source: 'toys',
  data: { toy: id },
});
const message = (id: string) =>
  `id: ${id}\nevent: toy.made\ndata: ${JSON.stringify(envelope(id))}\n\n`;

/** A gateway that answers one request after the other as it is told, and then with streams that stay open. */
async function gateway(...answers: RequestListener[]) {
  const asked: { url: string; token: unknown; last: unknown }[] = [];
  const server = createServer((request, response) => {
    const { url = '', headers } = request;
    asked.push({ url, token: headers.authorization, last: headers['last-event-id'] });
    const answer = answers.shift() ?? ((_request, response) => stream(response));
    answer(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function stream(response: Parameters<RequestListener>[1], ...ids: string[]) {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
  for (const id of ids) response.write(message(id));
  return response;
}

const ending =
  (...ids: string[]): RequestListener =>
  (_request, response) =>
    stream(response, ...ids).end();
const refusing =
  (status: number): RequestListener =>
  (_request, response) =>
    response
      .writeHead(status, { 'content-type': 'application/problem+json' })
      .end(JSON.stringify({ code: 'some_code', detail: 'No.', status }));

/** Follows until so many events have come; gives their ids. */
async function take(
  count: number,
  options: Pick<FollowOptions, 'baseUrl'> & Partial<FollowOptions>,
) {
  const ids: string[] = [];
  const all = { token: () => 'good', onGap: () => {}, ...options };
  for await (const { event_id } of followEvents(all)) {
    ids.push(event_id);
    if (ids.length === count) break;
  }
  return ids;
}

describe('followEvents', () => {
  it('goes on behind the last event, and gives each once', async () => {
    const { baseUrl, asked } = await gateway(ending('1', '2'), ending('2', '3'));
    const interruptions: unknown[] = [];
    const onInterruption = (error: unknown) => interruptions.push(error);
    expect(await take(3, { baseUrl, types: ['toy.*', 'ball.made'], onInterruption })).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(asked.map(({ last }) => last)).toEqual([undefined, '2']);
    expect(asked[0]?.url).toBe('/api/events/stream?types=toy.*%2Cball.made');
    expect(interruptions).toHaveLength(1);
  });

  it('goes on where a stream went live that brought no event', async () => {
    const live = 'id: 0\nevent: stream.live\ndata: {}\n\n';
    const { baseUrl, asked } = await gateway(
      (_request, response) => void stream(response).end(live),
      (_request, response) => void stream(response, '1').end(live.replace('0', '2')),
      ending('3'),
    );
    expect(await take(2, { baseUrl })).toEqual(['1', '3']);
    expect(asked.map(({ last }) => last)).toEqual([undefined, '0', '2']);
  });

  it('comes back when the connection breaks, and when there is no stream just now', async () => {
    const { baseUrl } = await gateway(
      (_request, response) => void stream(response, '1').destroy(),
      refusing(503),
      ending('1'),
    );
    expect(await take(1, { baseUrl, lastEventId: '0' })).toEqual(['1']);
  });

  it('asks for another token when one is refused, and gives up when that is, too', async () => {
    const token = (refused?: string) => (refused === 'old' ? 'new' : 'old');
    const first = await gateway(refusing(401), ending('1'));
    expect(await take(1, { baseUrl: first.baseUrl, token })).toEqual(['1']);
    expect(first.asked.map((one) => one.token)).toEqual(['Bearer old', 'Bearer new']);
    const second = await gateway(refusing(401), refusing(401));
    await expect(take(1, { baseUrl: second.baseUrl, token })).rejects.toMatchObject({
      status: 401,
    });
  });

  it('asks again when there is no token just now, but not when there will be none', async () => {
    const { baseUrl } = await gateway(ending('1'));
    const failures: unknown[] = [new Error('no network')];
    const token = () => {
      for (const failure of failures.splice(0)) throw failure;
      return 'good';
    };
    expect(await take(1, { baseUrl, token })).toEqual(['1']);
    failures.push(new ApiError({ operationId: 'x', status: 403, headers: new Headers() }));
    await expect(take(1, { baseUrl, token })).rejects.toMatchObject({ status: 403 });
  });

  it('says when it is connected', async () => {
    const { baseUrl, asked } = await gateway(refusing(503), ending('1'), ending('2'));
    const opened: number[] = [];
    await take(2, { baseUrl, onOpen: () => opened.push(asked.length) });
    expect(opened).toEqual([2, 3]);
  });

  it('throws what would be refused again', async () => {
    const { baseUrl, asked } = await gateway(refusing(400));
    await expect(take(1, { baseUrl })).rejects.toMatchObject({ problem: { code: 'some_code' } });
    expect(asked).toHaveLength(1);
  });

  it('tells of a gap', async () => {
    const gaps: unknown[] = [];
    const { baseUrl } = await gateway((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('event: stream.gap\ndata: {"reason":"trimmed"}\n\n');
      response.write(`:\n\n${message('1')}`);
    });
    expect(await take(1, { baseUrl, onGap: (gap) => gaps.push(gap) })).toEqual(['1']);
    expect(gaps).toEqual([{ reason: 'trimmed' }]);
  });

  it.each([
    ['token', { token: undefined }],
    ['token', { token: 'good' }],
    ['onGap', { onGap: undefined }],
    ['types', { types: 'booking.*' }],
    ['baseUrl', { baseUrl: undefined }],
    ['baseUrl', { baseUrl: '/api' }],
    ['baseUrl', { baseUrl: 'localhost:4000' }],
    ['baseUrl', { baseUrl: new URL('http://x.example') }],
  ])('refuses at once what is no %s: %j', (name, wrong) => {
    const options: object = { baseUrl: 'http://x.example', token: () => '', onGap() {}, ...wrong };
    // As a program that no compiler has checked.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const call = () => followEvents(options as FollowOptions);
    expect(call).toThrow(TypeError);
    expect(call).toThrow(`${name} has to be`);
  });

  it.each(['onOpen', 'onGap', 'onInterruption'])('throws what %s throws', async (name) => {
    const gap = 'event: stream.gap\ndata: {}\n\n';
    const failing = {
      thrown: () => {
        throw new Error('my mistake');
      },
      rejected: () => Promise.reject(new Error('my mistake')),
    };
    for (const callback of Object.values(failing)) {
      const { baseUrl, asked } = await gateway(
        (_request, response) => void stream(response).end(gap),
      );
      await expect(take(1, { baseUrl, [name]: callback })).rejects.toThrow('my mistake');
      expect(asked).toHaveLength(1);
    }
  });

  it('waits for what the app loads when it is connected', async () => {
    const { baseUrl } = await gateway(ending('1'), refusing(404));
    let isLoaded = false;
    const onOpen = async () => {
      await fetch(baseUrl);
      isLoaded = true;
    };
    const options = { baseUrl, token: () => 'good', onOpen, onGap: () => {} };
    for await (const _event of followEvents(options)) break;
    expect(isLoaded).toBe(true);
  });

  it('ends quietly when it is told to', async () => {
    const abort = new AbortController();
    const { baseUrl } = await gateway((_request, response) => {
      stream(response);
      abort.abort();
    });
    expect(await take(1, { baseUrl, signal: abort.signal })).toEqual([]);
  });
});

describe('isEvent', () => {
  it('tells what an event carries', () => {
    const made = envelope('1', 'booking.created');
    expect([isEvent(made, 'booking.created'), isEvent(made, 'booking.cancelled')]).toEqual([
      true,
      false,
    ]);
    if (isEvent(made, 'booking.created')) {
      expectTypeOf(made.data).toEqualTypeOf<EventPayloads['booking.created']>();
    }
  });
});

describe('createEventHandlers', () => {
  it('gives each event to its handler, and all others to the one that has to be there', async () => {
    const seen: string[] = [];
    const handlers = createEventHandlers<{ 'toy.made': { toy: string } }>((event) =>
      seen.push(`other ${event.event}`),
    ).on('toy.made', ({ data }) => seen.push(`toy ${data.toy}`));
    await handlers.dispatch(envelope('1'));
    await handlers.dispatch(envelope('2', 'toy.lost'));
    expect(seen).toEqual(['toy 1', 'other toy.lost']);
    expect(() => handlers.on('toy.made', () => {})).toThrow('has a handler already');
  });
});
