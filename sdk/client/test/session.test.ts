import { loadExamples } from '@fitsync/contracts/platform';
import {
  AbortedError,
  createFitSync,
  type FitSync,
  keepTokens,
  type Tokens,
  type TokenStore,
  UnavailableError,
} from '@fitsync/sdk';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type Answer,
  problem,
  type Received,
  startServer,
  type TestServer,
} from './start-server.ts';

const { getCurrentUser } = await loadExamples.user();
const me = getCurrentUser.responses[200];

const servers: TestServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.stop();
});

/** A platform that takes `new`, and the tokens that a refresh gave last. */
async function start(
  tokens: TokenStore,
  refresh: (request: Received) => Answer | Promise<Answer> = () => ({
    status: 200,
    body: { success: true, data: pair('new', 'r2') },
  }),
): Promise<{ readonly server: TestServer; readonly fitsync: FitSync }> {
  const server = await startServer((request) => {
    const { url, headers } = request;
    if (url === '/api/auth/refresh') return refresh(request);
    if (url === '/api/auth/login') {
      const data = { ...pair('new', 'r2'), user: me?.data };
      return { status: 200, body: { success: true, data } };
    }
    if (url === '/api/auth/logout') return { status: 200, body: { success: true, data: {} } };
    if (headers.authorization === 'Bearer new') return { status: 200, body: me };
    return problem(401, 'unauthenticated');
  });
  servers.push(server);
  return { server, fitsync: createFitSync({ baseUrl: server.baseUrl, tokens, retry: false }) };
}

function pair(
  access_token: string,
  refresh_token: string,
): Tokens & { expires_in: number; token_type: string } {
  return { access_token, refresh_token, expires_in: 600, token_type: 'Bearer' };
}

const old = { access_token: 'old', refresh_token: 'r1' };
const refreshes = ({ received }: TestServer): number =>
  received.filter(({ url }) => url === '/api/auth/refresh').length;

describe('a session', () => {
  it('signs in, calls as the user, and signs out', async () => {
    const onTokens = vi.fn<(tokens: Tokens | undefined) => void>();
    const { server, fitsync } = await start(keepTokens(undefined, onTokens));
    expect(await fitsync.user.getCurrentUser()).toMatchObject({ status: 401 });
    const user = await fitsync.signIn({ email: 'client@demo.fitsync.dev', password: 'secret-1' });
    expect(user.id).toBe(me?.data.id);
    expect(await fitsync.user.getCurrentUser()).toMatchObject({ status: 200 });
    await fitsync.signOut();
    expect(await fitsync.user.getCurrentUser()).toMatchObject({ status: 401 });
    expect(server.received.find(({ url }) => url === '/api/auth/logout')?.body).toEqual({
      refresh_token: 'r2',
    });
    expect(onTokens.mock.calls).toEqual([
      [{ access_token: 'new', refresh_token: 'r2' }],
      [undefined],
    ]);
  });

  it('is refreshed once, however many calls find it expired, and each is sent again', async () => {
    const { server, fitsync } = await start(keepTokens(old));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => fitsync.user.getCurrentUser()),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(refreshes(server)).toBe(1);
    expect(
      server.received.find(({ url }) => url === '/api/auth/refresh')?.headers,
    ).not.toHaveProperty('authorization');
  });

  it('takes the tokens that somebody else has refreshed meanwhile', async () => {
    let kept: Tokens | undefined = old;
    const others: TokenStore = {
      read: () => kept,
      write: (tokens) => {
        kept = tokens;
      },
      exclusively: (work) => {
        kept = { access_token: 'new', refresh_token: 'r2' };
        return work();
      },
    };
    const { server, fitsync } = await start(others);
    expect(await fitsync.user.getCurrentUser()).toMatchObject({ status: 200 });
    expect(refreshes(server)).toBe(0);
  });

  it('ends when its refresh token is no longer good', async () => {
    const onTokens = vi.fn<(tokens: Tokens | undefined) => void>();
    const { server, fitsync } = await start(keepTokens(old, onTokens), () =>
      problem(401, 'invalid_refresh_token'),
    );
    expect(await fitsync.user.getCurrentUser()).toMatchObject({ status: 401 });
    expect(onTokens.mock.calls).toEqual([[undefined]]);
    await fitsync.user.getCurrentUser();
    expect(refreshes(server)).toBe(1);
  });

  it('stays when the platform cannot refresh it right now', async () => {
    const tokens = keepTokens(old);
    const { fitsync } = await start(tokens, () => problem(503, 'service_unavailable'));
    await expect(fitsync.user.getCurrentUser()).rejects.toMatchObject({ status: 503 });
    expect(await tokens.read()).toEqual(old);
  });

  it('lets a caller give up who waits for a refresh, and keeps the refresh for the others', async () => {
    const controller = new AbortController();
    const release = Promise.withResolvers<Answer>();
    const { fitsync } = await start(keepTokens(old), () => {
      controller.abort();
      return release.promise;
    });
    const given = fitsync.user.getCurrentUser({}, { signal: controller.signal });
    await expect(given).rejects.toBeInstanceOf(AbortedError);
    const other = fitsync.user.getCurrentUser();
    release.resolve({ status: 200, body: { success: true, data: pair('new', 'r2') } });
    expect(await other).toMatchObject({ status: 200 });
  });

  it('gives its token, and a new one for one that was refused', async () => {
    const { server, fitsync } = await start(keepTokens(old));
    expect(await fitsync.accessToken()).toBe('old');
    const tokens = await Promise.all([fitsync.accessToken('old'), fitsync.accessToken('old')]);
    expect(tokens).toEqual(['new', 'new']);
    expect(await fitsync.accessToken('old')).toBe('new');
    expect(refreshes(server)).toBe(1);
    await fitsync.signOut();
    expect(await fitsync.accessToken('new')).toBe('');
  });

  it('sends no token where nobody has to be signed in', async () => {
    const { server, fitsync } = await start(keepTokens(old));
    await fitsync.user.loginUser({
      body: { email: 'client@demo.fitsync.dev', password: 'secret-1' },
    });
    expect(server.received[0]?.headers).not.toHaveProperty('authorization');
  });

  it('forgets the tokens even if the platform is gone', async () => {
    const tokens = keepTokens(old);
    const { server, fitsync } = await start(tokens);
    server.stop();
    await expect(fitsync.signOut()).rejects.toBeInstanceOf(UnavailableError);
    expect(await tokens.read()).toBeUndefined();
  });
});
