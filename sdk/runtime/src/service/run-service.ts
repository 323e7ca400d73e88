import { ConfigError, configExitCode, type Settings } from '../config/index.ts';
import { stopGracefully } from '../lifecycle/index.ts';
import { createLogger } from '../observability/index.ts';
import type { ServiceDefinition } from './service-definition.ts';
import { startService } from './start-service.ts';

/**
 * Runs a service as this process: the whole `main.ts` of a service.
 *
 * It stops in order on SIGTERM, SIGINT, and when its parent has gone; a parent that it has a channel to is told `ready`
 * when it can work. Settings that are wrong are listed on standard error, and the process exits with 78; any other
 * failure to start exits with 1.
 */
export async function runService<
  Operations extends object,
  Payloads extends object,
  Received extends object,
  Extra extends Settings = Record<never, never>,
>(definition: ServiceDefinition<Operations, Payloads, Received, Extra>): Promise<void> {
  // A parent that goes while the service starts must not leave it behind.
  const leave = (): void => process.exit(1);
  process.once('disconnect', leave);
  try {
    const { logger, stopSteps, url } = await startService(definition, { environment: process.env });
    process.off('disconnect', leave);
    stopGracefully({ steps: stopSteps, logger });
    // Who reads it may ask the process to stop at once.
    logger.info({ url }, 'listening');
    // A parent that replaces one process by another cannot ask over HTTP: both answer there. It may have gone by now.
    process.send?.('ready', () => undefined);
  } catch (error) {
    if (error instanceof ConfigError) {
      process.stderr.write(`${definition.contract.name}: ${error.message}\n`);
      process.exit(configExitCode);
    }
    const logger = createLogger({ service: definition.contract.name, level: 'info' });
    logger.fatal({ err: error }, 'cannot start');
    process.exit(1);
  }
}
