import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from '@fitsync/runtime/observability';
import { createTestRedis, type TestRedis } from '@fitsync/testing';
import {
  type Answer,
  clientId,
  examples,
  page,
  type Platform,
  profileOf,
  refusal,
  type Service,
  services,
  startDashboards,
  startPlatform,
  trainerId,
} from './dashboards.fixture.ts';
import { createIssuer, type Issuer } from './gateway.fixture.ts';

const adminId = '0193a000-0000-7000-8000-000000000003';
const otherId = '0193a000-0000-7000-8000-0000000000ff';
const now = new Date('2026-11-23T10:30:00.000Z');

let redis: TestRedis;
let issuer: Issuer;
let platform: Platform;
let gateway: Awaited<ReturnType<typeof startDashboards>>;

beforeAll(async () => {
  [redis, issuer, platform] = await Promise.all([
    createTestRedis(),
    createIssuer(),
    startPlatform(),
  ]);
});
beforeEach(async () => {
  platform.reset();
  await redis.client.flushall();
  gateway = await startDashboards({ redis, issuer, urls: platform.urls });
});
afterEach(() => gateway.close());
afterAll(async () => {
  platform.close();
  await issuer.close();
  await redis.close();
});

/** Somebody who asks: a role and an id. */
type Asker = readonly [role: 'client' | 'trainer' | 'admin', id: string];
const client: Asker = ['client', clientId];
const trainer: Asker = ['trainer', trainerId];
const admin: Asker = ['admin', adminId];

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${gateway.url}${path}`, { headers });
async function ask(asker: Asker, dashboard: string, headers: Record<string, string> = {}) {
  const authorization = await issuer.token(...asker);
  const answer = await get(`/api/dashboard/${dashboard}`, { authorization, ...headers });
  return { answer, status: answer.status, body: (await answer.json()) as Record<string, object> };
}
const everybodyAsked = () => services.flatMap((service) => platform.asked(service));
const answers =
  (status: number, body: object): Answer =>
  () => ({ status, body });
const clientDashboard = {
  profile: examples.profile,
  active_programs: examples.programs,
  upcoming_bookings: examples.bookings,
  progress_summary: examples.analytics,
};
const complete = { partial: false, missing: [] };

describe('the dashboard of a client', () => {
  it('holds what the four services answer', async () => {
    const { status, body, answer } = await ask(client, `client/${clientId}`);
    expect(status).toBe(200);
    expect(body).toEqual({ success: true, data: clientDashboard, meta: complete });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('asks for what it shows, and no more', async () => {
    await gateway.close();
    gateway = await startDashboards({ redis, issuer, urls: platform.urls, now: () => now });
    // The token has to be one of the same time.
    const authorization = await issuer.token(...client, now);
    await get(`/api/dashboard/client/${clientId}`, { authorization });
    const asked = everybodyAsked().map(({ url }) => `${url.pathname}${url.search}`);
    expect(asked).toEqual([
      `/api/users/${clientId}`,
      `/api/programs?client_id=${clientId}&limit=100&status=active`,
      `/api/bookings?client_id=${clientId}&from=${encodeURIComponent(now.toISOString())}&limit=5&status=confirmed`,
      `/api/analytics/client/${clientId}`,
    ]);
  });

  it('is asked for with the rights of the user, in one context, and for as long as the gateway waits', async () => {
    const authorization = await issuer.token(...client);
    await get(`/api/dashboard/client/${clientId}`, {
      authorization,
      'x-correlation-id': 'dashboard-4711',
      'x-service-authorization': 'Bearer forged',
      'x-fitsync-deadline-ms': '1',
    });
    expect(everybodyAsked()).toHaveLength(4);
    for (const { headers } of everybodyAsked()) {
      expect(headers).toMatchObject({ authorization, 'x-correlation-id': 'dashboard-4711' });
      expect(headers).not.toHaveProperty('x-service-authorization');
      const { 'x-fitsync-deadline-ms': deadline } = headers as Record<string, string>;
      expect(Number(deadline)).toBeGreaterThan(1);
      expect(Number(deadline)).toBeLessThanOrEqual(5_000);
    }
  });

  it('is shown to the trainer whose program the client follows, and to administrators', async () => {
    for (const asker of [trainer, admin]) {
      const { status, body } = await ask(asker, `client/${clientId}`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ data: clientDashboard, meta: complete });
    }
  });

  it('is not there for other clients, and nobody is asked', async () => {
    const { status, body } = await ask(['client', otherId], `client/${clientId}`);
    expect([status, body]).toEqual([404, expect.objectContaining({ code: 'not_found' })]);
    expect(everybodyAsked()).toEqual([]);
  });

  it('is not there for trainers without an active program of the client', async () => {
    platform.answerWith('training', answers(200, page([])));
    const { status, body } = await ask(['trainer', otherId], `client/${clientId}`);
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'not_found' });
    expect(JSON.stringify(body)).not.toContain(examples.profile.name);
  });

  it('does not believe programs of another trainer', async () => {
    expect((await ask(['trainer', otherId], `client/${clientId}`)).status).toBe(404);
  });

  it('is denied to a trainer as long as nobody can tell whose client it is', async () => {
    platform.answerWith('training', answers(500, {}));
    const { status, body, answer } = await ask(trainer, `client/${clientId}`);
    expect(status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(body).toMatchObject({ code: 'service_unavailable' });
    expect(JSON.stringify(body)).not.toContain(examples.profile.name);
  });

  it.each([trainer, admin])(
    'is not there for somebody who is no client (for a %s)',
    async (...asker) => {
      platform.answerWith('user', () => profileOf({ id: otherId, role: 'trainer' }));
      expect((await ask(asker, `client/${otherId}`)).status).toBe(404);
    },
  );
});

describe('the dashboard of a trainer', () => {
  const bookings = examples.bookings;

  it('holds what the three services answer', async () => {
    const { status, body } = await ask(trainer, `trainer/${trainerId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: { profile: { id: trainerId }, active_clients: 1, today_schedule: bookings },
      meta: complete,
    });
    expect(everybodyAsked().map(({ url }) => `${url.pathname}${url.search}`)).toEqual([
      `/api/users/${trainerId}`,
      `/api/programs?limit=100&status=active&trainer_id=${trainerId}`,
      `/api/bookings?date=today&limit=100&trainer_id=${trainerId}`,
    ]);
  });

  it('counts the clients of all pages, each once', async () => {
    const programOf = (client_id: string) => ({ ...examples.programs[0], client_id });
    const pages: Record<string, object> = {
      first: page([programOf(clientId), programOf(otherId)], 'second'),
      second: page([programOf(clientId), programOf(adminId)], 'third'),
      third: page([programOf(otherId)]),
    };
    platform.answerWith('training', ({ searchParams }) => ({
      status: 200,
      body: pages[searchParams.get('cursor') ?? 'first'] ?? {},
    }));
    const { body } = await ask(trainer, `trainer/${trainerId}`);
    expect(body).toMatchObject({ data: { active_clients: 3 }, meta: complete });
  });

  it('does not count half of the pages', async () => {
    platform.answerWith('training', ({ searchParams }) =>
      searchParams.has('cursor')
        ? { status: 500, body: {} }
        : { status: 200, body: page(examples.programs, 'second') },
    );
    const { body } = await ask(trainer, `trainer/${trainerId}`);
    expect(body).toMatchObject({
      data: { active_clients: null },
      meta: { partial: true, missing: ['active_clients'] },
    });
  });

  it('is shown to administrators, but not there for other trainers, and closed to clients', async () => {
    expect((await ask(admin, `trainer/${trainerId}`)).status).toBe(200);
    platform.reset();
    expect((await ask(['trainer', otherId], `trainer/${trainerId}`)).status).toBe(404);
    expect((await ask(client, `trainer/${trainerId}`)).status).toBe(403);
    expect(everybodyAsked()).toEqual([]);
  });

  it('is not there for somebody who is no trainer', async () => {
    expect((await ask(admin, `trainer/${clientId}`)).status).toBe(404);
  });
});

