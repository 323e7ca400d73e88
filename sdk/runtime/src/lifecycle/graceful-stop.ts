import type { Logger } from 'pino';
import { runSteps, type StopStep } from './run-steps.ts';

/** The part of `process` that stopping needs. */
export interface StoppableProcess {
  on(event: string, listener: (reason: unknown) => void): unknown;
  exit(code: number): void;
}

/** What {@link stopGracefully} works with. */
export interface GracefulStopOptions {
  /** In this order, one after the other. */
  readonly steps: readonly StopStep[];
  readonly logger: Pick<Logger, 'info' | 'error' | 'fatal'>;
  /** The process itself unless given. */
  readonly process?: StoppableProcess;
  /** Milliseconds until the process exits whatever still runs. */
  readonly hardLimit?: number;
}

/** Below the 30 s that Kubernetes waits. */
const defaultHardLimit = 25_000;

/**
 * Stops the process in order on SIGTERM, on SIGINT, and when the parent that it has a channel to has
 * gone. A second signal ends it at once, and so does an error that nobody caught.
 *
 * A step that fails is logged and the next one begins. Gives a function that stops by hand.
 */
export function stopGracefully({
  steps,
  logger,
  process: target = process,
  hardLimit = defaultHardLimit,
}: GracefulStopOptions): (reason: string) => void {
  let stopping = false;
  const finish = async (reason: string): Promise<void> => {
    await runSteps(steps, logger, reason);
    logger.info('stopped');
    target.exit(0);
  };
  const stop = (reason: string): void => {
    if (stopping) {
      logger.info({ reason }, 'stopped at once');
      target.exit(1);
      return;
    }
    stopping = true;
    logger.info({ reason }, 'stopping');
    setTimeout(() => {
      logger.error({ limit_ms: hardLimit }, 'stopping took too long');
      target.exit(1);
    }, hardLimit).unref();
    void finish(reason);
  };
  target.on('SIGTERM', () => stop('SIGTERM'));
  target.on('SIGINT', () => stop('SIGINT'));
  target.on('disconnect', () => {
    if (!stopping) stop('the parent has gone');
  });
  target.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'an error that nobody caught');
    target.exit(1);
  });
  return stop;
}
