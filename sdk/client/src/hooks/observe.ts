import type { ClientResponse, Middleware } from '../request.ts';
import { redact, redactHeaders } from './redact.ts';

/** An attempt of a call, as it may be logged: no token, no values from the path or the query. */
export interface Attempt {
  readonly operationId: string;
  readonly service: string;
  readonly method: string;
  /** Path template: `/api/bookings/{id}`. */
  readonly path: string;
  /** 1 for the first attempt of a call, 2 for the next. */
  readonly number: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Only when {@link Hooks.bodies} asks for it, without passwords and tokens. */
  readonly body?: unknown;
}

/** How an attempt ended. */
export type AttemptEnd = {
  readonly durationMs: number;
} & (
  | {
      readonly status: number;
      /** Finds the request in the logs of the platform. */
      readonly correlationId: string | undefined;
      readonly body?: unknown;
    }
  | { readonly error: unknown }
);

/** Who listens to calls: once per attempt, so a repeated call is heard of more than once. */
export interface Hooks {
  /** An attempt starts; headers that it gives are sent, too: `traceparent`, say. */
  readonly onRequest?: (attempt: Attempt) => Readonly<Record<string, string>> | undefined | void;
  /** An attempt has ended, with an answer or an error. */
  readonly onEnd?: (attempt: Attempt, end: AttemptEnd) => void;
  /** Shows bodies, too. */
  readonly bodies?: boolean;
}

/** Creates the layer that tells the hooks. What a hook throws is dropped: listening must not break a call. */
export function observe({ onRequest, onEnd, bodies = false }: Hooks): Middleware {
  // By the signal, which all attempts of a call have in common.
  const counts = new WeakMap<AbortSignal, number>();
  return async (request, next) => {
    const { operationId, service, method, path } = request.operation;
    const number = (counts.get(request.signal) ?? 0) + 1;
    counts.set(request.signal, number);
    const shown = { operationId, service, method, path, number };
    const attempt: Attempt = {
      ...shown,
      ...shownBody(bodies, request.body),
      headers: redactHeaders(request.headers),
    };
    const added = tell(() => onRequest?.(attempt));
    const headers = added ? { ...request.headers, ...added } : request.headers;
    const started = performance.now();
    const end = (outcome: { readonly error: unknown } | ClientResponse): void => {
      const durationMs = performance.now() - started;
      const facts =
        'error' in outcome
          ? outcome
          : {
              status: outcome.status,
              correlationId: outcome.headers.get('x-correlation-id') ?? undefined,
              ...shownBody(bodies, outcome.body),
            };
      tell(() => onEnd?.(attempt, { durationMs, ...facts }));
    };
    try {
      const response = await next({ ...request, headers });
      end(response);
      return response;
    } catch (error) {
      end({ error });
      throw error;
    }
  };
}

function shownBody(bodies: boolean, body: unknown): { readonly body?: unknown } {
  return bodies && body !== undefined ? { body: redact(body) } : {};
}

function tell<T>(hook: () => T): T | undefined {
  try {
    return hook();
  } catch {
    return undefined;
  }
}
