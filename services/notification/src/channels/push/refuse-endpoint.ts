import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Names that lead to this machine or this network. */
const privateNames =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|arpa|test|invalid)$/;

/**
 * Why nothing is sent to an address that a user has given; undefined when it looks like a public push service. Where its
 * name leads to is looked at when it is used.
 */
export function refuseEndpoint(endpoint: string): string | undefined {
  if (!URL.canParse(endpoint)) return 'must be a URL';
  const { protocol, username, password, hostname } = new URL(endpoint);
  if (protocol !== 'https:') return 'must begin with https://';
  if (username !== '' || password !== '') return 'must name no user';
  const host = hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  if (isIP(host) === 0 && host.includes('.') && !privateNames.test(host)) return undefined;
  return isPublicAddress(host) ? undefined : 'must be an address of the public internet';
}
