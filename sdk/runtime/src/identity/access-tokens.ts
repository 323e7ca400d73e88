import { randomUUID } from 'node:crypto';
import type { UserCaller } from '@fitsync/descriptor';
import { jwtVerify, SignJWT } from 'jose';
import { parseSigningKey } from './jwk.ts';
import { createReloadingFile } from './reloading-file.ts';
import type { TrustedKeys } from './trusted-keys.ts';
import { readClaims, type VerifiedToken } from './verified-token.ts';

/** How long an access token lives, in seconds. */
export const accessTokenSeconds = 600;

/** Who access tokens are from and for; the same in all services. */
export interface TokenAudience {
  readonly issuer: string;
  readonly audience: string;
}

/** Whom an access token is for. */
export interface AccessClaims {
  readonly userId: string;
  readonly role: string;
  readonly sessionId: string;
}

const type = 'at+jwt';

/** Creates what signs access tokens, with the key in `TOKEN_KEY_FILE`. Only the user service has it. */
export function createAccessTokenSigner(
  keyFile: string,
  { issuer, audience }: TokenAudience,
  now: () => Date,
): (claims: AccessClaims) => Promise<string> {
  const file = createReloadingFile(keyFile, parseSigningKey);
  return ({ userId, role, sessionId }) => {
    const { kid, key } = file.current();
    const issuedAt = Math.floor(now().getTime() / 1000);
    return new SignJWT({ role, sid: sessionId })
      .setProtectedHeader({ alg: 'EdDSA', typ: type, kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(userId)
      .setJti(randomUUID())
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + accessTokenSeconds)
      .sign(key);
  };
}

/** Checks an access token; rejects when it is not good. */
export async function verifyAccessToken(
  token: string,
  keys: TrustedKeys,
  { issuer, audience }: TokenAudience,
  now: Date,
): Promise<VerifiedToken<UserCaller>> {
  const { payload } = await jwtVerify(
    token,
    ({ kid }) => {
      const key = typeof kid === 'string' ? keys.tokenKey(kid) : undefined;
      if (key === undefined) throw new Error('the token is signed with an unknown key');
      return key;
    },
    { algorithms: ['EdDSA'], typ: type, issuer, audience, currentDate: now },
  );
  const { sub, role, sid, exp } = readClaims(payload, ['sub', 'role', 'sid', 'jti']);
  const expiresAt = exp * 1000;
  return { caller: { kind: 'user', id: sub, role, sessionId: sid, expiresAt }, expiresAt };
}
