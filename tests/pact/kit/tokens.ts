import { MatchersV3 } from '@pact-foundation/pact';

/**
 * What stands in a pact where a token belongs. Consumers send a real one, which differs each time, and so does the
 * verification, in place of these.
 */
export const tokens = {
  service: 'a-service-token',
  user: 'Bearer an-access-token',
} as const;

/** What no key of ours has signed. */
export const forgedToken = 'e30.e30.forged';

const jwt = String.raw`[\w-]+\.[\w-]+\.[\w-]+`;

/** The header that tells which service calls. */
export const serviceTokenHeader = {
  'x-service-authorization': MatchersV3.regex(`^(${jwt}|${tokens.service})$`, tokens.service),
};

/** The header that tells which user calls. */
export const userTokenHeader = {
  authorization: MatchersV3.regex(`^Bearer (${jwt}|an-access-token)$`, tokens.user),
};
