import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Pact, parsePact } from '@fitsync/pacts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningProvider } from './start-provider.ts';
import { tokens } from './tokens.ts';
import { verifyPact } from './verify-pact.ts';

let directory: string;
let server: Server;
let provider: RunningProvider;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fitsync-verify-'));
  server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"name":"Toni"}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server has no other kind of address
  const nobody = (): never => {
    throw new Error('no state has signed somebody in');
  };
  provider = {
    name: 'user',
    url: `http://127.0.0.1:${port}`,
    world: {} as RunningProvider['world'],
    userToken: nobody,
    serviceToken: async () => 'a.b.c',
    published: (type) => Promise.reject(new Error(`no ${type} is published`)),
    reset: async () => undefined,
    unexpected: [],
    close: async () => undefined,
  };
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await rm(directory, { recursive: true });
});

const call = {
  type: 'Synchronous/HTTP',
  description: 'getUser: somebody',
  comments: { references: { OpenAPI: { operationId: 'getUser' } } },
  providerStates: [{ name: 'somebody' }],
  request: { method: 'GET', path: '/api/users/1', headers: {} },
  response: {
    status: 200,
    body: { content: { name: 'Toni' }, contentType: 'application/json', encoded: false },
  },
};

/** The pact of schedule and user with these interactions. */
async function pactOf(...interactions: readonly object[]): Promise<Pact> {
  const text = JSON.stringify({
    consumer: { name: 'schedule' },
    provider: { name: 'user' },
    interactions,
    metadata: { pactSpecification: { version: '4.0' } },
  });
  const path = join(directory, 'schedule-user.json');
  await writeFile(path, text);
  return { ...parsePact('pacts/schedule-user.json', text), path };
}

const states = { somebody: async () => undefined };

describe('verifyPact', () => {
  it('finds nothing wrong where nothing is', async () => {
    const verdict = await verifyPact(await pactOf(call), provider, states);
    expect(verdict).toEqual({ interactions: 1, failures: [] });
  });

  it('says in a line what does not match', async () => {
    const body = { ...call.response.body, content: { name: 'Charlie' } };
    const pact = await pactOf({ ...call, response: { ...call.response, body } });
    const { failures } = await verifyPact(pact, provider, states);
    expect(failures).toEqual([expect.stringMatching(/^getUser: somebody: \$\.name .*Charlie/)]);
  });

  it('does not pass over a state that nobody implements', async () => {
    const { failures } = await verifyPact(await pactOf(call), provider, {});
    expect(failures).toEqual(['getUser: somebody: there is no state "somebody"']);
  });

  it('does not pass over a state that throws', async () => {
    const throwing = { somebody: () => Promise.reject(new Error('the table is gone')) };
    const { failures } = await verifyPact(await pactOf(call), provider, throwing);
    expect(failures).toEqual(['state "somebody": Error: the table is gone']);
  });

  it('does not verify somebody else', async () => {
    const other = { ...provider, name: 'training' };
    const { failures } = await verifyPact(await pactOf(call), other, states);
    expect(failures).toEqual(['the pact is with user, not with training']);
  });

  it('misses an interaction that has no result', async () => {
    const pact = await pactOf(call);
    const more = { ...call, description: 'getUser: somebody else' };
    const { interactions } = await pactOf(call, more);
    // What is verified is the file, which holds one of them only.
    await pactOf(call);
    const { failures } = await verifyPact({ ...pact, interactions }, provider, states);
    expect(failures).toEqual(['getUser: somebody else: was not verified']);
  });

  it('tells when a user is needed and no state has signed one in', async () => {
    const request = { ...call.request, headers: { authorization: [tokens.user] } };
    const { failures } = await verifyPact(await pactOf({ ...call, request }), provider, states);
    expect(failures).toContainEqual(expect.stringContaining('no state has signed somebody in'));
  });

  it('tells when an event is not published', async () => {
    const message = {
      type: 'Asynchronous/Messages',
      description: 'user.updated: something',
      comments: { references: { AsyncAPI: { operationId: 'receiveUserUpdated' } } },
      contents: { content: { name: 'Toni' }, contentType: 'application/json', encoded: false },
      metadata: { channel: 'user.updated' },
    };
    const { failures } = await verifyPact(await pactOf(message), provider, states);
    expect(failures).toContainEqual('user.updated: something: Error: no user.updated is published');
  });
});
