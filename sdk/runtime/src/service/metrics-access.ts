import type { IncomingMessage } from 'node:http';
import { createNetworkCheck, toPlainAddress } from '../http/index.ts';

/** What proxies add to what they pass on. */
const proxyHeaders = ['forwarded', 'via', 'x-forwarded-for'];

/**
 * Creates the function that tells who may read the metrics: whoever comes from one of the networks itself. What a proxy
 * passes on may come from anywhere.
 */
export function createMetricsAccess(
  networks: readonly string[],
): (request: Pick<IncomingMessage, 'headers' | 'socket'>) => boolean {
  const isInside = createNetworkCheck(networks);
  return ({ headers, socket }) =>
    proxyHeaders.every((name) => headers[name] === undefined) &&
    isInside(toPlainAddress(socket.remoteAddress ?? ''));
}
