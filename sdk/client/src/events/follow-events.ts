import type { Envelope } from '@fitsync/descriptor';
import { ApiError } from '../errors/api-error.ts';
import { UnexpectedResponseError } from '../errors/call-errors.ts';
import { isProblem } from '../errors/problem.ts';
import { retryAfter } from '../retry-after.ts';
import { checkOptions } from './check-options.ts';
import { watchConnection } from './connection.ts';
import { pause } from '../pause.ts';
import { readEventStream } from './read-event-stream.ts';
import { createStreamPlace } from './stream-place.ts';

/** Why nobody can tell which events were missed. */
export interface EventGap {
  /** `unknown_event`: the last event is not in the log any more. `trimmed`: the log was shortened meanwhile. */
  readonly reason: string;
}

/**
 * Settings of {@link followEvents}. `onOpen`, `onGap` and `onInterruption` are waited for before anything else comes; what
 * they throw, or reject with, ends the loop.
 */
export interface FollowOptions {
  /** Where the gateway is: `https://api.example.com`. */
  readonly baseUrl: string;
  /**
   * Gives an access token; asked for each connection. `refused` is the one that was answered with 401. `accessToken` of a
   * `createFitSync` does this. When it throws, it is asked again later, unless that was an `ApiError` that would come again.
   */
  readonly token: (refused: string | undefined) => string | Promise<string>;
  /** Names of events, with `*` for one part and `**` for the rest; all unless given. */
  readonly types?: readonly string[];
  /** The last event that was handled, to go on behind it; without it, what happens from now on comes. */
  readonly lastEventId?: string;
  /** Ends it, quietly. */
  readonly signal?: AbortSignal;
  /** Hears that a connection is there, each time: what is loaded from now on is not older than what comes. */
  readonly onOpen?: () => unknown;
  /** Hears that events were missed: load anew what is shown. */
  readonly onGap: (gap: EventGap) => unknown;
  /** Hears that the connection broke, and when the next one is tried. */
  readonly onInterruption?: (error: unknown, delay: number) => unknown;
  /** Instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Comments come every 15 s: a connection on which nothing has come for so many milliseconds is dead. */
const longestSilence = 45_000;
const minDelay = 1_000;
const maxDelay = 30_000;
const operationId = 'streamEvents';

/**
 * Follows the events that the user may see, across broken connections, gateways that are replaced and tokens that run
 * out, and gives each event once. Throws `TypeError` at once for options that make no sense. The loop throws `ApiError`
 * for what does not pass: a request that is refused, or two tokens in a row that are not good; and what a callback threw.
 * `isEvent` tells the compiler what an event carries.
 */
export function followEvents(options: FollowOptions): AsyncGenerator<Envelope> {
  checkOptions(options);
  return follow(options);
}

async function* follow(options: FollowOptions): AsyncGenerator<Envelope> {
  const { signal, onOpen = () => {}, onGap, onInterruption = () => {} } = options;
  const place = createStreamPlace(options.lastEventId);
  let refused: string | undefined;
  let failures = 0;
  const isOver = (): boolean => signal?.aborted === true;
  while (!isOver()) {
    let token: string | undefined;
    const connection = watchConnection(longestSilence, signal);
    let failure: unknown = new Error('the stream has ended');
    try {
      token = await options.token(refused);
      const body = await open(options, token, place.last, connection.signal);
      place.begin();
      refused = undefined;
      connection.rest();
      await tell(onOpen);
      connection.heard();
      for await (const { id, event, data } of readEventStream(body, connection.heard)) {
        failures = 0;
        connection.rest();
        if (event === 'stream.gap') {
          place.lose();
          const gap: EventGap = JSON.parse(data);
          await tell(() => onGap(gap));
        } else if (event === 'stream.live' && id !== undefined) place.reach(id);
        else if (id !== undefined && place.take(id)) {
          yield JSON.parse(data);
          place.pass(id);
        }
        connection.heard();
      }
    } catch (error) {
      failure = error;
    } finally {
      connection.end();
    }
    if (isOver()) return;
    if (failure instanceof CallbackFailure) throw failure.thrown;
    const isRefused = token !== undefined && failure instanceof ApiError && failure.status === 401;
    if (isFinal(failure) && !(isRefused && refused === undefined)) throw failure;
    refused = isRefused ? token : undefined;
    const delay = isRefused ? 0 : delayAfter(failure, failures);
    failures += 1;
    await onInterruption(failure, delay);
    await pause(delay, signal);
  }
}

/** What a callback of the app threw: no fault of the connection. */
class CallbackFailure {
  readonly thrown: unknown;
  constructor(thrown: unknown) {
    this.thrown = thrown;
  }
}

async function tell(callback: () => unknown): Promise<void> {
  try {
    await callback();
  } catch (error) {
    throw new CallbackFailure(error);
  }
}

async function open(
  { baseUrl, types = [], fetch = globalThis.fetch }: FollowOptions,
  token: string,
  last: string | undefined,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const query = types.length === 0 ? '' : `?types=${encodeURIComponent(types.join(','))}`;
  const response = await fetch(`${baseUrl.replace(/\/+$/, '')}/api/events/stream${query}`, {
    headers: {
      accept: 'text/event-stream, application/problem+json',
      authorization: `Bearer ${token}`,
      ...(last !== undefined && { 'last-event-id': last }),
    },
    signal,
    // Following one would send the token to whatever place the answer names.
    redirect: 'manual',
  });
  const { status, headers, body } = response;
  if (response.ok && body && headers.get('content-type')?.startsWith('text/event-stream'))
    return body;
  const content: unknown = await response.json().catch(() => undefined);
  if (response.ok) throw new UnexpectedResponseError(`${operationId} answered with no stream`);
  const problem = isProblem(content) ? content : undefined;
  throw new ApiError({ operationId, status, headers, problem });
}

/** Whether trying again would come to the same. */
function isFinal(failure: unknown): boolean {
  if (failure instanceof UnexpectedResponseError) return true;
  return failure instanceof ApiError && failure.status < 500 && failure.status !== 429;
}

/** Random, so that the clients of a gateway that has gone do not all come back at once. */
function delayAfter(failure: unknown, failures: number): number {
  const asked = failure instanceof ApiError ? retryAfter(failure.headers, Date.now()) : 0;
  return Math.max(asked, Math.random() * Math.min(minDelay * 2 ** failures, maxDelay));
}
