import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeGateway, problem, startFakeGateway } from './fixtures/fake-gateway.ts';
import { type CliUser, createCliUser } from './fixtures/run-cli.ts';

let gateway: FakeGateway;
let user: CliUser;
beforeAll(async () => {
  gateway = await startFakeGateway();
  user = createCliUser({ GATEWAY_URL: gateway.url });
});
afterAll(() => {
  gateway.stop();
  user.remove();
});
beforeEach(() => gateway.answer(() => ({ status: 200, body: gyms })));

const gyms = { success: true, data: [], page: { limit: 20, next_cursor: null } };
const booked = { success: true, data: { id: '0193a000-0000-7000-8000-000000000030' } };
const booking = ['client_id', 'trainer_id', 'gym_id', 'booking_date', 'start_time', 'end_time'];

describe('fitsync ops', () => {
  it('lists operations with their callers, as text and as JSON', async () => {
    const { stdout } = await user.run(['ops', 'createBooking']);
    expect(stdout).toMatch(/POST +\/api\/bookings +createBooking +→ booking\.created +client, /);
    const json = await user.run(['ops', '--json']);
    expect(JSON.parse(json.stdout)).toContainEqual(
      expect.objectContaining({
        operation_id: 'getUser',
        method: 'GET',
        path: '/api/users/{id}',
        service: 'user',
        callers: expect.objectContaining({ anonymous: false }),
      }),
    );
  });
});

