import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { user } from '@fitsync/contracts/user';
import { createTransact } from '@fitsync/runtime/events';
import { createRevokedSessions } from '@fitsync/runtime/identity';
import { resetPassword } from '../src/admin/reset-password.ts';
import { type Ended, runScript } from './script.fixture.ts';
import { bearer, password, startUser, type UserUnderTest } from './user.fixture.ts';

let test: UserUnderTest;
beforeAll(async () => {
  test = await startUser();
});
afterAll(() => test.close());

const admin = (args: readonly string[], input = ''): Promise<Ended> =>
  runScript(test, 'admin.ts', args, { input });
const login = (email: string, attempt: string) =>
  test.withTokens.as().loginUser({ body: { email, password: attempt } });

// Each of them starts a process.
describe('admin.ts', { timeout: 30_000 }, () => {
  it('creates an administrator, and sets a new password that ends every session', async () => {
    const args = ['create', 'Boss@Example.com', '--name', 'The Boss'];
    const created = await admin(args, 'a long pass phrase\n');
    expect(created).toMatchObject({ code: 0, errors: '' });
    const { data } = await login('boss@example.com', 'a long pass phrase').unwrap();
    const { id } = data.user;
    expect(JSON.parse(created.output)).toEqual({ id, email: 'boss@example.com', role: 'admin' });
    expect(data.user).toMatchObject({ name: 'The Boss', role: 'admin' });

    const reset = await admin(['reset-password', 'BOSS@example.com']);
    expect(reset).toMatchObject({ code: 0, errors: '' });
    const result = JSON.parse(reset.output) as { password: string };
    expect(result).toEqual({
      id,
      email: 'boss@example.com',
      sessions_ended: 1,
      password: expect.any(String),
    });
    const { refresh_token } = data;
    const api = test.withTokens.as();
    expect(await api.refreshSession({ body: { refresh_token } })).toMatchObject({ status: 401 });
    expect(await api.getCurrentUser({}, bearer(data.access_token))).toMatchObject({
      status: 401,
      body: { code: 'session_revoked' },
    });
    expect(await login('boss@example.com', 'a long pass phrase')).toMatchObject({ status: 401 });
    expect(await login('boss@example.com', result.password)).toMatchObject({ status: 200 });
  });

  it('says in words what is wrong, and prints nothing else', async () => {
    const { user } = await test.add('admin');
    expect(await admin(['create', user.email], 'another pass phrase')).toEqual({
      code: 1,
      output: '',
      errors:
        'user: There is an account with this email address. Sign in with it, or use another address.\n',
    });
    expect(await login(user.email, password)).toMatchObject({ status: 200 });
  });

  it('exits with 78 without its settings', async () => {
    const env = { USER_DATABASE_URL: '' };
    const { code, errors } = await runScript(test, 'admin.ts', ['create', 'x@example.com'], {
      env,
    });
    expect(code).toBe(78);
    expect(errors).toContain('DATABASE_URL is missing');
  });
});

describe('resetPassword', () => {
  const reset = (email: string) => {
    const { clock, database, redis } = test;
    const revokedSessions = createRevokedSessions({
      redis: redis.client,
      onError: () => undefined,
    });
    const transact = createTransact({ pool: database.pool, contract: user, now: clock.now });
    return resetPassword(
      { email, password: 'another pass phrase' },
      { now: clock.now, redis: redis.client, revokedSessions, transact },
    );
  };

  it('refuses an address that nobody has', async () => {
    await expect(reset('nobody@example.com')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('changes nothing while Redis cannot tell that the sessions have ended', async () => {
    const { user } = await test.add('client');
    await test.redis.stop();
    try {
      await expect.poll(() => test.redis.client.status).not.toBe('ready');
      await expect(reset(user.email)).rejects.toMatchObject({ code: 'service_unavailable' });
    } finally {
      await test.redis.restart();
    }
    expect(await login(user.email, password)).toMatchObject({ status: 200 });
  });
});
