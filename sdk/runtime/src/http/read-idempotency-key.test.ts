import { describe, expect, it } from 'vitest';
import { readIdempotencyKey } from './read-idempotency-key.ts';

describe('readIdempotencyKey', () => {
  it.each(['12345678', 'a_B-c_D-', 'k'.repeat(128)])('takes %s', (key) => {
    expect(readIdempotencyKey({ 'idempotency-key': key })).toBe(key);
  });

  it('takes a request without one', () => {
    expect(readIdempotencyKey({})).toBeUndefined();
  });

  it.each(['', '1234567', 'k'.repeat(129), 'with space', 'two-keys, two-keys', 'schlüssel'])(
    'refuses "%s"',
    (key) => {
      expect(() => readIdempotencyKey({ 'idempotency-key': key })).toThrow(
        expect.objectContaining({
          status: 400,
          errors: [expect.objectContaining({ path: 'header.Idempotency-Key' })],
        }),
      );
    },
  );
});
