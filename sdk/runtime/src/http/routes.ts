import type {
  HandlerContext,
  HttpMethod,
  OperationDescriptor,
  OperationValidators,
  PayloadMap,
  ServiceContract,
  Validator,
} from '@fitsync/descriptor';
import createRouter from 'find-my-way';
import { eventStreamType } from './send-events.ts';

/** A reply, whichever operation it is of. */
export interface AnyReply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A handler, whichever operation it implements. */
export type AnyHandler = (
  input: Record<string, unknown>,
  context: HandlerContext<string, PayloadMap, unknown>,
) => Promise<AnyReply>;

/** An operation with all that it takes to serve it. */
export interface Route {
  readonly operation: OperationDescriptor;
  readonly validators: OperationValidators;
  readonly handler: AnyHandler;
  readonly pathNames: readonly string[];
  readonly queryNames: ReadonlySet<string>;
  /** By status. A map, because a lookup of a number in an object that has so few is slow. */
  readonly responses: ReadonlyMap<number, DeclaredResponse>;
  /** A success is a stream of events. */
  readonly streams: boolean;
}

/** A response of the contract with what checks its body. */
export interface DeclaredResponse {
  readonly hasBody: boolean;
  readonly validate: Validator | undefined;
}

/** A route that answers for the method and path of a request. */
export interface RouteMatch {
  readonly route: Route;
  /** Path parameters, decoded; a new object each time. */
  readonly params: Record<string, unknown>;
  /** What stands behind the `?`, as it came. */
  readonly query: string;
}

/** Finds the route of a request; null when the contract has none. */
export type FindRoute = (method: string, url: string) => RouteMatch | null;

const maxParameterLength = 200;

/** HEAD is GET without the body, which Node leaves out by itself. */
const methods: ReadonlyMap<string, HttpMethod> = new Map([
  ['GET', 'GET'],
  ['HEAD', 'GET'],
  ['POST', 'POST'],
  ['PUT', 'PUT'],
  ['PATCH', 'PATCH'],
  ['DELETE', 'DELETE'],
]);

/** Builds the router of a contract. Throws when an operation has no handler. */
export function createFindRoute(
  contract: ServiceContract<object, object>,
  stub: object,
): FindRoute {
  const router = createRouter({
    caseSensitive: true,
    maxParamLength: maxParameterLength,
    // Most operations have no query: it is parsed only where it is needed.
    querystringParser: (query) => ({ query }),
  });
  for (const route of toRoutes(contract, stub)) {
    const path = route.operation.path.replaceAll(/\{(\w+)\}/g, ':$1');
    router.on(route.operation.method, path, noHandler, route);
  }
  return (method, url) => {
    const known = methods.get(method);
    const found = known === undefined ? null : router.find(known, url);
    if (found === null) return null;
    const route: Route = found.store;
    const { params, searchParams } = found;
    // `/api/things/` is not the thing whose id is empty.
    for (const name of route.pathNames) if (params[name] === '') return null;
    return { route, params, query: searchParams['query'] ?? '' };
  };
}

function toRoutes(contract: ServiceContract<object, object>, stub: object): Route[] {
  return Object.entries<OperationDescriptor>({ ...contract.operations }).map(([id, operation]) => {
    const handler: AnyHandler | undefined = Reflect.get(stub, id);
    const validators: OperationValidators | undefined = Reflect.get(contract.validators, id);
    if (handler === undefined || validators === undefined) {
      throw new Error(`${contract.name}: the operation ${id} is not implemented`);
    }
    const namesIn = (place: 'path' | 'query'): string[] =>
      operation.parameters.filter((one) => one.in === place).map((one) => one.name);
    return {
      operation,
      validators,
      handler,
      pathNames: namesIn('path'),
      queryNames: new Set(namesIn('query')),
      responses: toResponses(operation, validators),
      streams: operation.responses[200]?.mediaType === eventStreamType,
    };
  });
}

function toResponses(
  { responses }: OperationDescriptor,
  validators: OperationValidators,
): Map<number, DeclaredResponse> {
  return new Map(
    Object.entries(responses).map(([key, { mediaType }]) => {
      const status = Number(key);
      return [status, { hasBody: mediaType !== undefined, validate: validators.responses[status] }];
    }),
  );
}

/** The router insists on a handler; ours is in the route. */
function noHandler(): void {}