describe('fitsync call', () => {
  it('sends what the contract allows and prints the answer', async () => {
    const { code, stdout } = await user.run(['call', 'listGyms', 'limit=20']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(gyms);
    expect(gateway.requests).toMatchObject([{ method: 'GET', url: '/api/gyms?limit=20' }]);
  });

  it.each([
    ['a parameter out of range', ['listGyms', 'limit=500'], 'limit must be <= 100; given: 500'],
    ['a missing body', ['createBooking'], 'body is required'],
    [
      'an unknown field',
      ['createBooking', '--example', 'body.colour=red'],
      'body.colour is not a field; given: "red"',
    ],
  ])('refuses %s before anything is sent', async (_, args, message) => {
    const { code, stdout, stderr } = await user.run(['call', ...args]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain(message);
    expect(gateway.requests).toEqual([]);
  });

  it.each([
    ['call', 'createBooking', '--body', '{'],
    ['events', 'publish', 'booking.created', 'hello'],
    ['events', 'publish', 'booking.created', '@nowhere.json'],
  ])('takes what cannot be read as JSON for a mistake in usage: %s %s %s %s', async (...args) => {
    const { code, stdout, stderr } = await user.run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/the argument is not JSON|cannot read nowhere\.json/);
  });

  it('sends the example with the fields that were given instead of its own', async () => {
    gateway.answer(() => ({ status: 201, body: booked }));
    const args = ['createBooking', '--example', 'body.booking_date=2031-01-15'];
    expect(await user.run(['call', ...args, 'body.notes=First session'])).toMatchObject({
      code: 0,
    });
    expect(gateway.requests).toMatchObject([
      {
        method: 'POST',
        body: { booking_date: '2031-01-15', notes: 'First session', start_time: '14:00:00' },
      },
    ]);
  });

  it.each([
    ['createBooking', 'client_id=5', 'did you mean: body.client_id?'],
    // The example has no notes, the contract has.
    ['createBooking', 'notes=5', 'did you mean: body.notes?'],
    ['listGyms', 'limt=5', 'did you mean: limit?'],
    ['createBooking', 'colour=red', undefined],
  ])('says for %s %s: %s', async (operation, assignment, hint) => {
    const { code, stderr } = await user.run(['call', operation, assignment, '--json']);
    expect(code).toBe(4);
    expect(JSON.parse(stderr)).toMatchObject({ hints: hint === undefined ? [] : [hint] });
  });

  it('names every violation and a valid example', async () => {
    const { code, stderr } = await user.run(['call', 'createBooking', '--body', '{}', '--json']);
    expect(code).toBe(3);
    expect(JSON.parse(stderr)).toMatchObject({
      violations: expect.arrayContaining(
        booking.map((field) => ({ path: `body.${field}`, rule: 'is required' })),
      ),
      example: { body: { client_id: expect.any(String) } },
      hints: expect.not.arrayContaining(['a valid example:']),
    });
  });

  it('names what the alternative lacks that was meant, and nothing of the others', async () => {
    const id = '0193a000-0000-7000-8000-000000000001';
    const body = '{"role":"client","health_clearance":false}';
    const args = ['call', 'updateRoleInfo', `id=${id}`, '--body', body, '--json'];
    expect(JSON.parse((await user.run(args)).stderr)).toMatchObject({
      violations: [
        { path: 'body.emergency_contact', rule: 'is required' },
        { path: 'body.fitness_level', rule: 'is required' },
      ],
    });
  });

  it('shows a valid body that can be pasted', async () => {
    const refused = await user.run(['call', 'createBooking', '--body', '{}']);
    const [, body = ''] = /^ +--body '(.*)'$/m.exec(refused.stderr) ?? [];
    const pasted = ['call', 'createBooking', '--body', body.replaceAll(String.raw`'\''`, "'")];
    expect(await user.run([...pasted, '--dry-run'])).toMatchObject({ code: 0 });
  });

  it.each([
    [['listBookings', 'limit=500'], 'listBookings limit=20'],
    [['getBooking', 'id=5'], 'getBooking id=0193a000-0000-7000-8000-000000000030'],
    [
      ['rescheduleBooking', 'id=5', '--body', '{}'],
      /rescheduleBooking id=0193a000-\S+ --body '\{"booking_date":.*\}'$/m,
    ],
  ])('shows valid parameters for %j', async (args, shown) => {
    const { code, stderr } = await user.run(['call', ...args]);
    expect(code).toBe(3);
    expect(stderr.slice(stderr.indexOf('a valid example:\n'))).toMatch(shown);
  });

  it('names the parameters that there are when one is unknown', async () => {
    const { stderr } = await user.run(['call', 'createBooking', 'foo=1']);
    expect(stderr).toContain('there is no createBooking parameter "foo"\n');
    expect(stderr).toMatch(/there are: body, body\.client_id, body\.trainer_id, .*body\.notes/);
    const listed = await user.run(['call', 'listBookings', 'foo=1', '--json']);
    expect(JSON.parse(listed.stderr)).toMatchObject({
      valid: ['client_id', 'cursor', 'date', 'from', 'limit', 'status', 'trainer_id'],
    });
  });

  it.each([
    ['a file', '@booking.json', ''],
    ['standard input', '-', '{"name":"Gym"}'],
  ])('reads the body from %s', async (_, argument, input) => {
    writeFileSync(join(user.home, 'booking.json'), '{"name":"Gym"}');
    const args = ['call', 'createGym', '--example', '--dry-run', '--json', '--body', argument];
    const { stderr } = await user.run(args, { input });
    // The body takes the place of the example, so that what it lacks is missing.
    expect(stderr).toContain('is required');
    expect(stderr).not.toContain('body.name');
  });

  it('shows the request without sending it', async () => {
    const args = ['call', 'createBooking', '--example', 'body.start_time=13:30:00', '--dry-run'];
    const { code, stdout } = await user.run(args);
    expect(code).toBe(0);
    expect(stdout).toContain(`POST ${gateway.url}/api/bookings\n`);
    expect(stdout).toContain('"start_time": "13:30:00"');
    expect(gateway.requests).toEqual([]);
  });

  it('sends the Idempotency-Key that it is given, where the operation takes one', async () => {
    const call = ['call', 'createBooking', '--example', '--dry-run', '--idempotency-key', 'mine-1'];
    expect((await user.run(call)).stdout).toContain('idempotency-key: mine-1\n');
    const refused = await user.run(['call', 'listBookings', '--idempotency-key', 'mine-1']);
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stderr).toContain('listBookings takes no Idempotency-Key');
  });

  it('hides secrets of the request that it shows', async () => {
    const { stdout } = await user.run(['call', 'loginUser', '--example', '--dry-run']);
    expect(stdout).toContain('"password": "[redacted]"');
    expect(stdout).not.toContain('fitsync-demo');
  });

  it.each([
    [400, 'validation_failed', 3],
    [401, 'unauthenticated', 5],
    [403, 'forbidden', 5],
    [500, 'internal_error', 1],
  ])('exits for a %i (%s) with %i', async (status, code, exitCode) => {
    const errors = [{ path: 'query.limit', message: 'must be smaller' }];
    gateway.answer(() => ({ status, body: problem(status, code, errors) }));
    const result = await user.run(['call', 'listGyms']);
    expect({ code: result.code, stdout: result.stdout }).toEqual({ code: exitCode, stdout: '' });
    expect(result.stderr).toContain(`listGyms answered ${status} ${code}: The detail of ${code}.`);
    expect(result.stderr).toContain('query.limit must be smaller');
    expect(result.stderr).toContain('correlation id: corr-0001');
  });

  it('exits 5 when there is no gateway', async () => {
    const args = ['call', 'listGyms', '--gateway-url', 'http://127.0.0.1:1'];
    const { code, stderr } = await user.run(args);
    expect(code).toBe(5);
    expect(stderr).toContain('cannot reach the gateway at http://127.0.0.1:1');
    expect(stderr).toContain('fitsync up');
  });
});

