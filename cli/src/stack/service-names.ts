/** The six services, in the order of their dependencies. */
export const serviceNames = [
  'user',
  'training',
  'schedule',
  'progress',
  'notification',
  'gateway',
] as const;

/** The name of a service. */
export type ServiceName = (typeof serviceNames)[number];

/** The addresses that the contracts name. */
const defaultServiceUrls: Readonly<Record<ServiceName, string>> = {
  user: 'http://localhost:3001',
  training: 'http://localhost:3002',
  schedule: 'http://localhost:8003',
  progress: 'http://localhost:8004',
  notification: 'http://localhost:3005',
  gateway: 'http://localhost:4000',
};

/** The environment variable that says where a service is. */
export function urlVariable(service: ServiceName): string {
  return service === 'gateway' ? 'GATEWAY_URL' : `${service.toUpperCase()}_SERVICE_URL`;
}

/** Where a service is: its variable, else its default. */
export function serviceUrl(
  service: ServiceName,
  env: Readonly<Record<string, string | undefined>>,
): string {
  return env[urlVariable(service)] || defaultServiceUrls[service];
}
