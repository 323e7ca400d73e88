import { inspect } from 'node:util';
import { z } from 'zod';
import { ConfigError } from './config-error.ts';
import { isSecret } from './secret.ts';

/** Where settings come from: `process.env`, or an object in tests. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings by the name of their variable. */
export type Settings = Readonly<Record<string, z.ZodType>>;

/** What settings come to. */
export type Config<Shape extends Settings> = {
  readonly [Name in keyof Shape]: z.output<Shape[Name]>;
};

/**
 * Reads settings out of the environment, once. Throws one {@link ConfigError} that lists everything
 * that is missing or wrong. An empty variable counts as absent. The result cannot be changed, and
 * whoever prints it does not see its secrets.
 */
export function parseConfig<Shape extends Settings>(
  settings: Shape,
  environment: Environment,
): Config<Shape> {
  const names = Object.keys(settings);
  const given = names.map((name) => [
    name,
    environment[name] === '' ? undefined : environment[name],
  ]);
  const { success, data, error } = z.object(settings).safeParse(Object.fromEntries(given));
  if (!success) {
    throw new ConfigError(
      error.issues.map(({ path, message }) => {
        const name = String(path[0]);
        return environment[name] ? `${name} ${message}` : `${name} is missing: ${message}`;
      }),
    );
  }
  // `data` has been parsed by exactly these settings; defining the ways to print it adds no field.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.freeze(
    hideSecrets(
      data,
      names.filter((name) => isSecret(settings[name] ?? z.never())),
    ),
  ) as Config<Shape>;
}

function hideSecrets(config: object, secrets: readonly string[]): object {
  const redacted = (): object => ({
    ...config,
    ...Object.fromEntries(
      secrets.filter((name) => name in config).map((name) => [name, '[redacted]']),
    ),
  });
  return Object.defineProperties(config, {
    toJSON: { value: redacted },
    [inspect.custom]: { value: redacted },
  });
}
