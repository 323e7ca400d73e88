import { accessSync, constants } from 'node:fs';
import type { Environment } from './parse-config.ts';

/** What a service cannot do without. */
export interface Needs {
  readonly name: string;
  /** It has a database. */
  readonly database?: boolean;
  /** It calls others, with a key of its own. */
  readonly serviceKey?: boolean;
}

const files = ['TRUSTED_KEYS_FILE', 'SERVICE_KEY_FILE', 'TOKEN_KEY_FILE'] as const;

/** What is wrong with settings that are good each by itself: others that go with them, and files that they name. */
export function findProblems(
  { name, database = false, serviceKey = false }: Needs,
  environment: Environment,
): string[] {
  const ownDatabase = `${name.toUpperCase()}_DATABASE_URL`;
  const problems: string[] = [];
  if (database && !environment['DATABASE_URL'] && !environment[ownDatabase]) {
    problems.push(
      `DATABASE_URL is missing: postgres://user:password@host:port, or ${ownDatabase} for this service alone`,
    );
  }
  if (serviceKey && !environment['SERVICE_KEY_FILE']) {
    problems.push('SERVICE_KEY_FILE is missing: the file with the key of this service');
  }
  for (const variable of files) {
    const path = environment[variable];
    if (path && !isReadable(path)) {
      problems.push(`${variable} names a file that cannot be read: ${path}`);
    }
  }
  return problems;
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
