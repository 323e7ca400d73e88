import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Client, OperationDescriptor } from '@fitsync/descriptor';
import fc from 'fast-check';
import createFetchClient from 'openapi-fetch';
import { Agent } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createClient,
  TimeoutError,
  UnavailableError,
  UnexpectedResponseError,
} from '../src/engine.ts';
import { createUndiciTransport } from '../src/undici.ts';

interface SaveToy {
  input: { id: string; note?: string; tag?: readonly string[]; limit?: number; body: object };
  responses: { 200: object; 404: object };
  emits: never;
}

/** The same operation as openapi-fetch knows it. */
interface ToyPaths {
  '/api/toys/{id}': {
    post: {
      parameters: { path: { id: string }; query?: Omit<SaveToy['input'], 'id' | 'body'> };
      requestBody: { content: { 'application/json': object } };
      responses: { 200: { content: { 'application/json': object } } };
    };
  };
}

const place = (name: string) => ({ name, in: 'query', required: false, description: '' }) as const;
const json = { description: '', mediaType: 'application/json' };
const saveToy: OperationDescriptor = {
  operationId: 'saveToy',
  service: 'toys',
  method: 'POST',
  path: '/api/toys/{id}',
  tag: 'toys',
  summary: '',
  access: { anonymous: true, users: [], services: [] },
  parameters: [
    { name: 'id', in: 'path', required: true, description: '' },
    place('note'),
    place('tag'),
    place('limit'),
  ],
  body: 'required',
  responses: { 200: json, 404: json },
  emits: [],
  repeatable: false,
  idempotencyKey: false,
};

let server: Server;
const connections = new Agent();
let baseUrl: string;
/** What the server is asked, and what it answers to each. */
const asked: object[] = [];
let answer = { status: 200, type: 'application/json', body: '{}' };
beforeAll(async () => {
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, headers } = request;
    // Some signs may be written in two ways, which mean the same.
    const url = new URL(request.url ?? '', baseUrl).href;
    const { accept, 'content-type': type, 'x-own': own } = headers;
    asked.push({ method, url, accept, type, own, body: await text(request) });
    // Half an answer.
    if (answer.status === 0) response.writeHead(200, { 'content-type': answer.type }).write('{');
    else response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
  };
  server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await connections.destroy();
  server.closeAllConnections();
  server.close();
});

/** The same client over `fetch` and over undici. */
function open(options = { baseUrl }): readonly Client<{ saveToy: SaveToy }>[] {
  const transport = createUndiciTransport(connections);
  return [
    createClient<{ saveToy: SaveToy }>({ saveToy }, options),
    createClient<{ saveToy: SaveToy }>({ saveToy }, { ...options, transport }),
  ];
}

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
const input = fc.record(
  {
    id: word.filter((id) => !['.', '..'].includes(id)),
    note: word,
    tag: fc.array(word, { minLength: 1, maxLength: 3 }),
    limit: fc.integer(),
    body: fc.record({ text: word }),
  },
  { requiredKeys: ['id', 'body'] },
);

describe('the transports over fetch and over undici', () => {
  it('send what openapi-fetch sends', async () => {
    const clients = open();
    const peer = createFetchClient<ToyPaths>({ baseUrl });
    await fc.assert(
      fc.asyncProperty(input, async (toy) => {
        asked.length = 0;
        const headers = { 'x-own': '1' };
        for (const client of clients) await client.saveToy(toy, { headers });
        const { id, body, ...query } = toy;
        const accept = 'application/json, application/problem+json';
        await peer.POST('/api/toys/{id}', {
          params: { path: { id }, query },
          body,
          headers: { ...headers, accept },
        });
        expect(asked[0]).toEqual(asked[2]);
        expect(asked[1]).toEqual(asked[2]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    { status: 200, type: 'application/json; charset=utf-8', body: '{"id":"t1"}' },
    { status: 404, type: 'application/problem+json', body: '{"code":"not_found"}' },
    { status: 404, type: 'text/html', body: '<h1>no</h1>' },
    { status: 500, type: 'application/json', body: '{"broken' },
    { status: 200, type: 'application/json', body: '{"broken' },
    { status: 200, type: 'text/html', body: '<h1>hi</h1>' },
    { status: 302, type: 'text/plain', body: 'elsewhere' },
  ])('take an answer $status, $type, in the same way', async (given) => {
    answer = given;
    const outcomes = [];
    for (const client of open()) {
      outcomes.push(
        await client.saveToy({ id: 't1', body: {} }).then(
          ({ status, body }) => ({ status, body }),
          (error: Error) => ({ name: error.name, message: error.message }),
        ),
      );
    }
    expect(outcomes[1]).toEqual(outcomes[0]);
  });

  it('do not follow a redirect', async () => {
    answer = { status: 307, type: 'text/plain', body: '' };
    for (const client of open()) {
      await expect(client.saveToy({ id: 't1', body: {} })).rejects.toBeInstanceOf(
        UnexpectedResponseError,
      );
    }
  });

  it('send to a path before that of the operation, with or without a slash at its end', async () => {
    answer = { status: 200, type: 'application/json', body: '{}' };
    asked.length = 0;
    for (const url of [`${baseUrl}/fitsync`, `${baseUrl}/fitsync/`]) {
      for (const client of open({ baseUrl: url })) await client.saveToy({ id: 't1', body: {} });
    }
    const url = `${baseUrl}/fitsync/api/toys/t1`;
    expect(asked).toMatchObject([{ url }, { url }, { url }, { url }]);
  });

  it('end a call whose answer does not come in time, and one that nobody answers', async () => {
    answer = { ...answer, status: 0 };
    for (const client of open()) {
      const call = client.saveToy({ id: 't1', body: {} }, { timeout: 50 });
      await expect(call).rejects.toBeInstanceOf(TimeoutError);
    }
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    for (const client of open({ baseUrl: `http://127.0.0.1:${port}` })) {
      const call = client.saveToy({ id: 't1', body: {} });
      await expect(call).rejects.toThrow('ECONNREFUSED');
      await expect(call).rejects.toBeInstanceOf(UnavailableError);
    }
  });
});
