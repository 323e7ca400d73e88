import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Client, OperationDescriptor } from '@fitsync/descriptor';
import { createClient, UnexpectedResponseError } from '@fitsync/sdk/engine';
import fc from 'fast-check';
import createFetchClient from 'openapi-fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConnections, createUndiciTransport } from './undici-transport.ts';

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
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
  };
  server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The same client over `fetch` and over undici. */
function open(): readonly Client<{ saveToy: SaveToy }>[] {
  const transport = createUndiciTransport(baseUrl, createConnections());
  return [
    createClient<{ saveToy: SaveToy }>({ saveToy }, { baseUrl }),
    createClient<{ saveToy: SaveToy }>({ saveToy }, { baseUrl, transport }),
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

describe('the transport of calls between services', () => {
  it('sends what the transport of other apps and openapi-fetch send', async () => {
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
    { status: 302, type: 'text/plain', body: 'elsewhere' },
  ])('takes an answer $status, $type, as that does', async (given) => {
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

  it('does not follow a redirect', async () => {
    answer = { status: 307, type: 'text/plain', body: '' };
    for (const client of open()) {
      await expect(client.saveToy({ id: 't1', body: {} })).rejects.toBeInstanceOf(
        UnexpectedResponseError,
      );
    }
  });
});
