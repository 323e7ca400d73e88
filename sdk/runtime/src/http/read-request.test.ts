import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { post, problemOf, start } from './server.fixture.ts';
import { type ThingStub, thingStub } from './service.fixture.ts';

describe('parameters', () => {
  it('turns them into the types of the contract', async () => {
    const { url } = await start();
    expect(await (await fetch(`${url}/api/things?limit=7`)).json()).toEqual({ data: [], limit: 7 });
    expect(await (await fetch(`${url}/api/things`)).json()).toEqual({ data: [], limit: 20 });
  });

  it('takes a repeated parameter only where the contract has a list', async () => {
    const listThings = vi.fn<ThingStub['listThings']>(thingStub.listThings);
    const { url } = await start({ listThings });
    await fetch(`${url}/api/things?tag=a&tag=b%20c&tag=d+e`);
    expect(listThings.mock.calls[0]?.[0]).toMatchObject({ tag: ['a', 'b c', 'd e'] });
    const response = await fetch(`${url}/api/things?limit=1&limit=2&name=a&name=b`);
    expect(await problemOf(response)).toMatchObject({
      code: 'validation_failed',
      errors: [
        { path: 'query.limit', message: 'must be given only once' },
        { path: 'query.name', message: 'must be given only once' },
      ],
    });
  });

  it.each([
    ['limit=0', 'query.limit', 'must be >= 1'],
    ['limit=many', 'query.limit', 'must be integer'],
    ['colour=red', 'query.colour', 'is not one of the parameters limit, tag, name'],
    ['__proto__=x', 'query.__proto__', 'is not one of the parameters limit, tag, name'],
    ['name=%ff', 'query', 'has a % that does not start an escape in UTF-8'],
    ['name=%00', 'query.name', 'must not hold NUL'],
  ])('refuses ?%s', async (query, path, message) => {
    const { url } = await start();
    const response = await fetch(`${url}/api/things?${query}`);
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toMatchObject({
      detail: `${path} ${message}.`,
      instance: '/api/things',
      errors: [{ path, message }],
    });
  });

  it('never lets the query replace a parameter of the path', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/api/things/42?id=43`);
    expect(await problemOf(response)).toMatchObject({
      status: 400,
      errors: [{ path: 'query.id', message: 'is not a parameter of this operation' }],
    });
  });
});

describe('body', () => {
  it('gives the handler what was sent', async () => {
    const { url, emitted, origins } = await start();
    const response = await post(url, '{"name":"Zoë"}', { 'x-correlation-id': 'abcd-1234' });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ id: 'new', name: 'Zoë' });
    expect(emitted).toEqual([{ type: 'thing.created', data: { thing_id: 'new' } }]);
    expect(origins[0]).toMatchObject({
      correlationId: 'abcd-1234',
      actorId: 'u1',
      emits: ['thing.created'],
    });
    expect(origins[0]?.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });

  it('lists every field that breaks the contract', async () => {
    const { url } = await start();
    const body = { kind: 'huge', starts: '9:00', note: 5, more: 1, parts: [{}, { size: 0 }] };
    const { errors } = await problemOf(await post(url, JSON.stringify(body)));
    expect(errors).toEqual(
      expect.arrayContaining([
        { path: 'body.name', message: 'is required' },
        { path: 'body.more', message: 'is not a field of this request' },
        { path: 'body.kind', message: 'must be one of small, large' },
        { path: 'body.starts', message: 'must match HH:MM:SS' },
        { path: 'body.note', message: 'must be string' },
        { path: 'body.parts[0].size', message: 'is required' },
        { path: 'body.parts[1].size', message: 'must be >= 1' },
      ]),
    );
    expect(errors).toHaveLength(7);
  });

  it.each([
    ['{', {}, 400, 'malformed_json'],
    ['', {}, 400, 'validation_failed'],
    ['[]', {}, 400, 'validation_failed'],
    ['{"name":"\\u0000"}', {}, 400, 'validation_failed'],
    ['{"name":"\\ud83d"}', {}, 400, 'validation_failed'],
    ['{"name":"a","__proto__":{"polluted":1}}', {}, 400, 'validation_failed'],
    ['{"name":"a","parts":[{"constructor":{}}]}', {}, 400, 'validation_failed'],
    ['{"name":"a","\\u005f_proto__":{}}', {}, 400, 'validation_failed'],
    ['{"name":"a"}', { 'content-type': 'text/plain' }, 415, 'unsupported_media_type'],
    ['{"name":"a"}', { 'content-type': 'application/jsonp' }, 415, 'unsupported_media_type'],
    [
      '{"name":"a"}',
      { 'content-type': 'application/json;charset=utf-16' },
      415,
      'unsupported_media_type',
    ],
    ['{"name":"a"}', { 'content-encoding': 'gzip' }, 415, 'unsupported_media_type'],
    ['{"name":"a"}', { 'content-type': 'Application/JSON; charset=UTF-8' }, 201, undefined],
    ['{"name":"the constructor of \\u00e9"}', {}, 201, undefined],
  ])('answers %s %o with %i', async (body, headers, status, code) => {
    const { url } = await start();
    const response = await post(url, body, headers);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { code?: string }).code).toBe(code);
  });

  it.each([
    ['{"name":"\\u0000"}', 'must not hold NUL'],
    ['{"name":"\\ud83d"}', 'must not hold half of a character (a lone surrogate)'],
    [
      '{"name":"a","__proto__":{}}',
      'must not have a key named __proto__, constructor or prototype',
    ],
  ])('says what is wrong with %s', async (body, message) => {
    const { url } = await start();
    expect(await problemOf(await post(url, body))).toMatchObject({
      title: 'The request breaks the contract',
      detail: `body ${message}.`,
      errors: [{ path: 'body', message }],
    });
  });

  it.each([
    [
      '{"name":"a",\n  kind:"small"}',
      'The body cannot be parsed as JSON: look at line 2, column 3.',
    ],
    ['{"name":"hush" "kind":1}', 'The body cannot be parsed as JSON: look at line 1, column 16.'],
    ['{"name":"hush"', 'The body cannot be parsed as JSON: look at line 1, column 15.'],
    ['{"name":"hush",', 'The body cannot be parsed as JSON: look at line 1, column 16.'],
    ['["hush",', 'The body cannot be parsed as JSON: it ends too early.'],
    ['{"name":hush}', 'The body cannot be parsed as JSON.'],
  ])('says where %s is no JSON, and nothing of what it holds', async (body, detail) => {
    const { url } = await start();
    const problem = await problemOf(await post(url, body));
    expect(problem.detail).toBe(`${detail} Send one JSON document in UTF-8.`);
  });

  it('refuses bytes that are not UTF-8', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/api/things`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.from([0x22, 0xff, 0x22]),
    });
    expect((await problemOf(response)).detail).toBe('The body is not UTF-8.');
  });

  it('takes 100 kB and no more', async () => {
    const { url } = await start();
    const fits = JSON.stringify({ name: 'x'.repeat(100_000 - '{"name":""}'.length) });
    expect((await post(url, fits)).status).toBe(201);
    expect(await problemOf(await post(url, `${fits} `))).toMatchObject({
      status: 413,
      code: 'payload_too_large',
    });
  });

  it('answers a body without a length as soon as it is too large, and keeps the connection', async () => {
    const { port, observations } = await start();
    const socket = connect(port, '127.0.0.1');
    const received = text(socket);
    const chunk = `${(60_000).toString(16)}\r\n${'x'.repeat(60_000)}\r\n`;
    socket.write(
      `POST /api/things HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`,
    );
    socket.write(`${chunk}${chunk}${chunk}0\r\n\r\n`);
    socket.end('GET /api/ping HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    const answers = await received;
    expect(answers).toContain('HTTP/1.1 413 ');
    expect(answers).toContain('{"pong":true}');
    expect(observations.map(({ status }) => status)).toEqual([413, 200]);
  });

  it('tells of a client that goes away within its body', async () => {
    const { port, observations } = await start();
    const socket = connect(port, '127.0.0.1');
    socket.write(
      'POST /api/things HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
      () => socket.destroy(),
    );
    await expect.poll(() => observations.map(({ status }) => status)).toEqual([499]);
  });

  it('takes what a body parser has left', async () => {
    const { url } = await start({}, {}, (request) =>
      Object.assign(request, { body: { name: 'p' } }),
    );
    expect(await (await post(url, '')).json()).toEqual({ id: 'new', name: 'p' });
    const polluted = await start({}, {}, (request) =>
      Object.assign(request, { body: JSON.parse('{"name":"p","__proto__":{}}') }),
    );
    expect((await post(polluted.url, '')).status).toBe(400);
  });
});
