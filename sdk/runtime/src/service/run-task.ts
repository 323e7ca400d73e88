import { ConfigError, configExitCode } from '../config/index.ts';
import { runSteps } from '../lifecycle/index.ts';
import { createLogger, type Logger } from '../observability/index.ts';
import { Problem } from '../problem/index.ts';
import { pino } from 'pino';
import { openKit } from './open-kit.ts';
import type { ServiceDefinition } from './service-definition.ts';
import type { ServiceKit } from './service-kit.ts';

const standardError = 2;

/**
 * Runs a script of a service as this process: `work` gets what the service works with, migrations
 * applied, and the process ends after it. Standard output is left to `work`.
 *
 * Problems and wrong settings are told on standard error in words, anything else with its stack; the
 * exit code is then 1, or 78 for settings.
 */
export async function runTask<Operations extends object, Payloads extends object>(
  definition: Pick<
    ServiceDefinition<Operations, Payloads, object, Record<never, never>>,
    'contract' | 'migrations'
  >,
  work: (kit: ServiceKit) => Promise<void>,
): Promise<void> {
  const { name } = definition.contract;
  const logger = createLogger({
    service: name,
    level: 'warn',
    destination: pino.destination({ dest: standardError, sync: true }),
  });
  // A script must not outlive the command that started it.
  const leave = (): void => process.exit(1);
  process.once('disconnect', leave);
  try {
    const { kit, closingSteps } = await openKit(definition, { environment: process.env, logger });
    try {
      await work(kit);
    } finally {
      await runSteps(closingSteps, logger);
    }
  } catch (error) {
    process.exitCode = report(name, error, logger);
  }
  process.off('disconnect', leave);
}

function report(service: string, error: unknown, logger: Logger): number {
  if (error instanceof ConfigError) {
    process.stderr.write(`${service}: ${error.message}\n`);
    return configExitCode;
  }
  if (error instanceof Problem) process.stderr.write(`${service}: ${error.detail}\n`);
  else logger.fatal({ err: error }, 'the task failed');
  return 1;
}
