/** The six services in the order of their dependencies, with the addresses that the contracts name. */
export const defaultServiceUrls = {
  user: 'http://localhost:3001',
  training: 'http://localhost:3002',
  schedule: 'http://localhost:8003',
  progress: 'http://localhost:8004',
  notification: 'http://localhost:3005',
  gateway: 'http://localhost:4000',
} as const satisfies Readonly<Record<string, string>>;

/** The name of a service. */
export type ServiceName = keyof typeof defaultServiceUrls;

/** Every service, in the order of {@link defaultServiceUrls}. */
export const serviceNames = Object.keys(defaultServiceUrls) as ServiceName[];

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
