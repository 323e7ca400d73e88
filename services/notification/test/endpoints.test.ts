import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../src/channels/push/public-address.ts';
import { postToEndpoint } from '../src/channels/push/post-to-endpoint.ts';
import { publicLookup } from '../src/channels/push/public-lookup.ts';
import { refuseEndpoint } from '../src/channels/push/refuse-endpoint.ts';

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '172.32.0.1', '192.169.0.1', '2a00:1450:4001:81b::200e'])(
    'lets %s pass',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'no address',
  ])('refuses %s', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('refuseEndpoint', () => {
  it.each([
    'https://updates.push.services.mozilla.com/wpush/v2/gAAAA',
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://8.8.8.8/push',
    'https://[2a00:1450:4001:81b::200e]/push',
  ])('takes %s', (endpoint) => expect(refuseEndpoint(endpoint)).toBeUndefined());

  it.each([
    ['http://push.example.com/x', 'must begin with https://'],
    ['https://user:secret@push.example.com/x', 'must name no user'],
    ['https://localhost/x', 'public internet'],
    ['https://postgres/x', 'public internet'],
    ['https://metadata.google.internal/x', 'public internet'],
    ['https://app.localhost/x', 'public internet'],
    ['https://localhost./x', 'public internet'],
    ['https://127.0.0.1/x', 'public internet'],
    ['https://0x7f.1/x', 'public internet'],
    ['https://2130706433/x', 'public internet'],
    ['https://[::1]/x', 'public internet'],
    ['https://[::ffff:10.0.0.1]/x', 'public internet'],
    ['not a url', 'must be a URL'],
  ])('refuses %s', (endpoint, why) => expect(refuseEndpoint(endpoint)).toContain(why));
});

describe('publicLookup', () => {
  it('fails for a name that leads to this machine', async () => {
    const { promise, resolve } = Promise.withResolvers<Error | null>();
    publicLookup('localhost', { all: true }, resolve);
    expect(await promise).toMatchObject({ name: 'PrivateAddressError' });
  });
});

describe('postToEndpoint', () => {
  it.each(['http://localhost:1/', 'https://localhost:1/'])(
    'opens no connection to %s, wherever its name is said to lead',
    async (url) => {
      const request = { url: new URL(url), headers: {}, body: Buffer.from('x') };
      const signal = AbortSignal.timeout(5_000);
      await expect(
        postToEndpoint({ ...request, signal, lookup: publicLookup }),
      ).rejects.toMatchObject({ name: 'PrivateAddressError' });
    },
  );
});
