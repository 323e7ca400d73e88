import * as http from 'node:http';
import * as https from 'node:https';
import { json } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';

const states = ['ready', 'degraded', 'stopping', 'unavailable', 'not running'] as const;

/** How something that runs is; `degraded`: it works, some of it slower. */
export type State = (typeof states)[number];

/** What a service answers when it is asked whether it can work. */
export interface Readiness {
  readonly ready: boolean;
  readonly state: State;
  /** Why not, or what it lacks: `/readyz 503`, `ECONNREFUSED`, `redis down`. */
  readonly reason?: string;
}

/** Asks a service once. Never fails: not to answer is an answer too. */
export function checkReadiness(serviceUrl: string, timeoutMs = 2000): Promise<Readiness> {
  return new Promise((resolve) => {
    const url = new URL('/readyz', serviceUrl);
    const { get } = url.protocol === 'https:' ? https : http;
    const request = get(url, { agent: false, timeout: timeoutMs });
    request.once('response', (response) => {
      const status = response.statusCode ?? 0;
      const ready = status === 200;
      json(response).then(
        (body) => resolve(toReadiness(ready, status, stateIn(body), checksDownIn(body))),
        () => resolve(toReadiness(ready, status)),
      );
    });
    request.once('timeout', () => request.destroy(new Error(`no answer in ${timeoutMs} ms`)));
    request.once('error', (error: NodeJS.ErrnoException) => {
      const state = error.code === 'ECONNREFUSED' ? 'not running' : 'unavailable';
      resolve({ ready: false, state, reason: error.code ?? error.message });
    });
  });
}

function toReadiness(
  ready: boolean,
  status: number,
  told?: State,
  down: readonly string[] = [],
): Readiness {
  const state = told ?? (ready ? 'ready' : 'unavailable');
  if (down.length > 0) return { ready, state, reason: `${down.join(' and ')} down` };
  return { ready, state, ...(!ready && { reason: `/readyz ${status}` }) };
}

/** Anything may answer there. */
function stateIn(body: unknown): State | undefined {
  const told: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, 'status') : undefined;
  return states.find((state) => state === told);
}

/** The checks that `{"checks":{"database":"down"}}` says are down. */
function checksDownIn(body: unknown): string[] {
  const checks: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, 'checks') : undefined;
  if (typeof checks !== 'object' || checks === null) return [];
  return Object.entries(checks).flatMap(([name, result]) => (result === 'down' ? [name] : []));
}

/** Asks until the service is ready. It ends early only by the signal, with the signal's reason. */
export async function waitUntilReady(serviceUrl: string, signal: AbortSignal): Promise<void> {
  while (!(await checkReadiness(serviceUrl)).ready) {
    signal.throwIfAborted();
    await delay(50, undefined, { signal });
  }
  signal.throwIfAborted();
}
