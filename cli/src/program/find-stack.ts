import { dirname, join } from 'node:path';
import { requireWebUrl } from '../input/require-web-url.ts';
import { identify } from '../stack/process-identity.ts';
import { readStackFile, type StackFile } from '../stack/stack-file.ts';
import type { CommandContext } from './command.ts';

/** Where the stack is that a command works with. */
export interface Stack {
  readonly gatewayUrl: string;
  readonly redisUrl: string;
  /** The Postgres server; there is no address that it could be at by default. */
  readonly databaseUrl: string | undefined;
}

/** Settings of {@link findStack}. */
export interface FindStackOptions extends Pick<CommandContext, 'addresses' | 'env' | 'cwd'> {
  /** The gateway that was last signed in to. */
  readonly savedGatewayUrl?: string | undefined;
}

/**
 * Finds the stack: what the command line says, else the environment, else the stack that runs from
 * this folder or one above it, else the gateway that was last signed in to, else the usual ports.
 */
export function findStack({ addresses, env, cwd, savedGatewayUrl }: FindStackOptions): Stack {
  const running = findRunningStack(cwd);
  return {
    gatewayUrl: withoutSlash(
      (addresses.gatewayUrl && requireWebUrl('--gateway-url', addresses.gatewayUrl)) ||
        (env['GATEWAY_URL'] && requireWebUrl('GATEWAY_URL', env['GATEWAY_URL'])) ||
        running?.gateway_url ||
        savedGatewayUrl ||
        'http://localhost:4000',
    ),
    redisUrl:
      addresses.redisUrl || env['REDIS_URL'] || running?.redis_url || 'redis://localhost:6379',
    databaseUrl: addresses.databaseUrl || env['DATABASE_URL'] || running?.database_url || undefined,
  };
}

/** The database of a service: its own variable, else its name on the server of the stack. */
export function serviceDatabaseUrl(
  service: string,
  { databaseUrl }: Stack,
  env: CommandContext['env'],
): string | undefined {
  const own = env[`${service.toUpperCase()}_DATABASE_URL`];
  if (own) return own;
  if (databaseUrl === undefined) return undefined;
  const url = new URL(databaseUrl);
  url.pathname = `/fitsync_${service}`;
  return url.href;
}

/** The nearest stack that runs; a file whose process has died says nothing. */
export function findRunningStack(cwd: string): StackFile | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const stack = readStackFile(join(folder, '.fitsync', 'stack.json'));
    if (stack && identify(stack.pid)) return stack;
    if (dirname(folder) === folder) return undefined;
  }
}

function withoutSlash(url: string): string {
  return url.replace(/\/$/, '');
}
