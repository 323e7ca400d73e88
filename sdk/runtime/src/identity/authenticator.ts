import type { Access, Caller, ServiceCaller } from '@fitsync/descriptor';
import { LRUCache } from 'lru-cache';
import { type Authenticate, serviceAuthorizationHeader } from '../http/index.ts';
import { Problem, sessionRevoked, unauthenticated } from '../problem/index.ts';
import { type TokenAudience, verifyAccessToken } from './access-tokens.ts';
import { verifyServiceToken } from './service-tokens.ts';
import type { TrustedKeys } from './trusted-keys.ts';
import type { VerifiedToken } from './verified-token.ts';

/** What {@link createAuthenticator} works with. */
export interface AuthenticatorDeps {
  /** The service that is called. */
  readonly service: string;
  readonly keys: TrustedKeys;
  readonly tokens: TokenAudience;
  readonly now: () => Date;
  /** Whether a session has been ended before its tokens run out; asked for every request of a user. */
  readonly isSessionRevoked?: (sessionId: string) => boolean | Promise<boolean>;
}

/** More than any credentials of ours have; longer ones are not even decoded. */
const maxLength = 4_096;
/** Verifying takes 0.2 ms, looking up next to nothing. */
const cachedTokens = 5_000;

const anonymous: Caller = { kind: 'anonymous' };

/**
 * Creates what finds out who calls.
 *
 * A service that the operation lists counts as that service. Otherwise the user's rights count, and a
 * service without a user is itself, which the operation then refuses. A token that is not good is 401,
 * whatever else there is.
 */
export function createAuthenticator(deps: AuthenticatorDeps): Authenticate {
  const { keys, now, service, tokens } = deps;
  const users = createVerifier(deps, (header) =>
    verifyAccessToken(toBearerToken(header), keys, tokens, now()),
  );
  const services = createVerifier(deps, (token) => verifyServiceToken(token, keys, service, now()));

  const refuseRevoked = (caller: Caller): Caller | Promise<Caller> => {
    if (caller.kind !== 'user' || deps.isSessionRevoked === undefined) return caller;
    const isRevoked = deps.isSessionRevoked(caller.sessionId);
    if (isRevoked === false) return caller;
    return Promise.resolve(isRevoked).then((refused) => {
      if (refused) throw revokedSession();
      return caller;
    });
  };
  const asUser = (header: string): Caller | Promise<Caller> => {
    const caller = users(header);
    return caller instanceof Promise ? caller.then(refuseRevoked) : refuseRevoked(caller);
  };
  const asService = async (
    header: string | string[],
    userHeader: string | undefined,
    access: Access,
  ): Promise<Caller> => {
    if (typeof header !== 'string') throw invalidToken();
    const caller = await services(header);
    if (userHeader === undefined) return caller;
    const isListed = caller.kind === 'service' && access.services.includes(caller.name);
    return isListed ? onBehalfOf(caller, userHeader) : asUser(userHeader);
  };
  const onBehalfOf = async (caller: ServiceCaller, userHeader: string): Promise<Caller> => {
    // Its own rights count, so a token of the user that has just run out is no reason to refuse.
    try {
      const user = await users(userHeader);
      return user.kind === 'user' ? { ...caller, userId: user.id } : caller;
    } catch {
      return caller;
    }
  };
  return (headers, access) => {
    const ofService = headers[serviceAuthorizationHeader];
    const ofUser = headers.authorization;
    if (ofService !== undefined) return asService(ofService, ofUser, access);
    return ofUser === undefined ? anonymous : asUser(ofUser);
  };
}

/** Verifies what headers hold, and remembers the good ones until they run out or the keys change. */
function createVerifier(
  { keys, now }: AuthenticatorDeps,
  verify: (header: string) => Promise<VerifiedToken<Caller>>,
): (header: string) => Caller | Promise<Caller> {
  const known = new LRUCache<string, VerifiedToken<Caller>>({ max: cachedTokens });
  let generation = keys.generation();
  const check = async (header: string): Promise<Caller> => {
    if (header.length > maxLength) throw invalidToken();
    const begun = generation;
    try {
      const verified = await verify(header);
      if (begun === generation) known.set(header, verified);
      return verified.caller;
    } catch (cause) {
      throw invalidToken(cause);
    }
  };
  return (header) => {
    if (generation !== keys.generation()) {
      known.clear();
      generation = keys.generation();
    }
    const found = known.get(header);
    if (found === undefined) return check(header);
    if (found.expiresAt > now().getTime()) return found.caller;
    known.delete(header);
    throw invalidToken();
  };
}

function revokedSession(): Problem {
  return new Problem(sessionRevoked, 'The session has ended. Sign in again.', {
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  });
}

function toBearerToken(header: string): string {
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
  if (token === undefined) throw invalidToken();
  return token;
}

/** Says nothing about what is wrong: that would help only whoever forges tokens. */
function invalidToken(cause?: unknown): Problem {
  return new Problem(
    unauthenticated,
    'The token is not good or has run out. Refresh the session or sign in again.',
    { headers: { 'www-authenticate': 'Bearer error="invalid_token"' }, cause },
  );
}