describe('fitsync login', () => {
  const account = {
    id: '0193a000-0000-7000-8000-000000000001',
    email: 'client@demo.fitsync.dev',
    name: 'Charlie Client',
    role: 'client',
  };
  const tokens = (n: number) => ({
    access_token: `access-${n}`,
    refresh_token: `refresh-${n}`,
    token_type: 'Bearer',
    expires_in: 600,
  });
  const credentials = ['--email', account.email, '--password', 'fitsync-demo'];

  it('keeps the session for the user alone, renews it once on 401, and ends it', async () => {
    let valid = 'access-1';
    const refreshedWith: unknown[] = [];
    gateway.answer(({ url, headers, body }) => {
      if (url === '/api/auth/login') {
        return { status: 200, body: { success: true, data: { ...tokens(1), user: account } } };
      }
      if (url === '/api/auth/refresh') {
        refreshedWith.push(body);
        valid = 'access-2';
        return { status: 200, body: { success: true, data: tokens(2) } };
      }
      if (url === '/api/auth/logout') {
        return { status: 200, body: { success: true, data: { signed_out: true } } };
      }
      return headers.authorization === `Bearer ${valid}`
        ? { status: 200, body: { success: true, data: account } }
        : { status: 401, body: problem(401, 'unauthenticated') };
    });

    const login = await user.run(['login', ...credentials]);
    expect(login).toMatchObject({ code: 0, stdout: expect.stringContaining('Charlie Client') });
    const file = join(user.home, '.config', 'fitsync', 'sessions.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);

    const shown = await user.run(['call', 'getCurrentUser', '--dry-run']);
    expect(shown.stdout).toContain('authorization: Bearer [redacted]');

    valid = 'access-other';
    const me = await user.run(['whoami', '--json']);
    expect(JSON.parse(me.stdout)).toEqual({ gateway_url: gateway.url, user: account });
    expect(refreshedWith).toEqual([{ refresh_token: 'refresh-1' }]);

    expect(await user.run(['logout'])).toMatchObject({ code: 0 });
    expect(gateway.requests.at(-1)?.body).toEqual({ refresh_token: 'refresh-2' });
    expect(await user.run(['whoami'])).toMatchObject({ code: 5, stdout: '' });
  });

  it('exits 5 for a wrong password and 2 where nobody can be asked for it', async () => {
    gateway.answer(() => ({ status: 401, body: problem(401, 'invalid_credentials') }));
    const wrong = await user.run(['login', ...credentials]);
    expect(wrong.code).toBe(5);
    expect(wrong.stderr).toContain('invalid_credentials');
    expect(wrong.stderr).not.toContain('sign in with');
    expect(await user.run(['login'])).toMatchObject({ code: 2 });
  });
});

describe('fitsync events', () => {
  it('lists, describes and shows events', async () => {
    const list = await user.run(['events', 'list', 'booking.*', '--json']);
    const booked = expect.objectContaining({ type: 'booking.created', sender: 'schedule' });
    expect(JSON.parse(list.stdout)).toContainEqual(booked);
    expect(list.stdout).not.toContain('program.assigned');
    const described = await user.run(['events', 'describe', 'booking.created']);
    expect(described.stdout).toMatch(/caused by +createBooking/);
    const example = await user.run(['events', 'example', 'booking.created']);
    expect(JSON.parse(example.stdout)).toMatchObject({ event: 'booking.created', data: {} });
  });

  it('refuses to publish what breaks the contract, naming each missing field', async () => {
    const example = await user.run(['events', 'example', 'booking.created', '--data']);
    const { code, stdout, stderr } = await user.run(['events', 'publish', 'booking.created', '{}']);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    for (const field of ['booking_id', 'client_id', 'trainer_id']) {
      expect(JSON.parse(example.stdout)).toHaveProperty(field);
      expect(stderr).toContain(`data.${field} is required`);
    }
    expect(stderr).toContain('a valid example:');
  });

  it('shows an event with fields set instead of publishing it', async () => {
    const id = '0193a000-0000-7000-8000-0000000000ff';
    const args = ['events', 'publish', 'booking.created', '--example', '--dry-run', '--json'];
    const { code, stdout } = await user.run([...args, '--set', `data.booking_id=${id}`]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      event: 'booking.created',
      source: 'schedule',
      data: { booking_id: id },
    });
  });

  it('takes a whole envelope and checks it as one', async () => {
    const { stdout: envelope } = await user.run(['events', 'example', 'booking.created']);
    const publish = ['events', 'publish', 'booking.created', '-', '--dry-run'];
    expect(await user.run(publish, { input: envelope })).toMatchObject({ code: 0 });
    const refused = await user.run([...publish, '--set', 'event=booking.cancelled'], {
      input: envelope,
    });
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain('event must be "booking.created"');
  });

  it('says what to do when no stack runs', async () => {
    const { code, stderr } = await user.run(['events', 'publish', 'booking.created', '--example']);
    expect(code).toBe(5);
    expect(stderr).toContain('fitsync up');
  });
});
