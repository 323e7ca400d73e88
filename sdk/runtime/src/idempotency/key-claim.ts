import { createHash, createHmac } from 'node:crypto';
import type { ServiceCaller, UserCaller } from '@fitsync/descriptor';

/** A request that came with an idempotency key. */
export interface KeyedRequest {
  /** As it came, well-formed. */
  readonly key: string;
  readonly operationId: string;
  readonly caller: UserCaller | ServiceCaller;
  /** Parameters and body, validated. */
  readonly input: Readonly<Record<string, unknown>>;
  /** When the caller stops waiting, in milliseconds since the epoch. */
  readonly deadline: number | undefined;
}

/** What a request is recognised by when it comes again. */
export interface KeyClaim {
  /** The operation and who calls it. */
  readonly scope: string;
  /** Digest of the key. */
  readonly key: string;
  /** Digest of the input: the same however its JSON was written. */
  readonly fingerprint: string;
}

/** Computes what to recognise a request by; before a handler can change its input. */
export function toKeyClaim({ key, operationId, caller, input }: KeyedRequest): KeyClaim {
  const name = caller.kind === 'user' ? caller.id : caller.name;
  return {
    scope: `${operationId} ${caller.kind}:${name}`,
    key: createHash('sha256').update(key).digest('hex'),
    // Only the digest of the key is stored, so whoever reads the table cannot try passwords against this.
    fingerprint: createHmac('sha256', key).update(toCanonicalJson(input)).digest('hex'),
  };
}

/** JSON that does not depend on the order in which fields came. */
function toCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
