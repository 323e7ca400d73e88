import { join } from 'node:path';
import { choosePort } from '@fitsync/embedded';
import { writeKeys } from '@fitsync/runtime/identity';

/** The services that run as themselves. */
export const services = ['user', 'training', 'schedule', 'gateway'] as const;

/** What all processes of a run share. */
export interface Environment {
  readonly directory: string;
  readonly urls: Readonly<Record<string, string>>;
  /** Variables of one service. */
  of(service: string): Record<string, string>;
}

/** Chooses ports and makes keys for the services of a run, and nothing of this machine's settings. */
export async function createEnvironment(
  directory: string,
  servers: { readonly postgresUrl: string; readonly redisUrl: string },
): Promise<Environment> {
  const keys = await writeKeys(join(directory, 'keys'), services);
  const urls: Record<string, string> = {};
  for (const service of services) urls[service] = `http://127.0.0.1:${await choosePort()}`;
  const shared = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    LOG_LEVEL: 'info',
    // Every answer is compared with its contract: chaos must not make services say anything else.
    RESPONSE_CHECK: 'enforce',
    NODE_COMPILE_CACHE: join(directory, 'compiled'),
    DATABASE_URL: servers.postgresUrl,
    REDIS_URL: servers.redisUrl,
    TRUSTED_KEYS_FILE: keys.trusted,
    ...Object.fromEntries(
      services.map((name) => [
        name === 'gateway' ? 'GATEWAY_URL' : `${name.toUpperCase()}_SERVICE_URL`,
        urls[name] ?? '',
      ]),
    ),
  };
  return {
    directory,
    urls,
    of: (service) => ({
      ...shared,
      SERVICE_KEY_FILE: keys.services[service] ?? '',
      ...(service === 'user' && { TOKEN_KEY_FILE: keys.tokens }),
    }),
  };
}
