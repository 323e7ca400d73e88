import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { z } from 'zod';

const publicJwkShape = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().max(100),
  kid: z.string().min(1).max(200),
});

const privateJwkShape = publicJwkShape.extend({ d: z.string().max(100) });

/** A public Ed25519 key as JSON (RFC 8037). */
export type PublicJwk = z.infer<typeof publicJwkShape>;

/** A private Ed25519 key as JSON. */
export type PrivateJwk = z.infer<typeof privateJwkShape>;

/** The shape of `trusted.json`. */
export const trustedShape = z.object({
  /** By service; two keys while one replaces the other. */
  services: z.record(z.string(), z.array(publicJwkShape)),
  /** Keys that access tokens are signed with. */
  tokens: z.array(publicJwkShape),
});

/** A private key that is ready to sign. */
export interface SigningKey {
  readonly kid: string;
  readonly key: KeyObject;
}

/** Makes a new key; `owner` is the first part of its id. */
export function generateJwk(owner: string): PrivateJwk {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return privateJwkShape.parse({ ...jwk, kid: `${owner}:${randomBytes(6).toString('hex')}` });
}

/** The public half. */
export function toPublicJwk({ kty, crv, x, kid }: PrivateJwk): PublicJwk {
  return { kty, crv, x, kid };
}

/** Parses the content of a key file. */
export function parsePrivateJwk(text: string): PrivateJwk {
  return privateJwkShape.parse(JSON.parse(text));
}

/** Parses the content of a key file into a key that is ready to sign. */
export function parseSigningKey(text: string): SigningKey {
  const jwk = parsePrivateJwk(text);
  return { kid: jwk.kid, key: createPrivateKey({ key: jwk, format: 'jwk' }) };
}

/** A key that is ready to verify. */
export function toVerifyingKey(jwk: PublicJwk): KeyObject {
  return createPublicKey({ key: jwk, format: 'jwk' });
}
