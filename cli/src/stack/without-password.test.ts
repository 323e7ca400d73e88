import { describe, expect, it } from 'vitest';
import { withoutPassword } from './without-password.ts';

describe('withoutPassword', () => {
  it.each([
    [
      'postgres://postgres:se+cret@localhost:1/postgres',
      'postgres://postgres@localhost:1/postgres',
    ],
    ['redis://:secret@host:1', 'redis://@host:1'],
    ['redis://127.0.0.1:6379', 'redis://127.0.0.1:6379'],
  ])('%s', (url, shown) => expect(withoutPassword(url)).toBe(shown));
});
