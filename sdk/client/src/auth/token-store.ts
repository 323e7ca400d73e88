/** What a signed-in user has. */
export interface Tokens {
  readonly access_token: string;
  /** Without one, a session ends with its access token. */
  readonly refresh_token?: string;
}

/** Where the tokens of a user are kept. */
export interface TokenStore {
  /** Asked before every call, so others may change the tokens. */
  read(): Tokens | undefined | Promise<Tokens | undefined>;
  /** Told of new tokens, and of `undefined` when the session has ended. */
  write(tokens: Tokens | undefined): void | Promise<void>;
  /**
   * Runs `work` while nobody else who shares the store refreshes: a refresh token works once.
   * In browsers `async (work) => navigator.locks.request('fitsync', work)` has tabs take turns.
   */
  exclusively?<T>(work: () => Promise<T>): Promise<T>;
}

/** Keeps tokens in memory. `onTokens` hears of every change, and of `undefined` when the session has ended. */
export function keepTokens(
  tokens?: Tokens,
  onTokens: (tokens: Tokens | undefined) => void | Promise<void> = () => undefined,
): TokenStore {
  let kept = tokens;
  return {
    read: () => kept,
    write: (changed) => {
      kept = changed;
      return onTokens(changed);
    },
  };
}
