import { createRateLimiter, type LimitOptions } from '@fitsync/runtime/limits';

/** Who tries to sign in, from where. */
export interface LoginAttempt {
  /** The email address in lower case. */
  readonly account: string;
  /** The address of the client at the edge. */
  readonly address: string;
}

/** Slows down whoever guesses passwords: failures count per account and per address. */
export interface LoginLimits {
  /** Throws `rate_limited` when either has used up its failures. */
  assertOpen(attempt: LoginAttempt): Promise<void>;
  countFailure(attempt: LoginAttempt): Promise<void>;
}

const windowSeconds = 15 * 60;
const failuresPerAccount = 5;
const failuresPerAddress = 20;

/** Creates the limits: 5 failures of an account and 20 of an address in 15 minutes. */
export function createLoginLimits({
  redis,
  onRefusal,
}: Pick<LimitOptions, 'redis' | 'onRefusal'>): LoginLimits {
  const limit = (name: string, points: number) =>
    createRateLimiter({
      redis,
      name,
      points,
      duration: windowSeconds,
      ...(onRefusal && { onRefusal }),
    });
  const byAccount = limit('login-account', failuresPerAccount);
  const byAddress = limit('login-address', failuresPerAddress);
  return {
    assertOpen: async ({ account, address }) => {
      await Promise.all([byAccount.assertOpen(account), byAddress.assertOpen(address)]);
    },
    countFailure: async ({ account, address }) => {
      await Promise.all([byAccount.consume(account), byAddress.consume(address)]);
    },
  };
}
