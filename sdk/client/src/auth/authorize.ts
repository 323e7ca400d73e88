import { ApiError } from '../errors/api-error.ts';
import type { Middleware } from '../request.ts';
import type { Tokens, TokenStore } from './token-store.ts';
import { untilAborted } from './until-aborted.ts';

/** What {@link authorize} works with. */
export interface AuthorizeOptions {
  readonly tokens: TokenStore;
  /** Exchanges a refresh token; an `ApiError` with status 401 says that the session has ended. */
  readonly refresh: (refreshToken: string) => Promise<Tokens>;
}

/**
 * Creates the layer that sends the access token, and on a 401 gets a new one and sends the request once more.
 *
 * However many calls find the token expired at once, it is refreshed once. Operations that are open to everyone, and
 * calls that bring an `authorization` header, go as they are.
 */
export function authorize({ tokens, refresh }: AuthorizeOptions): Middleware {
  let flight: Promise<Tokens | undefined> | undefined;
  const renew = (expired: Tokens): Promise<Tokens | undefined> => {
    const work = (): Promise<Tokens | undefined> => renewOnce(expired, { tokens, refresh });
    flight ??= (tokens.exclusively?.(work) ?? work()).finally(() => (flight = undefined));
    return flight;
  };
  return async (request, next) => {
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
  };
}

async function renewOnce(
  expired: Tokens,
  { tokens, refresh }: AuthorizeOptions,
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
