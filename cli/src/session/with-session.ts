import type { Middleware } from '@fitsync/sdk';
import type { Session } from './session-store.ts';

/** What {@link withSession} works with. */
export interface SessionAccess {
  /** The session now; another command may have changed it. */
  readonly read: () => Session | undefined;
  /** Gives a session that replaces the one with this token, or nothing when it has ended. */
  readonly refresh: (expired: Session) => Promise<Session | undefined>;
}

/** The layer that signs requests in, and does it once more with a fresh token when it gets a 401. */
export function withSession({ read, refresh }: SessionAccess): Middleware {
  return async (request, next) => {
    const session = read();
    if (!session) return next(request);
    const signIn = (token: string) => ({
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${token}` },
    });
    const response = await next(signIn(session.access_token));
    if (response.status !== 401) return response;
    const renewed = await refresh(session);
    return renewed ? next(signIn(renewed.access_token)) : response;
  };
}
