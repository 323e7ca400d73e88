import { UnavailableError } from '@fitsync/sdk/engine';

/** A call was not made, because its target has failed too often; it answers 503. */
export class BreakerOpenError extends UnavailableError {
  override readonly name = 'BreakerOpenError';
  readonly target: string;
  /** Seconds until the target is tried again, at least 1. */
  readonly retryAfter: number;

  constructor(target: string, retryAfter: number) {
    super(`${target} is not called for another ${retryAfter} s: it has failed too often`);
    this.target = target;
    this.retryAfter = retryAfter;
  }

  /** By class and not by code, which it shares with every target that cannot be reached. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return Function.prototype[Symbol.hasInstance].call(this, value);
  }
}
