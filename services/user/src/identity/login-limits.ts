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
