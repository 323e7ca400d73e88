import { readFile } from 'node:fs/promises';
import { platform } from '@fitsync/contracts/platform';
import { createTestRedis, type TestRedis } from '@fitsync/testing';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDashboards } from './dashboards.fixture.ts';
import { createIssuer, type Issuer } from './gateway.fixture.ts';

const nowhere = 'http://127.0.0.1:1';
const pages = ['/docs', '/docs/events', '/docs/map'];
const documents = ['/docs/openapi.json', '/docs/asyncapi.json'];

let redis: TestRedis;
let issuer: Issuer;
let gateway: Awaited<ReturnType<typeof startDashboards>>;

beforeAll(async () => {
  [redis, issuer] = await Promise.all([createTestRedis(), createIssuer()]);
  const urls = { user: nowhere, training: nowhere, schedule: nowhere, progress: nowhere };
  gateway = await startDashboards({ redis, issuer, urls });
});
afterAll(async () => {
  await gateway.close();
  await issuer.close();
  await redis.close();
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${gateway.url}${path}`, { headers });
const partsOf = async (page: string): Promise<string[]> => {
  const html = await (await get(page)).text();
  return [...html.matchAll(/(?:src|href)="(\/docs\/assets\/[^"]*)"/g)].map(([, url = '']) => url);
};

describe.each(pages)('the page %s', (page) => {
  it('may load nothing from elsewhere', async () => {
    const answer = await get(page);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    const sources = policy.split(/[; ]+/).filter((word) => !word.endsWith('-src'));
    const allowed = ["'none'", "'self'", "'unsafe-inline'", 'data:', 'base-uri', 'form-action'];
    const more = page === '/docs/events' ? ["'unsafe-eval'"] : [];
    expect([...allowed, 'frame-ancestors', ...more]).toEqual(expect.arrayContaining(sources));
    expect(await answer.text()).not.toMatch(/(?:src|href)="(?:\w+:)?\/\//);
  });

  it('consists of parts that browsers keep until they change', async () => {
    const parts = await partsOf(page);
    expect(parts).not.toEqual([]);
    for (const part of parts) {
      const answer = await get(part);
      expect(answer.status, part).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      const type = part.includes('.css') ? 'text/css' : 'text/javascript';
      expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    }
  });

  it('is the same with a slash at its end', async () => {
    const [plain, slashed] = await Promise.all([get(page), get(`${page}/`)]);
    expect(await slashed.text()).toBe(await plain.text());
  });

  it('is asked for again, and not sent again', async () => {
    const first = await get(page, { 'accept-encoding': 'br' });
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const headers = { 'if-none-match': first.headers.get('etag') ?? '', 'accept-encoding': 'br' };
    // Not by fetch: it would ask for the whole answer.
    const again = await request(`${gateway.url}${page}`, { headers });
    expect(again.statusCode).toBe(304);
  });

  it('leads to the others and to what machines read', async () => {
    const html = await (await get(page)).text();
    for (const path of [...pages, ...documents, '/llms.txt']) {
      expect(html).toContain(`<a href="${path}"`);
    }
  });
});

describe('what is sent', () => {
  it.each(['br', 'gzip', 'identity'])('comes as %s to who takes that', async (encoding) => {
    // Undone by fetch.
    const answer = await get('/docs/openapi.json', { 'accept-encoding': encoding });
    expect(answer.headers.get('content-encoding') ?? 'identity').toBe(encoding);
    expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(await answer.json()).toHaveProperty('openapi');
  });

  it('is not kept for long under another name than that of its content', async () => {
    const [part = ''] = await partsOf('/docs');
    const answer = await get(part.replace(/v=.*/, 'v=0123456789abcdef'));
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['/docs//', '/docs/assets/none.js', '/docs/%2e%2e/package.json', '/docs/toString'])(
    'is nothing for %s',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'not_found' });
    },
  );
});

describe('the documents for machines', () => {
  it.each(['openapi.json', 'asyncapi.json'])('are those of the contracts: %s', async (name) => {
    const file = new URL(name, import.meta.resolve('@fitsync/contracts/gateway'));
    expect(await (await get(`/docs/${name}`)).text()).toBe(await readFile(file, 'utf8'));
  });

  it('have every operation that users may call, and none that only services may', async () => {
    const open = Object.values(platform)
      .flatMap(({ operations }) => Object.values(operations))
      .filter(({ access }) => access.anonymous || access.users.length > 0);
    const { paths } = (await (await get('/docs/openapi.json')).json()) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const shown = Object.values(paths).flatMap((item) => Object.values(item));
    expect(shown.map(({ operationId }) => operationId).sort()).toEqual(
      open.map(({ operationId }) => operationId).sort(),
    );
  });

  it('are told to language models', async () => {
    const answer = await get('/llms.txt');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const text = await answer.text();
    for (const path of documents) expect(text).toContain(`](${path})`);
  });
});
