import { describe, expect, it } from 'vitest';
import { type KeyedRequest, toKeyClaim } from './key-claim.ts';

const ada = { kind: 'user', id: 'ada', role: 'client', sessionId: 's1' } as const;
const request: KeyedRequest = {
  key: 'key-0001',
  operationId: 'createThing',
  caller: ada,
  input: { body: { name: 'a', parts: [{ size: 1, color: 'red' }, null] } },
  deadline: undefined,
};
const claimOf = (changes: Partial<KeyedRequest>) => toKeyClaim({ ...request, ...changes });

describe('toKeyClaim', () => {
  const claim = toKeyClaim(request);

  it.each<[string, Partial<KeyedRequest>]>([
    [
      'fields in another order',
      { input: { body: { parts: [{ color: 'red', size: 1 }, null], name: 'a' } } },
    ],
    ['another session of the caller', { caller: { ...ada, sessionId: 's2' } }],
    ['another deadline', { deadline: 1 }],
  ])('gives the same for %s', (_case, changes) => {
    expect(claimOf(changes)).toEqual(claim);
  });

  it.each<[string, object]>([
    ['another value', { body: { name: 'b', parts: [{ size: 1, color: 'red' }, null] } }],
    ['another type', { body: { name: 'a', parts: [{ size: '1', color: 'red' }, null] } }],
    ['a missing field', { body: { name: 'a', parts: [{ size: 1 }, null] } }],
    ['entries in another order', { body: { name: 'a', parts: [null, { size: 1, color: 'red' }] } }],
    ['another parameter', { ...request.input, id: '1' }],
  ])('gives another fingerprint for %s', (_case, input) => {
    const other = claimOf({ input: { ...input } });
    expect(other).toEqual({ ...claim, fingerprint: other.fingerprint });
    expect(other.fingerprint).not.toBe(claim.fingerprint);
  });

  it('keeps callers and operations apart', () => {
    const scopes = [
      claim,
      claimOf({ caller: { ...ada, id: 'bob' } }),
      claimOf({ caller: { kind: 'service', name: 'ada' } }),
      claimOf({ operationId: 'createOther' }),
    ].map(({ scope }) => scope);
    expect(new Set(scopes).size).toBe(4);
  });

  it('holds nothing that a fingerprint could be guessed with', () => {
    expect(JSON.stringify(claim)).not.toContain(request.key);
    expect(claimOf({ key: 'key-0002' }).fingerprint).not.toBe(claim.fingerprint);
  });
});
