import { CliError } from './cli-error.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { Output } from './output.ts';

/** Tells the user what went wrong, on stderr, and gives the exit code. */
export function reportError(error: unknown, output: Output): ExitCode {
  const failure = error instanceof CliError ? error : toCliError(error);
  if (output.json) {
    const { message, hints, details, exitCode } = failure;
    output.note(JSON.stringify({ error: message, exit_code: exitCode, hints, ...details }));
  } else {
    output.note(`error: ${failure.message}`);
    for (const line of [...failure.hints, ...failure.explanation]) output.note(`  ${line}`);
  }
  return failure.exitCode;
}

/** A failure that no command foresaw; the stack helps whoever reports it. */
function toCliError(error: unknown): CliError {
  const message = error instanceof Error ? error.message : String(error);
  const hints = error instanceof Error && error.stack ? error.stack.split('\n').slice(1) : [];
  return new CliError(exitCodes.failure, message || 'unexpected failure', {
    hints: hints.map((line) => line.trim()),
  });
}
