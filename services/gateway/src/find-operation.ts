import { METHODS } from 'node:http';
import type { OperationDescriptor } from '@fitsync/descriptor';
import createRouter, { type HTTPMethod } from 'find-my-way';

/** Finds the operation that a method and a URL stand for; undefined when there is none for users. */
export type FindOperation = (method: string, url: string) => OperationDescriptor | undefined;

/** The operations that the gateway routes: those of other services that users or anyone may call. */
function isRouted({ access, service }: OperationDescriptor): boolean {
  return service !== 'gateway' && (access.anonymous || access.users.length > 0);
}

/** Builds the router from the contracts of all services. No list of routes exists besides them. */
export function createFindOperation(operations: readonly OperationDescriptor[]): FindOperation {
  const router = createRouter({ caseSensitive: true, maxParamLength: 200 });
  const byHandler = new Map<unknown, OperationDescriptor>();
  for (const operation of operations.filter(isRouted)) {
    // The router insists on a handler; it is not called, but tells which route was found.
    const handler = (): void => {};
    byHandler.set(handler, operation);
    router.on(operation.method, operation.path.replaceAll(/\{(\w+)\}/g, ':$1'), handler);
  }
  return (method, url) => {
    if (!isHttpMethod(method)) return undefined;
    // HEAD is GET without the body.
    return byHandler.get(router.find(method === 'HEAD' ? 'GET' : method, url)?.handler);
  };
}

const methods: ReadonlySet<string> = new Set(METHODS);

function isHttpMethod(method: string): method is HTTPMethod {
  return methods.has(method);
}
