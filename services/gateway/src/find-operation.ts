import { METHODS } from 'node:http';
import type { OperationDescriptor } from '@fitsync/descriptor';
import createRouter, { type HTTPMethod } from 'find-my-way';

/** Finds the operation that a method and a URL stand for; undefined when there is none for users. */
export type FindOperation = (method: string, url: string) => OperationDescriptor | undefined;

/** The operations that the gateway routes: those of other services that users or anyone may call. */
export function isRouted({ access, service }: OperationDescriptor): boolean {
  return service !== 'gateway' && (access.anonymous || access.users.length > 0);
}

/** Builds the router from the contracts of all services. No list of routes exists besides them. */
export function createFindOperation(operations: readonly OperationDescriptor[]): FindOperation {
  const router = createRouter({ caseSensitive: true, maxParamLength: 200 });
  const routed = operations.filter(isRouted);
  for (const [at, { method, path }] of routed.entries()) {
    router.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), unreached, at);
  }
  return (method, url) => {
    if (!isHttpMethod(method)) return undefined;
    // HEAD is GET without the body.
    const found = router.find(method === 'HEAD' ? 'GET' : method, url);
    return typeof found?.store === 'number' ? routed[found.store] : undefined;
  };
}

function isHttpMethod(method: string): method is HTTPMethod {
  return METHODS.includes(method);
}

/** The router insists on a handler; the operation is what we are after. */
function unreached(): void {}
