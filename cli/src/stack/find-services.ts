import { join } from 'node:path';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { didYouMean, nearest } from '../program/nearest.ts';
import type { Environment } from './environment.ts';
import { displayPath, isFile, type StackPaths } from './paths.ts';
import { scriptExtension } from './script-extension.ts';
import { type ServiceName, serviceNames, serviceUrl } from './service-names.ts';

/** A service that can be started here. */
export interface ServiceSource {
  readonly name: ServiceName;
  readonly url: string;
  readonly main: string;
  /** The script that makes its demo data, if it has one. */
  readonly demo?: string;
}

/** The services whose source exists, in the order of their dependencies. */
export function findServices(paths: StackPaths, env: Environment): ServiceSource[] {
  return serviceNames.flatMap((name): ServiceSource[] => {
    const main = join(paths.services, name, 'src', `main${scriptExtension}`);
    const demo = join(paths.services, name, 'src', `demo${scriptExtension}`);
    if (!isFile(main)) return [];
    return [{ name, url: serviceUrl(name, env), main, ...(isFile(demo) && { demo }) }];
  });
}

/** Those of the services that were asked for; all of them when nothing was. */
export function selectServices(
  found: readonly ServiceSource[],
  only: string | undefined,
): readonly ServiceSource[] {
  if (only === undefined) return found;
  const wanted = only
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (wanted.length === 0) {
    throw new CliError(exitCodes.usage, '--only takes names of services, separated by commas');
  }
  for (const name of wanted) findService(found, name);
  return found.filter(({ name }) => wanted.includes(name));
}

/** The service of that name; fails with the names there are. */
export function findService(found: readonly ServiceSource[], name: string): ServiceSource {
  const service = found.find((candidate) => candidate.name === name);
  if (service) return service;
  const names = found.map((candidate) => candidate.name);
  throw new CliError(exitCodes.unknownName, `there is no service "${name}" to start`, {
    hints: [...didYouMean(nearest(name, names)), `there are: ${names.join(', ')}`],
    details: { services: names },
  });
}

/** Fails when there is nothing to start. */
export function assertServices(found: readonly ServiceSource[], paths: StackPaths): void {
  if (found.length > 0) return;
  throw new CliError(
    exitCodes.failure,
    `there is no service in ${displayPath(paths.services, process.cwd())}`,
    { hints: ['run it in the FitSync project, where services/<name>/src/main.ts are'] },
  );
}
