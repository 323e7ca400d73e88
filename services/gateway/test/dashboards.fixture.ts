import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { loadExamples } from '@fitsync/contracts/platform';
import { runSteps } from '@fitsync/runtime/lifecycle';
import { createLogger } from '@fitsync/runtime/observability';
import { startService } from '@fitsync/runtime/service';
import { eventually, type TestRedis } from '@fitsync/testing';
import { gatewayService } from '../src/definition.ts';
import type { Issuer } from './gateway.fixture.ts';
import { startUpstream, type Upstream } from './upstream.fixture.ts';

/** The services that dashboards ask. */
export const services = ['user', 'training', 'schedule', 'progress'] as const;

/** One of them. */
export type Service = (typeof services)[number];

/** The people of the examples. */
export const clientId = '0193a000-0000-7000-8000-000000000001';
export const trainerId = '0193a000-0000-7000-8000-000000000002';

/** What the services answer: the examples of their contracts. */
export const examples = {
  profile: dataOf((await loadExamples.user()).getUser.responses[200]),
  programs: dataOf((await loadExamples.training()).listPrograms.responses[200]),
  bookings: dataOf((await loadExamples.schedule()).listBookings.responses[200]),
  analytics: dataOf((await loadExamples.progress()).getClientAnalytics.responses[200]),
};

function dataOf<Data>(body: { readonly data: Data } | undefined): Data {
  if (body === undefined) throw new Error('the contract has no example');
  return body.data;
}

/** What a service answers to a request; undefined is what it would usually answer. */
export type Answer = (url: URL) => { readonly status: number; readonly body: object } | undefined;

/** A page of a list. */
export function page(data: readonly object[], next_cursor: string | null = null): object {
  return { success: true, data, page: { limit: 100, next_cursor } };
}

/** The problem with which a service refuses. */
export function refusal(status: number, code: string): { status: number; body: object } {
  const detail = `The owner says ${code}.`;
  const facts = { type: `urn:fitsync:problem:${code}`, title: code, status, code, detail };
  const more = { instance: '/', correlation_id: 'corr-0001', success: false, error: detail };
  return { status, body: { ...facts, ...more } };
}

/** The profile of somebody with another id or role. */
export function profileOf(fields: object): { status: number; body: object } {
  return { status: 200, body: { success: true, data: { ...examples.profile, ...fields } } };
}

const usual: Readonly<Record<Service, Answer>> = {
  user: ({ pathname }) =>
    pathname.endsWith(trainerId)
      ? profileOf({ id: trainerId, role: 'trainer', name: 'Toni Trainer' })
      : profileOf({}),
  training: () => ({ status: 200, body: page(examples.programs) }),
  schedule: () => ({ status: 200, body: page(examples.bookings) }),
  progress: () => ({ status: 200, body: { success: true, data: examples.analytics } }),
};

/** The four services, each a server that answers as a test says. */
export interface Platform {
  readonly urls: Readonly<Record<Service, string>>;
  /** What was asked of a service, oldest first. */
  asked(service: Service): readonly { readonly url: URL; readonly headers: object }[];
  answerWith(service: Service, answer: Answer): void;
  /** Lets a service hold requests; `hear` is told of each, with what resolves when its caller has gone. */
  hold(service: Service, hear: (closed: Promise<unknown>) => void): void;
  /** Lets a service break off each request; `hear` is told of it. */
  breakOff(service: Service, hear: () => void): void;
  /** All answer as usual again, and forget what they were asked. */
  reset(): void;
  close(): void;
}

/** Starts them. */
export async function startPlatform(): Promise<Platform> {
  const asked = new Map<Service, { url: URL; headers: object }[]>();
  const upstreams = await Promise.all(services.map(() => startUpstream()));
  const of = (service: Service): Upstream => upstreams[services.indexOf(service)]!;
  const listen =
    (service: Service, answer: Answer): RequestListener =>
    ({ url = '', headers }, response) => {
      const at = new URL(url, of(service).url);
      asked.set(service, [...(asked.get(service) ?? []), { url: at, headers }]);
      const { status, body } = answer(at) ?? usual[service](at) ?? { status: 500, body: {} };
      const type = status < 400 ? 'application/json' : 'application/problem+json';
      response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
    };
  const answerWith = (service: Service, answer: Answer): void =>
    of(service).answerWith(listen(service, answer));
  const reset = (): void => {
    asked.clear();
    for (const service of services) answerWith(service, () => undefined);
  };
  reset();
  return {
    urls: {
      user: of('user').url,
      training: of('training').url,
      schedule: of('schedule').url,
      progress: of('progress').url,
    },
    asked: (service) => asked.get(service) ?? [],
    answerWith,
    hold: (service, hear) =>
      of(service).answerWith((_request, response) => hear(once(response, 'close'))),
    breakOff: (service, hear) =>
      of(service).answerWith((_request, response) => {
        hear();
        response.destroy();
      }),
    reset,
    close() {
      for (const upstream of upstreams) upstream.close();
    },
  };
}

/** What a test decides about the gateway in front of them. */
export interface DashboardSetup {
  readonly redis: Pick<TestRedis, 'url'>;
  readonly issuer: Pick<Issuer, 'trustedKeysFile'>;
  readonly urls: Readonly<Record<Service, string>>;
  readonly now?: () => Date;
  /** The real limit unless given. */
  readonly requestLimit?: number;
  readonly logger?: ReturnType<typeof createLogger>;
}

/** Starts the gateway as it runs, but inside this process. */
export async function startDashboards({
  redis,
  issuer,
  urls,
  requestLimit,
  logger = createLogger({ service: 'gateway', level: 'silent' }),
  ...options
}: DashboardSetup): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { edge } = gatewayService;
  if (!edge) throw new Error('the gateway has no edge');
  const definition = {
    ...gatewayService,
    edge: (kit: Parameters<typeof edge>[0]) => ({
      ...edge(kit),
      ...(requestLimit !== undefined && { requestLimit }),
    }),
  };
  const { url, stopSteps } = await startService(definition, {
    ...options,
    logger,
    environment: {
      REDIS_URL: redis.url,
      TRUSTED_KEYS_FILE: issuer.trustedKeysFile,
      USER_SERVICE_URL: urls.user,
      TRAINING_SERVICE_URL: urls.training,
      SCHEDULE_SERVICE_URL: urls.schedule,
      PROGRESS_SERVICE_URL: urls.progress,
      HOST: '127.0.0.1',
      PORT: '0',
      RESPONSE_CHECK: 'enforce',
    },
  });
  await eventually(async () => {
    const { status } = (await (await fetch(`${url}/readyz`)).json()) as { readonly status: string };
    // Until it is connected to Redis, it counts requests by itself.
    if (status !== 'ready') throw new Error(`the gateway is ${status}`);
  });
  return { url, close: () => runSteps(stopSteps, logger) };
}
