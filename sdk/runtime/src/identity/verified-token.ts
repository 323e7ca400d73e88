import type { JWTPayload } from 'jose';

/** What a good token says. */
export interface VerifiedToken<Caller> {
  readonly caller: Caller;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** The named claims, all of which have to be texts, and the end of the token. */
export function readClaims<Name extends string>(
  payload: JWTPayload,
  names: readonly Name[],
): Record<Name, string> & { readonly exp: number } {
  const { exp } = payload;
  if (exp === undefined || !hasTexts(payload, names)) {
    throw new Error(`the token lacks one of exp, ${names.join(', ')}`);
  }
  return { ...payload, exp };
}

function hasTexts<Name extends string>(
  payload: JWTPayload,
  names: readonly Name[],
): payload is JWTPayload & Record<Name, string> {
  return names.every((name) => typeof payload[name] === 'string' && payload[name] !== '');
}
