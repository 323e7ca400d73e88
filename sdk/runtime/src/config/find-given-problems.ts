import { ConfigError } from './config-error.ts';
import { type Environment, parseConfig } from './parse-config.ts';
import { databaseSettings, sharedSettings, urlSettings } from './shared-settings.ts';

/**
 * What is wrong with the values that the environment has for settings of all services, or for where one of them or its
 * database is. Whoever starts these services, and adds what is missing, asks before.
 */
export function findGivenProblems(
  services: readonly string[],
  environment: Environment,
): readonly string[] {
  const settings = Object.entries({
    ...sharedSettings,
    ...databaseSettings(services),
    ...urlSettings(environment),
  });
  const given = settings.filter(([name]) => environment[name]);
  try {
    parseConfig(Object.fromEntries(given), environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}
