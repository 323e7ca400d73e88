import { readFile } from 'node:fs/promises';
import { loadExamples } from '@fitsync/contracts/platform';
import type { BookingStatus } from '@fitsync/contracts/schedule';
import {
  AbortedError,
  ApiError,
  createFitSync,
  connect,
  type FitSync,
  FitSyncError,
  type FitSyncOptions,
  NotFoundError,
  SlotTakenError,
  UnexpectedResponseError,
} from '@fitsync/sdk';
import { createBooking, getBooking } from '@fitsync/sdk/operations';
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest';
import {
  type Answer,
  problem,
  type Received,
  startServer,
  type TestServer,
} from './start-server.ts';

const publicApi = JSON.parse(
  await readFile(new URL('../../../generated/gateway/openapi.json', import.meta.url), 'utf8'),
) as { paths: Record<string, Record<string, { operationId: string }>> };
const { createBooking: booked, listBookings: listed } = await loadExamples.schedule();
const input = booked.input;
const booking = booked.responses[201]!;
const id = booking.data.id;

const servers: TestServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.stop();
});

type Answers = (request: Received) => Answer | Promise<Answer>;

async function start(
  answer: Answers,
  options: Partial<FitSyncOptions> = {},
): Promise<{ readonly server: TestServer; readonly fitsync: FitSync }> {
  const server = await startServer(answer);
  servers.push(server);
  return { server, fitsync: createFitSync({ baseUrl: server.baseUrl, ...options }) };
}

/** Gives one answer after the other, the last one for ever. */
function inTurn(...answers: readonly Answer[]): Answers {
  let asked = 0;
  return () => answers[Math.min(asked++, answers.length - 1)]!;
}

const soon = { minDelay: 1, maxDelay: 2 };

describe('createFitSync', () => {
  it('has every operation of the public API, by service', async () => {
    const { fitsync } = await start(() => ({ status: 200 }));
    const { signIn: _in, signOut: _out, ...services } = fitsync;
    const methods = Object.values(services).flatMap((methods) => Object.keys(methods));
    const operations = Object.values(publicApi.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    // What streams is followed with `@fitsync/sdk/events`.
    expect(operations).toContain('streamEvents');
    methods.push('streamEvents');
    expect(methods.toSorted()).toEqual(operations.toSorted());
  });

  it('narrows the answer by its status', async () => {
    const { fitsync } = await start(() => ({ status: 201, body: booking }));
    const answer = await fitsync.schedule.createBooking(input);
    if (answer.status !== 201) throw new Error('not booked');
    expectTypeOf(answer.ok).toEqualTypeOf<true>();
    expect(answer.body.data.id).toBe(id);
  });

  it('throws the class of the problem when unwrapped', async () => {
    const { fitsync } = await start(() => problem(409, 'slot_taken', 'It is taken.'));
    const error: unknown = await fitsync.schedule
      .createBooking(input)
      .unwrap()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SlotTakenError);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toBeInstanceOf(FitSyncError);
    expect(error).not.toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ name: 'SlotTakenError', problem: { detail: 'It is taken.' } });
    if (error instanceof SlotTakenError) expectTypeOf(error.status).toEqualTypeOf<409>();
  });

  it('throws ApiError for a problem that it does not know yet', async () => {
    const { fitsync } = await start(() => problem(409, 'constructor'));
    const error: unknown = await fitsync.schedule
      .createBooking(input)
      .unwrap()
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ApiError', problem: { code: 'constructor' } });
    expect(error).not.toBeInstanceOf(SlotTakenError);
  });

  it('recognises a problem that another copy of the package threw', () => {
    const foreign = Object.assign(new Error('elsewhere'), {
      [Symbol.for('fitsync.error')]: 'api_error',
      problem: { code: 'slot_taken', detail: 'taken' },
    });
    expect(foreign instanceof SlotTakenError).toBe(true);
    expect(foreign instanceof ApiError).toBe(true);
    expect(foreign instanceof NotFoundError).toBe(false);
  });

  it('repeats what failed in passing with the same idempotency key, unless told not to', async () => {
    const answers = inTurn(problem(503, 'service_unavailable'), { status: 201, body: booking });
    const { fitsync, server } = await start(answers, { retry: soon });
    await fitsync.schedule.createBooking(input).unwrap();
    const keys = server.received.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual([expect.any(String), keys[0]]);

    const down = await start(() => problem(503, 'service_unavailable'), { retry: false });
    expect(await down.fitsync.schedule.createBooking(input)).toMatchObject({ status: 503 });
    expect(down.server.received).toHaveLength(1);
  });

  it('gives an answer with an enum that it does not know yet', async () => {
    const body = { ...booking, data: { ...booking.data, status: 'paused' } };
    const { fitsync } = await start(() => ({ status: 200, body }));
    expect((await fitsync.schedule.getBooking({ id }).unwrap()).data.status).toBe('paused');
  });

  it('leaves enums of answers open, and those of requests closed', () => {
    type Booking = Awaited<
      ReturnType<ReturnType<FitSync['schedule']['getBooking']>['unwrap']>
    >['data'];
    expectTypeOf<'paused'>().toExtend<Booking['status']>();
    expectTypeOf<BookingStatus>().toExtend<Booking['status']>();
    expectTypeOf<Booking['version']>().toEqualTypeOf<number>();
    type Input = NonNullable<Parameters<FitSync['schedule']['listBookings']>[0]>;
    expectTypeOf<Input['status']>().toEqualTypeOf<BookingStatus | undefined>();
  });
});