describe('what a service refuses', () => {
  it.each([
    [401, 'session_revoked'],
    [403, 'forbidden'],
    [404, 'not_found'],
  ])('is the answer: %i %s of the profile', async (status, code) => {
    platform.answerWith('user', () => refusal(status, code));
    for (const dashboard of [`client/${clientId}`, `trainer/${trainerId}`]) {
      const refused = await ask(admin, dashboard);
      expect(refused.status).toBe(status);
      expect(refused.body).toMatchObject({ code, detail: `The owner says ${code}.` });
    }
  });

  it.each<readonly [Service, number, string, number]>([
    ['progress', 404, 'not_found', 404],
    ['training', 401, 'unauthenticated', 401],
    ['schedule', 403, 'forbidden', 403],
    ['schedule', 400, 'validation_failed', 502],
    ['training', 429, 'rate_limited', 503],
  ])('is no missing part: %s with %i %s is %i', async (service, status, code, expected) => {
    platform.answerWith(service, () => refusal(status, code));
    expect((await ask(client, `client/${clientId}`)).status).toBe(expected);
  });
});

describe('a missing part', () => {
  it('is counted, and its reason is logged', async () => {
    const lines: string[] = [];
    await gateway.close();
    const destination = { write: (line: string) => void lines.push(line) };
    const logger = createLogger({ service: 'gateway', level: 'warn', destination });
    gateway = await startDashboards({ redis, issuer, urls: platform.urls, logger });
    platform.answerWith('progress', answers(500, {}));
    platform.answerWith('schedule', answers(500, {}));
    await ask(client, `client/${clientId}`, { 'x-correlation-id': 'dashboard-4711' });
    await ask(trainer, `trainer/${trainerId}`);

    const metrics = await (await get('/metrics')).text();
    for (const labels of [
      'endpoint="getClientDashboard",missing="upcoming_bookings"',
      'endpoint="getClientDashboard",missing="progress_summary"',
      'endpoint="getTrainerDashboard",missing="today_schedule"',
    ]) {
      expect(metrics).toContain(`fitsync_degraded_responses_total{${labels},service="gateway"} 1`);
    }
    expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(
      expect.objectContaining({
        msg: 'a call failed',
        source: 'gateway',
        target: 'progress',
        operation: 'getClientAnalytics',
        correlation_id: 'dashboard-4711',
      }),
    );
  });

  it('is no longer asked for when its breaker is open', async () => {
    let calls = 0;
    platform.breakOff('progress', () => (calls += 1));
    await askOften(15);
    expect(calls).toBe(10);
    expect(platform.asked('schedule')).toHaveLength(15);
  });

  it('stops nothing that is forwarded when its service answers 500 for ever', async () => {
    platform.answerWith('progress', answers(500, {}));
    await askOften(15);
    expect(platform.asked('progress')).toHaveLength(15);
    const authorization = await issuer.token(...client);
    const forwarded = await get('/api/goals', { authorization });
    expect(forwarded.status).toBe(500);
  });

  async function askOften(times: number): Promise<void> {
    for (let asked = 0; asked < times; asked += 1) {
      const { body } = await ask(client, `client/${clientId}`);
      expect(body).toMatchObject({ meta: { partial: true, missing: ['progress_summary'] } });
    }
  }
});

