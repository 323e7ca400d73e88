import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { createNetworkCheck, toPlainAddress } from './networks.ts';

/**
 * Creates a function that finds the address of the client at the edge of the platform.
 *
 * `X-Forwarded-For` is believed only as far as it was written by proxies in `trusted`, a list of
 * addresses and `address/bits` networks; with an empty list the peer's address counts.
 */
export function createClientAddress(
  trusted: readonly string[],
): (request: IncomingMessage) => string {
  const isTrusted = createNetworkCheck(trusted);
  return ({ socket, headers }) => {
    let address = toPlainAddress(socket.remoteAddress ?? '');
    const forwarded = headers['x-forwarded-for'];
    if (typeof forwarded !== 'string') return address;
    const hops = forwarded.split(',').map((hop) => toPlainAddress(hop.trim()));
    while (isTrusted(address)) {
      const previous = hops.pop();
      if (previous === undefined || isIP(previous) === 0) break;
      address = previous;
    }
    return address;
  };
}
