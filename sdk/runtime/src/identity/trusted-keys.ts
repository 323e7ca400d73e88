import type { KeyObject } from 'node:crypto';
import { type PublicJwk, toVerifyingKey, trustedShape } from './jwk.ts';
import { createReloadingFile } from './reloading-file.ts';

/** A public key as a JSON Web Key Set publishes it. */
export interface TokenJwk extends PublicJwk {
  readonly alg: 'EdDSA';
  readonly use: 'sig';
}

/** The public keys that tokens are checked with; they follow their file. */
export interface TrustedKeys {
  /** The key of access tokens with this id. */
  tokenKey(kid: string): KeyObject | undefined;
  /** The key of service tokens with this id, and the service that it belongs to. */
  serviceKey(kid: string): { readonly service: string; readonly key: KeyObject } | undefined;
  /** The keys of access tokens, for other apps. */
  tokenJwks(): readonly TokenJwk[];
  /** Another object each time the file has changed: what was checked with older keys counts no more. */
  generation(): object;
}

interface Keys {
  readonly jwks: readonly TokenJwk[];
  readonly tokens: ReadonlyMap<string, KeyObject>;
  readonly services: ReadonlyMap<string, { readonly service: string; readonly key: KeyObject }>;
}

/** Opens `TRUSTED_KEYS_FILE`. */
export function createTrustedKeys(path: string, now?: () => number): TrustedKeys {
  const file = createReloadingFile(path, parseKeys, now);
  return {
    tokenKey: (kid) => file.current().tokens.get(kid) ?? file.refreshed().tokens.get(kid),
    serviceKey: (kid) => file.current().services.get(kid) ?? file.refreshed().services.get(kid),
    tokenJwks: () => file.current().jwks,
    generation: () => file.current(),
  };
}

function parseKeys(text: string): Keys {
  const { tokens, services } = trustedShape.parse(JSON.parse(text));
  const ofServices = Object.entries(services).flatMap(([service, keys]) =>
    keys.map((jwk) => [jwk.kid, { service, key: toVerifyingKey(jwk) }] as const),
  );
  return {
    jwks: tokens.map((jwk) => ({ ...jwk, alg: 'EdDSA', use: 'sig' })),
    tokens: new Map(tokens.map((jwk) => [jwk.kid, toVerifyingKey(jwk)])),
    services: new Map(ofServices),
  };
}