describe('lists', () => {
  const page = (ids: readonly string[], next_cursor: string | null): Answer => ({
    status: 200,
    body: {
      ...listed.responses[200],
      data: ids.map((id) => ({ ...booking.data, id })),
      page: { limit: 2, next_cursor },
    },
  });

  it('gives the entries of all pages, and the pages', async () => {
    const pages: Answers = ({ url }) =>
      url.includes('cursor=c1') ? page(['b3'], null) : page(['b1', 'b2'], 'c1');
    const { fitsync, server } = await start(pages);
    const ids: string[] = [];
    for await (const item of fitsync.schedule.listBookings.items({ status: 'confirmed' })) {
      ids.push(item.id);
    }
    expect(ids).toEqual(['b1', 'b2', 'b3']);
    expect(server.received.map(({ url }) => url)).toEqual([
      '/api/bookings?status=confirmed',
      '/api/bookings?cursor=c1&status=confirmed',
    ]);
    const sizes: number[] = [];
    for await (const { data } of fitsync.schedule.listBookings.pages()) sizes.push(data.length);
    expect(sizes).toEqual([2, 1]);
  });

  it('asks for no page that nobody reads', async () => {
    const { fitsync, server } = await start(() => page(['b1', 'b2'], 'c1'));
    for await (const item of fitsync.schedule.listBookings.items()) {
      expect(item.id).toBe('b1');
      break;
    }
    expect(server.received).toHaveLength(1);
  });

  it('ends when a cursor comes twice', async () => {
    const { fitsync, server } = await start(() => page(['b1'], 'c1'));
    const all = async (): Promise<void> => {
      for await (const item of fitsync.schedule.listBookings.items()) expect(item.id).toBe('b1');
    };
    await expect(all()).rejects.toBeInstanceOf(UnexpectedResponseError);
    expect(server.received).toHaveLength(2);
  });

  it('ends when its caller gives it up, within a page, too', async () => {
    const { fitsync, server } = await start(() => page(['b1', 'b2'], 'c1'));
    const controller = new AbortController();
    const seen: string[] = [];
    const all = async (): Promise<void> => {
      const options = { signal: controller.signal };
      for await (const item of fitsync.schedule.listBookings.items({}, options)) {
        seen.push(item.id);
        controller.abort();
      }
    };
    await expect(all()).rejects.toBeInstanceOf(AbortedError);
    expect(seen).toEqual(['b1']);
    expect(server.received).toHaveLength(1);
  });
});

describe('connect', () => {
  it('has the operations that it was given, typed as in createFitSync', async () => {
    const { server } = await start(() => ({ status: 201, body: booking }));
    const api = connect({ createBooking, read: getBooking }, { baseUrl: server.baseUrl });
    expect(Object.keys(api)).toEqual(['createBooking', 'read']);
    expectTypeOf(api.createBooking).toEqualTypeOf<FitSync['schedule']['createBooking']>();
    expect((await api.createBooking(input).unwrap()).data.id).toBe(id);
  });
});
