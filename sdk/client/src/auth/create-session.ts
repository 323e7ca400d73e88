import { ApiError } from '../errors/api-error.ts';
import type { Middleware } from '../request.ts';
import type { Tokens, TokenStore } from './token-store.ts';
import { untilAborted } from './until-aborted.ts';

/** What {@link createSession} works with. */
export interface SessionOptions {
  readonly tokens: TokenStore;
  /** Exchanges a refresh token; an `ApiError` with status 401 says that the session has ended. */
  readonly refresh: (refreshToken: string) => Promise<Tokens>;
}

/** The session of a user, for calls and for what goes another way. */
export interface Session {
  /**
   * The layer that sends the access token, and on a 401 gets a new one and sends the request once more. Operations that are
   * open to everyone, and calls that bring an `authorization` header, go as they are.
   */
  readonly authorize: Middleware;
  /** Gives the access token, a new one if it is the `refused` one; an empty one when nobody is signed in. */
  readonly accessToken: (refused?: string) => Promise<string>;
}

/** Creates a session of the tokens in a store. However many find the token expired at once, it is refreshed once. */
export function createSession({ tokens, refresh }: SessionOptions): Session {
  let flight: Promise<Tokens | undefined> | undefined;
  const renew = (expired: Tokens): Promise<Tokens | undefined> => {
    const work = (): Promise<Tokens | undefined> => renewOnce(expired, { tokens, refresh });
    flight ??= (tokens.exclusively?.(work) ?? work()).finally(() => (flight = undefined));
    return flight;
  };
  return {
    async authorize(request, next) {
      if (request.operation.access.anonymous || 'authorization' in request.headers) {
        return next(request);
      }
      const current = await tokens.read();
      if (!current) return next(request);
      const send = ({ access_token }: Tokens) =>
        next({
          ...request,
          headers: { ...request.headers, authorization: `Bearer ${access_token}` },
        });
      const response = await send(current);
      if (response.status !== 401) return response;
      // Others wait for the same tokens, so who gives up leaves the refresh to them.
      const renewed = await untilAborted(renew(current), request.signal);
      return renewed ? send(renewed) : response;
    },
    async accessToken(refused) {
      const current = await tokens.read();
      if (!current) return '';
      const good = current.access_token === refused ? await renew(current) : current;
      return good?.access_token ?? '';
    },
  };
}

async function renewOnce(
  expired: Tokens,
  { tokens, refresh }: SessionOptions,
): Promise<Tokens | undefined> {
  const current = await tokens.read();
  // Somebody else has signed out, or was faster.
  if (!current || current.access_token !== expired.access_token) return current;
  if (current.refresh_token === undefined) return undefined;
  try {
    const renewed = await refresh(current.refresh_token);
    await tokens.write(renewed);
    return renewed;
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 401)) throw error;
    await tokens.write(undefined);
    return undefined;
  }
}
