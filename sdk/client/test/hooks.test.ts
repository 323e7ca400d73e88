import { loadExamples } from '@fitsync/contracts/platform';
import {
  type Attempt,
  type AttemptEnd,
  createFitSync,
  type Hooks,
  InvalidRequestError,
  keepTokens,
} from '@fitsync/sdk';
import { type Mismatch, validate } from '@fitsync/sdk/validate';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type Answer,
  problem,
  type Received,
  startServer,
  type TestServer,
} from './start-server.ts';

const { createBooking: booked } = await loadExamples.schedule();
const { input } = booked;
const booking = booked.responses[201];

const servers: TestServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.stop();
});

async function serve(answer: (request: Received) => Answer): Promise<TestServer> {
  const server = await startServer(answer);
  servers.push(server);
  return server;
}

describe('hooks', () => {
  const heard: [Attempt, AttemptEnd][] = [];
  const listen: Hooks = { onEnd: (attempt, end) => heard.push([attempt, end]) };
  afterEach(() => heard.splice(0));

  it('hear of every attempt, without tokens, bodies or values of the path', async () => {
    let asked = 0;
    const answers = [problem(503, 'service_unavailable'), { status: 201, body: booking }];
    const { baseUrl } = await serve(() => answers[asked++]!);
    const fitsync = createFitSync({
      baseUrl,
      hooks: listen,
      retry: { minDelay: 1, maxDelay: 2 },
      tokens: keepTokens({ access_token: 'very-secret' }),
    });
    await fitsync.schedule.createBooking(input, { headers: { 'x-api-key': 'very-secret' } });
    expect(heard).toMatchObject([
      [
        {
          operationId: 'createBooking',
          service: 'schedule',
          method: 'POST',
          path: '/api/bookings',
          number: 1,
        },
        { status: 503, correlationId: 'c0ffee00-1' },
      ],
      [{ operationId: 'createBooking', number: 2 }, { status: 201 }],
    ]);
    expect(JSON.stringify(heard)).not.toContain('very-secret');
    expect(JSON.stringify(heard)).not.toContain(input.body.gym_id);
  });

  it('count the attempts of a call on when it is sent again with a new token', async () => {
    const pair = { access_token: 'new', refresh_token: 'r2', token_type: 'Bearer', expires_in: 9 };
    const { baseUrl } = await serve(({ url, headers }) => {
      if (url === '/api/auth/refresh') return { status: 200, body: { success: true, data: pair } };
      if (headers.authorization !== 'Bearer new') return problem(401, 'unauthenticated');
      return { status: 201, body: booking };
    });
    const tokens = keepTokens({ access_token: 'old', refresh_token: 'r1' });
    const fitsync = createFitSync({ baseUrl, tokens, hooks: listen });
    await fitsync.schedule.createBooking(input);
    await fitsync.schedule.createBooking(input);
    expect(heard.map(([{ operationId, number }]) => [operationId, number])).toEqual([
      ['createBooking', 1],
      ['refreshSession', 1],
      ['createBooking', 2],
      ['createBooking', 1],
    ]);
  });

  it('see bodies when they ask for them, passwords and tokens left out', async () => {
    const { baseUrl } = await serve(() => problem(401, 'invalid_credentials'));
    const fitsync = createFitSync({ baseUrl, hooks: { ...listen, bodies: true } });
    const body = { email: 'client@demo.fitsync.dev', password: 'very-secret' };
    await fitsync.user.loginUser({ body });
    expect(heard[0]).toMatchObject([
      { body: { email: body.email, password: '[redacted]' } },
      { body: { code: 'invalid_credentials' } },
    ]);
  });

  it('may add headers, hear of calls without an answer, and break no call', async () => {
    const server = await serve(() => ({ status: 201, body: booking }));
    const { baseUrl } = server;
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const traced = createFitSync({ baseUrl, hooks: { onRequest: () => ({ traceparent }) } });
    await traced.schedule.createBooking(input);
    expect(server.received[0]?.headers).toMatchObject({ traceparent });

    const broken = (): never => {
      throw new Error('the log is full');
    };
    const unlucky = createFitSync({ baseUrl, hooks: { onRequest: broken, onEnd: broken } });
    expect(await unlucky.schedule.createBooking(input)).toMatchObject({ status: 201 });

    server.stop();
    const gone = createFitSync({ baseUrl, hooks: listen, retry: false });
    await expect(gone.schedule.createBooking(input)).rejects.toThrow('no answer');
    expect(heard.at(-1)?.[1]).toMatchObject({ error: { code: 'unavailable' } });
  });
});

describe('validate', () => {
  it('sends nothing that the contract does not allow, and says why', async () => {
    const server = await serve(() => ({ status: 201, body: booking }));
    const fitsync = createFitSync({ baseUrl: server.baseUrl, middleware: [validate()] });
    const wrong = { body: { ...input.body, start_time: 'noon' } };
    const call = fitsync.schedule.createBooking(wrong);
    await expect(call).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(call).rejects.toMatchObject({
      violations: expect.arrayContaining([
        expect.objectContaining({ instancePath: '/body/start_time', keyword: 'pattern' }),
      ]),
    });
    await expect(fitsync.schedule.getBooking({ id: 'b1' })).rejects.toThrow('/parameters/id');
    expect(server.received).toEqual([]);
  });

  it('sends what was given, without the defaults that validators fill in', async () => {
    const server = await serve(() => ({ status: 201, body: booking }));
    const fitsync = createFitSync({ baseUrl: server.baseUrl, middleware: [validate()] });
    const { type: _, ...body } = input.body;
    await fitsync.schedule.createBooking({ body });
    expect(body).not.toHaveProperty('type');
    expect(server.received.map((request) => request.body)).toEqual([body]);
  });

  it.each([
    ['version', 'two', 'type'],
    // Of an enum that has grown.
    ['status', 'paused', 'enum'],
  ])(
    'reports an answer that does not fit, by its %s, and hands it on',
    async (field, value, keyword) => {
      const odd = { ...booking, data: { ...booking?.data, [field]: value } };
      const { baseUrl } = await serve(() => ({ status: 201, body: odd }));
      const mismatches: Mismatch[] = [];
      const watch = validate({ onMismatch: (mismatch) => mismatches.push(mismatch) });
      const fitsync = createFitSync({ baseUrl, middleware: [watch] });
      expect(await fitsync.schedule.createBooking(input)).toMatchObject({ status: 201, body: odd });
      expect(mismatches).toMatchObject([
        {
          operationId: 'createBooking',
          status: 201,
          violations: [{ instancePath: `/data/${field}`, keyword }],
        },
      ]);
    },
  );
});
