import { exitCodes, type ExitCode } from './exit-codes.ts';

/** Watches for whatever asks the process to end. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** The exit code that the interruption stands for; absent while there was none. */
  exitCode(): ExitCode | undefined;
}

/** npm passes on a signal that the terminal has sent to both already: so close, it is the same one. */
const sameInterruptionMs = 500;

/**
 * Turns Ctrl-C, SIGTERM, a closed terminal and the death of the parent into one signal. The first
 * asks the command to stop; a second Ctrl-C ends the process at once.
 */
export function watchInterruption(): Interruption {
  const controller = new AbortController();
  let exitCode: ExitCode | undefined;
  let interruptedAt = 0;
  const interrupt = (code: ExitCode): void => {
    if (exitCode !== undefined) {
      if (performance.now() - interruptedAt < sameInterruptionMs) return;
      process.exit(code);
    }
    exitCode = code;
    interruptedAt = performance.now();
    controller.abort();
  };
  process.on('SIGINT', () => interrupt(exitCodes.interrupted));
  process.on('SIGTERM', () => interrupt(exitCodes.terminated));
  process.on('SIGHUP', () => interrupt(exitCodes.terminated));
  if (process.channel) {
    process.once('disconnect', () => interrupt(exitCodes.terminated));
    // Waiting for the parent is no reason to stay.
    process.channel.unref();
  }
  return { signal: controller.signal, exitCode: () => exitCode };
}
