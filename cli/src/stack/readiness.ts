import * as http from 'node:http';
import * as https from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';

/** What a service answers when it is asked whether it can work. */
export interface Readiness {
  readonly ready: boolean;
  /** Why not: `503`, `ECONNREFUSED`. */
  readonly reason?: string;
}

/** Asks a service once. Never fails: not to answer is an answer too. */
export function checkReadiness(serviceUrl: string, timeoutMs = 2000): Promise<Readiness> {
  return new Promise((resolve) => {
    const url = new URL('/readyz', serviceUrl);
    const { get } = url.protocol === 'https:' ? https : http;
    const request = get(url, { agent: false, timeout: timeoutMs });
    request.once('response', (response) => {
      response.resume();
      const status = response.statusCode ?? 0;
      resolve(status === 200 ? { ready: true } : { ready: false, reason: `/readyz ${status}` });
    });
    request.once('timeout', () => request.destroy(new Error(`no answer in ${timeoutMs} ms`)));
    request.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ ready: false, reason: error.code ?? error.message });
    });
  });
}

/** Asks until the service is ready. It ends early only by the signal, with the signal's reason. */
export async function waitUntilReady(serviceUrl: string, signal: AbortSignal): Promise<void> {
  while (!(await checkReadiness(serviceUrl)).ready) {
    signal.throwIfAborted();
    await delay(50, undefined, { signal });
  }
  signal.throwIfAborted();
}
