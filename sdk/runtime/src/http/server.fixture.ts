import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Caller } from '@fitsync/descriptor';
import { expect, onTestFinished } from 'vitest';
import type { Origin } from '../events/index.ts';
import { createService, type Observation, type ServiceDeps } from './index.ts';
import { type ThingCalls, thingContract, type ThingStub, thingStub } from './service.fixture.ts';

/** Whoever calls unless a test says otherwise. */
export const client: Caller = { kind: 'user', id: 'u1', role: 'client', sessionId: 's1' };

/** A service of things that listens, and what it has noted. */
export interface Running {
  readonly url: string;
  readonly port: number;
  readonly observations: Observation[];
  readonly origins: Origin[];
  readonly emitted: unknown[];
}

/** Starts the service of things for one test. */
export async function start(
  handlers: Partial<ThingStub> = {},
  overrides: Partial<ServiceDeps<ThingCalls>> = {},
  prepare: (request: object) => void = () => {},
): Promise<Running> {
  const observations: Observation[] = [];
  const origins: Origin[] = [];
  const emitted: unknown[] = [];
  const service = createService(
    thingContract,
    { ...thingStub, ...handlers },
    {
      db: { query: () => Promise.reject(new Error('no database')) },
      transact: (origin, work) => {
        origins.push(origin);
        return work({
          query: () => Promise.reject(new Error('no database')),
          emit: async (type, data) => void emitted.push({ type, data }),
        });
      },
      calls: () => ({ user: { getUser: async () => ({ name: 'Ada' }) } }),
      authenticate: () => client,
      now: () => new Date('2026-03-01T10:00:00Z'),
      observe: (one) => observations.push(one),
      ...overrides,
    },
  );
  const server = createServer((request, response) => {
    prepare(request);
    service(request, response, () => response.writeHead(418).end('passed on'));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => stop(server));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, observations, origins, emitted };
}

/** Posts a new thing. */
export function post(url: string, body: string, headers: Record<string, string> = {}) {
  return fetch(`${url}/api/things`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

/** The problem document of a failed answer. */
export async function problemOf(response: Response): Promise<Record<string, unknown>> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return (await response.json()) as Record<string, unknown>;
}

function stop(server: Server): void {
  server.close();
  server.closeAllConnections();
}
