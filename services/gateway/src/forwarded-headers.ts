import type { IncomingHttpHeaders } from 'node:http';
import type { TraceContext } from '@fitsync/runtime/tracing';

/** Headers that belong to one connection and are never passed on (RFC 9110, 7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
]);

/** What only the inside may say: who is calling, from where, and how long it waits. */
const insideOnly =
  /^(?:x-service-|x-user-|x-internal-|x-fitsync-|x-forwarded-|forwarded$|x-real-ip$)/;

/** What the gateway says in words of its own. */
const replaced = new Set(['host', 'traceparent', 'tracestate']);

/** What is known of the client at the edge. */
export interface Edge {
  readonly address: string;
  readonly protocol: 'http' | 'https';
  readonly correlationId: string;
  readonly trace: TraceContext;
}

function isPassedOn(name: string, namedByConnection: ReadonlySet<string>): boolean {
  return !hopByHop.has(name) && !namedByConnection.has(name) && !insideOnly.test(name);
}

/** What the `Connection` header declares to be for this hop only. */
function namesIn(connection: string | undefined): ReadonlySet<string> {
  return new Set(
    (connection ?? '')
      .toLowerCase()
      .split(',')
      .map((name) => name.trim()),
  );
}

/**
 * The headers of a request as a service behind the gateway gets them: without those of the hop,
 * without those that only the inside may set, and with what the gateway knows of the client.
 */
export function toForwardedHeaders(
  headers: IncomingHttpHeaders,
  edge: Edge,
): Record<string, string | string[]> {
  const named = namesIn(headers.connection);
  const forwarded: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !replaced.has(name) && isPassedOn(name, named))
      forwarded[name] = value;
  }
  forwarded['x-forwarded-for'] = edge.address;
  forwarded['x-forwarded-proto'] = edge.protocol;
  if (headers.host !== undefined) forwarded['x-forwarded-host'] = headers.host;
  forwarded['x-correlation-id'] = edge.correlationId;
  return Object.assign(forwarded, edge.trace);
}

/** The headers of an answer as the client gets them: without those of the hop. */
export function toReturnedHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string | string[]> {
  const connection = headers['connection'];
  const named = namesIn(Array.isArray(connection) ? connection.join(',') : connection);
  const returned: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !hopByHop.has(name) && !named.has(name)) returned[name] = value;
  }
  return returned;
}
