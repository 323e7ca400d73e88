import type { Logger } from 'pino';

/** One thing to do when a process stops. */
export interface StopStep {
  /** For the log. */
  readonly name: string;
  /** May give a promise, which is waited for. It is told why the process stops: `SIGTERM`, `SIGINT`, or in words. */
  readonly run: (reason: string) => unknown;
  /** Milliseconds after which the next step begins anyway. */
  readonly limit?: number;
}

/**
 * Does one step after the other. One that fails or takes too long is logged, and the next one begins:
 * what comes later is worth doing anyway.
 */
export async function runSteps(
  steps: readonly StopStep[],
  logger: Pick<Logger, 'info' | 'error'>,
  reason = 'asked to',
): Promise<void> {
  for (const { name, run, limit } of steps) {
    try {
      const done = await inTime(() => run(reason), limit);
      if (!done) logger.error({ step: name, limit_ms: limit }, 'a step of stopping took too long');
    } catch (error) {
      logger.error({ step: name, err: error }, 'a step of stopping failed');
    }
  }
}

async function inTime(run: () => unknown, limit: number | undefined): Promise<boolean> {
  if (limit === undefined) {
    await run();
    return true;
  }
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), limit);
  try {
    return await Promise.race([(async () => run())().then(() => true), promise]);
  } finally {
    clearTimeout(timer);
  }
}
