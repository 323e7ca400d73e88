import type { Stack } from '../program/find-stack.ts';
import type { Environment } from './environment.ts';
import { serviceNames, serviceUrl } from './service-names.ts';
import type { StackAddresses } from './stack-status.ts';

/**
 * Where the parts of a stack are that was not started from here. The services behind a gateway on
 * another machine are nobody's to ask.
 */
export function usualAddresses(stack: Stack, env: Environment): StackAddresses {
  const { gatewayUrl, redisUrl, databaseUrl } = stack;
  const gateway = { url: gatewayUrl };
  if (!isHere(gatewayUrl)) return { gateway_url: gatewayUrl, services: { gateway } };
  const services = serviceNames.map((name) => [name, { url: serviceUrl(name, env) }] as const);
  return {
    gateway_url: gatewayUrl,
    services: { ...Object.fromEntries(services), gateway },
    redis_url: redisUrl,
    ...(databaseUrl !== undefined && { database_url: databaseUrl }),
  };
}

function isHere(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(URL.parse(url)?.hostname ?? '');
}
