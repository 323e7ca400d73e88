import { describe, expect, it } from 'vitest';
import {
  firstToken,
  hashOf,
  newChainSecret,
  successorOf,
} from '../src/identity/refresh-token-chain.ts';

describe('refresh token chain', () => {
  it('derives the same successor each time, and another one in every session', () => {
    const token = firstToken();
    const secret = newChainSecret();
    expect(successorOf(token, secret)).toBe(successorOf(token, secret));
    expect(successorOf(token, newChainSecret())).not.toBe(successorOf(token, secret));
    expect(successorOf(firstToken(), secret)).not.toBe(successorOf(token, secret));
  });

  it('does not go in circles', () => {
    const secret = newChainSecret();
    const seen = new Set<string>();
    let token = firstToken();
    for (let step = 0; step < 100; step += 1) {
      seen.add(hashOf(token).toString('hex'));
      token = successorOf(token, secret);
    }
    expect(seen.size).toBe(100);
  });
});
