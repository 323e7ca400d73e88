import { platform, type ServiceName } from '@fitsync/contracts/platform';
import { requireWebUrl } from '../input/require-web-url.ts';

export type { ServiceName };

/** Every service, after those that it depends on: a program needs its client, a booking its program. */
export const serviceNames: readonly ServiceName[] = [
  'user',
  'training',
  'schedule',
  'progress',
  'notification',
  'gateway',
];

/** The environment variable that says where a service is. */
export function urlVariable(service: ServiceName): string {
  return service === 'gateway' ? 'GATEWAY_URL' : `${service.toUpperCase()}_SERVICE_URL`;
}

/** Where a service is: its variable, which has to be a URL, else what its contract says. */
export function serviceUrl(
  service: ServiceName,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const variable = urlVariable(service);
  const url = env[variable];
  return url ? requireWebUrl(variable, url) : platform[service].defaultUrl;
}
