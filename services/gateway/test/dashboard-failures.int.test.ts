import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestRedis, type TestRedis } from '@fitsync/testing';
import {
  clientId,
  type Platform,
  type Service,
  services,
  startDashboards,
  startPlatform,
  trainerId,
} from './dashboards.fixture.ts';
import { createIssuer, type Issuer } from './gateway.fixture.ts';
import { startUpstream, type Upstream } from './upstream.fixture.ts';

/** What the contract promises: which parts are null when these services fail, or 503 for no dashboard at all. */
type Promised = readonly [failing: readonly Service[], answer: readonly string[] | 503];

const [profile, programs, bookings, summary] = [
  'profile',
  'active_programs',
  'upcoming_bookings',
  'progress_summary',
] as const;

const forClients: readonly Promised[] = [
  [[], []],
  [['user'], [profile]],
  [['training'], [programs]],
  [['schedule'], [bookings]],
  [['progress'], [summary]],
  [
    ['user', 'training'],
    [profile, programs],
  ],
  [
    ['user', 'schedule'],
    [profile, bookings],
  ],
  [
    ['user', 'progress'],
    [profile, summary],
  ],
  [
    ['training', 'schedule'],
    [programs, bookings],
  ],
  [
    ['training', 'progress'],
    [programs, summary],
  ],
  [
    ['schedule', 'progress'],
    [bookings, summary],
  ],
  [
    ['user', 'training', 'schedule'],
    [profile, programs, bookings],
  ],
  [
    ['user', 'training', 'progress'],
    [profile, programs, summary],
  ],
  [
    ['user', 'schedule', 'progress'],
    [profile, bookings, summary],
  ],
  [
    ['training', 'schedule', 'progress'],
    [programs, bookings, summary],
  ],
  [['user', 'training', 'schedule', 'progress'], 503],
];

/** Whose client it is, only the training service knows. */
const forTrainersOfClients: readonly Promised[] = [
  [[], []],
  [['user'], [profile]],
  [['training'], 503],
  [['schedule'], [bookings]],
  [['progress'], [summary]],
  [['user', 'training'], 503],
  [
    ['user', 'schedule'],
    [profile, bookings],
  ],
  [
    ['user', 'progress'],
    [profile, summary],
  ],
  [['training', 'schedule'], 503],
  [['training', 'progress'], 503],
  [
    ['schedule', 'progress'],
    [bookings, summary],
  ],
  [['user', 'training', 'schedule'], 503],
  [['user', 'training', 'progress'], 503],
  [
    ['user', 'schedule', 'progress'],
    [profile, bookings, summary],
  ],
  [['training', 'schedule', 'progress'], 503],
  [['user', 'training', 'schedule', 'progress'], 503],
];

const forTrainers: readonly Promised[] = [
  [[], []],
  [['user'], ['profile']],
  [['training'], ['active_clients']],
  [['schedule'], ['today_schedule']],
  [
    ['user', 'training'],
    ['profile', 'active_clients'],
  ],
  [
    ['user', 'schedule'],
    ['profile', 'today_schedule'],
  ],
  [
    ['training', 'schedule'],
    ['active_clients', 'today_schedule'],
  ],
  [['user', 'training', 'schedule'], 503],
];

const dashboards = [
  { name: 'a client’s own', role: 'client', path: `client/${clientId}`, promised: forClients },
  {
    name: 'a client’s, for the trainer',
    role: 'trainer',
    path: `client/${clientId}`,
    promised: forTrainersOfClients,
  },
  { name: 'a trainer’s own', role: 'trainer', path: `trainer/${trainerId}`, promised: forTrainers },
] as const;
const ids = { client: clientId, trainer: trainerId };

/** Milliseconds: long enough for whoever answers, on a machine that is busy. */
const requestLimit = 4_500;

let redis: TestRedis;
let issuer: Issuer;
let platform: Platform;
let failing: Upstream;
let unavailable: Upstream;
let breaking: Upstream;
let hanging: Upstream;

beforeAll(async () => {
  [redis, issuer, platform, failing, unavailable, breaking, hanging] = await Promise.all([
    createTestRedis(),
    createIssuer(),
    startPlatform(),
    startUpstream(),
    startUpstream(),
    startUpstream(),
    startUpstream(),
  ]);
  failing.answerWith((_request, response) => {
    response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Oh no</h1>');
  });
  unavailable.answerWith((_request, response) => {
    response.writeHead(503, { 'retry-after': '1' }).end();
  });
  breaking.answerWith((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"success":true,');
    response.destroy();
  });
  hanging.answerWith(() => {});
});
afterAll(async () => {
  platform.close();
  failing.close();
  unavailable.close();
  breaking.close();
  hanging.close();
  await issuer.close();
  await redis.close();
});

const kinds = {
  'are not there': () => 'http://127.0.0.1:1',
  'answer 500': () => failing.url,
  'answer 503': () => unavailable.url,
  'break off': () => breaking.url,
  'do not answer': () => hanging.url,
};

/** What comes of a dashboard, as the tables have it. */
async function ask(url: string, path: string, authorization: string): Promise<Promised[1]> {
  const answer = await fetch(`${url}/api/dashboard/${path}`, { headers: { authorization } });
  const { data, meta, code } = (await answer.json()) as {
    readonly data?: object;
    readonly meta?: object;
    readonly code?: string;
  };
  if (answer.status === 503) {
    assert.equal(code, 'service_unavailable');
    assert(Number(answer.headers.get('retry-after')) > 0);
    return 503;
  }
  assert.equal(answer.status, 200);
  const parts = Object.entries(data ?? {});
  const missing = parts.flatMap(([part, value]) => (value === null ? [part] : []));
  assert.deepEqual(meta, { partial: missing.length > 0, missing });
  return missing;
}

/** The services that fail are somewhere else than those that do not. */
async function withFailing<Result>(
  names: readonly Service[],
  elsewhere: (service: Service) => string,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const moved = Object.fromEntries(names.map((name) => [name, elsewhere(name)]));
  const urls = { ...platform.urls, ...moved };
  const gateway = await startDashboards({ redis, issuer, requestLimit, urls });
  try {
    return await work(gateway.url);
  } finally {
    await gateway.close();
  }
}

describe.concurrent.each(dashboards)('the dashboard, $name', ({ role, path, promised }) => {
  it.each(Object.entries(kinds))(
    'is as the contract promises, whichever services %s',
    async (_kind, elsewhere) => {
      const authorization = await issuer.token(role, ids[role]);
      const answers = await Promise.all(
        promised.map(async ([names]) => [
          names,
          await withFailing(names, elsewhere, (url) => ask(url, path, authorization)),
        ]),
      );
      expect(answers).toEqual(promised);
    },
  );
});

it('has what can be had when each service fails in its own way', async () => {
  const authorization = await issuer.token('client', clientId);
  const elsewhere = {
    user: kinds['are not there'](),
    training: kinds['answer 500'](),
    schedule: kinds['do not answer'](),
    progress: '',
  };
  const names = services.filter((name) => name !== 'progress');
  const lacking = await withFailing(
    names,
    (name) => elsewhere[name],
    (url) => ask(url, `client/${clientId}`, authorization),
  );
  expect(lacking).toEqual([profile, programs, bookings]);
});
