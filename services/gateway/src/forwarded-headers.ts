import type { IncomingHttpHeaders } from 'node:http';
import { edgeHeaders } from '@fitsync/runtime/http';
import type { TraceContext } from '@fitsync/runtime/tracing';

/** Headers that belong to one connection and are never passed on (RFC 9110, 7.6.1). */
const hopByHop: ReadonlySet<string> = new Set([
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

/** What the gateway says itself, and what only the inside may say: who is calling, from where, and how long it waits. */
const notFromOutside =
  /^(?:x-service-|x-user-|x-internal-|x-fitsync-|x-forwarded-|forwarded$|x-real-ip$|x-correlation-id$|traceparent$|tracestate$|host$|via$)/;

/** What is known of the client at the edge. */
export interface Edge {
  readonly address: string;
  readonly protocol: 'http' | 'https';
  readonly correlationId: string;
  readonly trace: TraceContext;
}

/** How the gateway calls itself in `Via`. */
const pseudonym = '1.1 fitsync-gateway';

/**
 * The headers of a request as a service behind the gateway gets them, names and values in turn: without those of the
 * hop, without those that only the inside may set, and with what the gateway knows of the client.
 */
export function toForwardedHeaders(headers: IncomingHttpHeaders, edge: Edge): string[] {
  const named = namesIn(headers.connection);
  const forwarded = [
    'x-forwarded-for',
    edge.address,
    'x-forwarded-proto',
    edge.protocol,
    'x-correlation-id',
    edge.correlationId,
    'via',
    headers.via === undefined ? pseudonym : `${headers.via}, ${pseudonym}`,
  ];
  if (headers.host !== undefined) forwarded.push('x-forwarded-host', headers.host);
  for (const [name, value] of Object.entries(edge.trace)) append(forwarded, name, value);
  for (const name in headers) {
    if (!notFromOutside.test(name) && isPassedOn(name, named)) {
      append(forwarded, name, headers[name]);
    }
  }
  return forwarded;
}

/**
 * The headers of an answer as the client gets them, names and values in turn: without those of the hop, with what
 * browsers have to be told at the edge unless the service has said otherwise, and with those of the gateway's own.
 */
export function toReturnedHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  added: Readonly<Record<string, string>>,
): string[] {
  const named = namesIn(headers['connection']);
  const returned: string[] = [];
  for (const name in headers) {
    if (!Object.hasOwn(added, name) && isPassedOn(name, named))
      append(returned, name, headers[name]);
  }
  for (const name in edgeHeaders) {
    if (!Object.hasOwn(headers, name)) append(returned, name, edgeHeaders[name]);
  }
  for (const name in added) append(returned, name, added[name]);
  return returned;
}

function isPassedOn(name: string, namedByConnection: readonly string[]): boolean {
  return !hopByHop.has(name) && !namedByConnection.includes(name);
}

function append(list: string[], name: string, value: string | readonly string[] | undefined): void {
  if (typeof value === 'string') list.push(name, value);
  else for (const one of value ?? []) list.push(name, one);
}

/** What the `Connection` header declares to be for this hop only. */
function namesIn(connection: string | readonly string[] | undefined): readonly string[] {
  if (connection === undefined || connection === 'keep-alive') return [];
  return String(connection)
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
}
