import { randomUUID } from 'node:crypto';
import type { ServiceCaller } from '@fitsync/descriptor';
import { jwtVerify, SignJWT } from 'jose';
import { parseSigningKey } from './jwk.ts';
import { createReloadingFile } from './reloading-file.ts';
import type { TrustedKeys } from './trusted-keys.ts';
import { readClaims, type VerifiedToken } from './verified-token.ts';

/** How long a service token lives, in seconds. */
export const serviceTokenSeconds = 60;

const type = 'svc+jwt';
/** A token is used for several calls, but not when it might run out on the way. */
const renewBeforeMs = 20_000;
/** Clocks of two machines may differ by this many seconds. */
const clockTolerance = 5;

/**
 * Creates what signs the tokens that a service calls others with, with the key in `SERVICE_KEY_FILE`.
 * A token is good for one callee.
 */
export function createServiceTokenSigner(
  service: string,
  keyFile: string,
  now: () => Date,
): (callee: string) => Promise<string> {
  const file = createReloadingFile(keyFile, parseSigningKey);
  const signed = new Map<
    string,
    { readonly token: Promise<string>; readonly until: number; readonly kid: string }
  >();
  return (callee) => {
    const { kid, key } = file.current();
    const time = now().getTime();
    const known = signed.get(callee);
    if (known?.kid === kid && time < known.until) return known.token;
    const issuedAt = Math.floor(time / 1000);
    const token = new SignJWT()
      .setProtectedHeader({ alg: 'EdDSA', typ: type, kid })
      .setIssuer(`svc:${service}`)
      .setSubject(`svc:${service}`)
      .setAudience(`svc:${callee}`)
      .setJti(randomUUID())
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + serviceTokenSeconds)
      .sign(key);
    const until = (issuedAt + serviceTokenSeconds) * 1000 - renewBeforeMs;
    signed.set(callee, { token, until, kid });
    return token;
  };
}

/** Checks the token of a service that calls `callee`; rejects when it is not good. */
export async function verifyServiceToken(
  token: string,
  keys: TrustedKeys,
  callee: string,
  now: Date,
): Promise<VerifiedToken<ServiceCaller>> {
  let owner = '';
  const { payload } = await jwtVerify(
    token,
    ({ kid }) => {
      const found = typeof kid === 'string' ? keys.serviceKey(kid) : undefined;
      if (found === undefined) throw new Error('the token is signed with an unknown key');
      owner = found.service;
      return found.key;
    },
    {
      algorithms: ['EdDSA'],
      typ: type,
      audience: `svc:${callee}`,
      currentDate: now,
      clockTolerance,
      maxTokenAge: serviceTokenSeconds,
    },
  );
  const { iss, sub, exp } = readClaims(payload, ['iss', 'sub', 'jti']);
  // A service speaks for itself only: the key decides who it is, not the token.
  if (iss !== `svc:${owner}` || sub !== iss) throw new Error('the token names another service');
  const issuedAt = payload.iat ?? 0;
  if (exp - issuedAt > serviceTokenSeconds) throw new Error('the token lives too long');
  return { caller: { kind: 'service', name: owner }, expiresAt: exp * 1000 };
}