describe('the limits of the gateway', () => {
  it('count dashboards together with what is forwarded', async () => {
    const { answer } = await ask(client, `client/${clientId}`);
    expect(answer.headers.get('ratelimit-policy')).toBe('"user";q=300;w=60');
    expect(answer.headers.get('ratelimit')).toMatch(/^"user";r=299;/);
    const authorization = await issuer.token(...client);
    const forwarded = await get('/api/bookings', { authorization });
    expect(forwarded.headers.get('ratelimit')).toMatch(/^"user";r=298;/);
    const nothing = await ask(client, `client/${otherId}`);
    expect(nothing.status).toBe(404);
    expect(nothing.answer.headers.get('ratelimit')).toMatch(/^"user";r=297;/);
  });

  it('end with 429, before anybody is asked', async () => {
    const authorization = await issuer.token(...client);
    for (let done = 0; done < 300; done += 50) {
      const many = Array.from({ length: 50 }, () =>
        get('/api/dashboard/client/x', { authorization }),
      );
      for (const answer of await Promise.all(many)) expect(answer.status).toBe(400);
    }
    const refused = await ask(client, `client/${clientId}`);
    expect(refused.status).toBe(429);
    expect(refused.answer.headers.get('retry-after')).not.toBeNull();
    expect(everybodyAsked()).toEqual([]);
  });

  it('count tokens that are not good against the address', async () => {
    const path = `/api/dashboard/client/${clientId}`;
    const guesses = Array.from({ length: 100 }, () =>
      get(path, { authorization: 'Bearer guessed' }),
    );
    for (const { status } of await Promise.all(guesses)) expect(status).toBe(401);
    expect((await get(path)).status).toBe(429);
    expect((await get('/.well-known/jwks.json')).status).toBe(429);
  });
});

it('stops asking when the client has gone', async () => {
  const gone = Promise.withResolvers<unknown>();
  const asked = Promise.withResolvers<void>();
  platform.hold('progress', (closed) => {
    asked.resolve();
    closed.then(gone.resolve, gone.reject);
  });
  const controller = new AbortController();
  const authorization = await issuer.token(...client);
  const request = fetch(`${gateway.url}/api/dashboard/client/${clientId}`, {
    headers: { authorization },
    signal: controller.signal,
  });
  await asked.promise;
  controller.abort();
  await expect(request).rejects.toThrow('aborted');
  await gone.promise;
  await vi.waitFor(async () =>
    expect(await (await get('/metrics')).text()).toContain(
      'route="/api/dashboard/client/{id}",status="499"',
    ),
  );
});
