import type { ExitCode } from './exit-codes.ts';

/** What a command can tell besides the message. */
export interface CliErrorOptions extends ErrorOptions {
  /** What to do about it, one line each. */
  readonly hints?: readonly string[];
  /** More lines for people only: what `details` tell programs. */
  readonly explanation?: readonly string[];
  /** Facts for programs, shown with `--json`. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A failure that is told to the user in words, without a stack trace. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exitCode: ExitCode;
  readonly hints: readonly string[];
  readonly explanation: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(exitCode: ExitCode, message: string, options: CliErrorOptions = {}) {
    super(message, options);
    this.exitCode = exitCode;
    this.hints = options.hints ?? [];
    this.explanation = options.explanation ?? [];
    this.details = options.details ?? {};
  }
}
