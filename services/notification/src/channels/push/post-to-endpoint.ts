import { type ClientRequest, request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';

/** What {@link postToEndpoint} sends. */
export interface EndpointRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly signal: AbortSignal;
  /** Resolves the name; that of Node unless given. */
  readonly lookup?: LookupFunction | undefined;
}

/** The part of an answer that matters. */
export interface EndpointAnswer {
  readonly status: number;
  readonly location: string | undefined;
}

/** Posts to an address that a user has given: follows no redirection, and reads nothing of what is answered. */
export function postToEndpoint({
  url,
  headers,
  body,
  signal,
  lookup,
}: EndpointRequest): Promise<EndpointAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<EndpointAnswer>();
  const options: RequestOptions = { method: 'POST', headers, signal, agent: false };
  if (lookup) options.lookup = lookup;
  const request: ClientRequest =
    url.protocol === 'https:' ? httpsRequest(url, options) : httpRequest(url, options);
  request.on('error', reject);
  request.on('response', (response) => {
    resolve({ status: response.statusCode ?? 0, location: response.headers.location });
    // Whoever it is might answer without an end.
    response.destroy();
  });
  request.end(body);
  return promise;
}
