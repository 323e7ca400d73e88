import { createLogger } from '@fitsync/runtime/observability';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { graceMs, sessionLifetimeMs } from '../src/domain/refresh-token.ts';
import { createSessionPruning } from '../src/workers/session-pruning.ts';
import {
  type Account,
  bearer,
  countWaiting,
  password,
  startUser,
  type UserUnderTest,
} from './user.fixture.ts';

let test: UserUnderTest;
beforeAll(async () => {
  test = await startUser();
});
afterAll(() => test.close());

const api = () => test.withTokens.as();
const signIn = async ({ user }: Account) => {
  const { data } = await api()
    .loginUser({ body: { email: user.email, password } })
    .unwrap();
  return data;
};
const refresh = (refresh_token: string) => api().refreshSession({ body: { refresh_token } });
const refreshed = async (token: string) => (await refresh(token).unwrap()).data.refresh_token;
const me = (accessToken: string) => api().getCurrentUser({}, bearer(accessToken));
const ended = { status: 401, body: { code: 'session_revoked' } };

describe('loginUser', () => {
  it('gives tokens that are good for ten minutes', async () => {
    const account = await test.add('trainer');
    const session = await signIn(account);
    expect(session).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
    expect(session.user).toEqual(account.user);
    expect(await me(session.access_token)).toMatchObject({
      status: 200,
      body: { data: account.user },
    });
    test.clock.advance(600_000);
    expect(await me(session.access_token)).toMatchObject({ status: 401 });
  });

  it('takes the address however it is typed', async () => {
    const { user } = await test.add('client');
    const body = { email: user.email.toUpperCase(), password };
    expect(await api().loginUser({ body })).toMatchObject({ status: 200 });
  });

  it('does not let a password in that is replaced at the same moment', async () => {
    const { user } = await test.add('client');
    const other = await test.database.pool.connect();
    try {
      await other.query('BEGIN');
      await other.query('SELECT FROM users WHERE id = $1 FOR UPDATE', [user.id]);
      const login = api().loginUser({ body: { email: user.email, password } });
      await expect.poll(() => countWaiting(test)).toBe(1);
      await other.query("UPDATE users SET password_hash = 'another' WHERE id = $1", [user.id]);
      await other.query('COMMIT');
      expect(await login).toMatchObject({ status: 401, body: { code: 'invalid_credentials' } });
    } finally {
      other.release();
    }
  });
});

describe('refreshSession', () => {
  it('gives new tokens, each refresh token once', async () => {
    const first = await signIn(await test.add('client'));
    const second = await refresh(first.refresh_token).unwrap();
    expect(second.data).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
    expect(second.data.refresh_token).not.toBe(first.refresh_token);
    expect(await me(second.data.access_token)).toMatchObject({ status: 200 });
    expect(await refresh(second.data.refresh_token)).toMatchObject({ status: 200 });
  });

  it('gives twenty at once the same successor, and signs nobody out', async () => {
    const { refresh_token } = await signIn(await test.add('client'));
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => refresh(refresh_token).unwrap()),
    );
    const successors = new Set(answers.map(({ data }) => data.refresh_token));
    expect(successors.size).toBe(1);
    const [successor = ''] = successors;
    expect(await refresh(successor)).toMatchObject({ status: 200 });
    for (const { data } of answers) {
      expect(await me(data.access_token)).toMatchObject({ status: 200 });
    }
  });

  it('gives the successor again to whom its answer was lost, for ten seconds', async () => {
    const { refresh_token } = await signIn(await test.add('client'));
    const successor = await refreshed(refresh_token);
    test.clock.advance(graceMs);
    expect(await refreshed(refresh_token)).toBe(successor);
    test.clock.advance(1);
    expect(await refresh(refresh_token)).toMatchObject(ended);
    expect(await refresh(successor)).toMatchObject(ended);
  });

  it('ends the session when a token comes back whose successor was used', async () => {
    const first = await signIn(await test.add('client'));
    const second = await refreshed(first.refresh_token);
    const third = await refresh(second).unwrap();
    expect(await me(third.data.access_token)).toMatchObject({ status: 200 });
    expect(await refresh(first.refresh_token)).toMatchObject(ended);
    expect(await refresh(third.data.refresh_token)).toMatchObject(ended);
    for (const token of [first.access_token, third.data.access_token]) {
      expect(await me(token)).toMatchObject(ended);
    }
  });

  it('leaves the other sessions of the account alone', async () => {
    const account = await test.add('client');
    const stolen = await signIn(account);
    const other = await signIn(account);
    await refreshed(await refreshed(stolen.refresh_token));
    expect(await refresh(stolen.refresh_token)).toMatchObject(ended);
    expect(await me(other.access_token)).toMatchObject({ status: 200 });
    expect(await refresh(other.refresh_token)).toMatchObject({ status: 200 });
  });

  it('counts thirty days from the last refresh', async () => {
    const { refresh_token } = await signIn(await test.add('client'));
    test.clock.advance(sessionLifetimeMs - 1);
    const second = await refreshed(refresh_token);
    test.clock.advance(sessionLifetimeMs - 1);
    const third = await refreshed(second);
    test.clock.advance(sessionLifetimeMs);
    expect(await refresh(third)).toMatchObject(ended);
  });

  it('refuses what is no token of ours', async () => {
    expect(await refresh('x')).toMatchObject(ended);
    expect(await refresh('')).toMatchObject({
      status: 400,
      body: { code: 'validation_failed', errors: [{ path: 'body.refresh_token' }] },
    });
  });

  it('keeps nothing in the database that opens a session', async () => {
    const { refresh_token } = await signIn(await test.add('client'));
    const { rows } = await test.database.sql.query<{ text: string }>(
      `SELECT (SELECT string_agg(t::text, ' ') FROM refresh_tokens t)
         || (SELECT string_agg(s::text, ' ') FROM sessions s) AS text`,
    );
    const stored = rows[0]?.text ?? '';
    expect(stored).not.toBe('');
    for (const encoding of ['hex', 'base64'] as const) {
      expect(stored).not.toContain(Buffer.from(refresh_token).toString(encoding));
    }
    expect(stored).not.toContain(Buffer.from(refresh_token, 'base64url').toString('hex'));
  });
});

describe('logoutUser', () => {
  it('ends the session, access tokens included, and only that one', async () => {
    const account = await test.add('client');
    const session = await signIn(account);
    const other = await signIn(account);
    const logout = () => api().logoutUser({ body: { refresh_token: session.refresh_token } });
    expect(await logout()).toMatchObject({ status: 200, body: { data: { signed_out: true } } });
    expect(await me(session.access_token)).toMatchObject(ended);
    expect(await refresh(session.refresh_token)).toMatchObject(ended);
    expect(await me(other.access_token)).toMatchObject({ status: 200 });
    expect(await logout()).toMatchObject({ status: 200 });
  });

  it('works with any token of the session, and with none that is known', async () => {
    const session = await signIn(await test.add('client'));
    const successor = await refreshed(session.refresh_token);
    await api()
      .logoutUser({ body: { refresh_token: session.refresh_token } })
      .unwrap();
    expect(await refresh(successor)).toMatchObject(ended);
    expect(await api().logoutUser({ body: { refresh_token: 'unknown' } })).toMatchObject({
      status: 200,
    });
  });
});

describe('changePassword', () => {
  const change = (accessToken: string, current_password: string, new_password = 'a new password') =>
    api().changePassword({ body: { current_password, new_password } }, bearer(accessToken));

  it('signs the account out everywhere else', async () => {
    const account = await test.add('client');
    const session = await signIn(account);
    const others = [await signIn(account), await signIn(account)];
    expect(await change(session.access_token, password)).toMatchObject({
      status: 200,
      body: { data: { sessions_ended: 2 } },
    });
    for (const other of others) {
      expect(await me(other.access_token)).toMatchObject(ended);
      expect(await refresh(other.refresh_token)).toMatchObject(ended);
    }
    expect(await me(session.access_token)).toMatchObject({ status: 200 });
    expect(await refresh(session.refresh_token)).toMatchObject({ status: 200 });
    const { email } = account.user;
    expect(await api().loginUser({ body: { email, password } })).toMatchObject({ status: 401 });
    const login = await api().loginUser({ body: { email, password: 'a new password' } });
    expect(login).toMatchObject({ status: 200 });
  });

  it('does not count sessions that are over anyway', async () => {
    const account = await test.add('client');
    await signIn(account);
    test.clock.advance(sessionLifetimeMs);
    const { access_token } = await signIn(account);
    expect(await change(access_token, password)).toMatchObject({
      body: { data: { sessions_ended: 0 } },
    });
  });

  it('changes nothing without the current password', async () => {
    const account = await test.add('client');
    const session = await signIn(account);
    const other = await signIn(account);
    expect(await change(session.access_token, 'wrong')).toMatchObject({
      status: 401,
      body: { code: 'invalid_credentials', errors: [{ path: 'body.current_password' }] },
    });
    expect(await refresh(other.refresh_token)).toMatchObject({ status: 200 });
    expect(await signIn(account)).toBeDefined();
  });

  it('wants eight to 128 characters', async () => {
    const { access_token } = await signIn(await test.add('client'));
    for (const unfit of ['1234567', 'x'.repeat(129)]) {
      expect(await change(access_token, password, unfit)).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'body.new_password' }] },
      });
    }
  });
});

describe('without Redis', () => {
  it('sessions still end, and their access tokens live out their minutes', async () => {
    const account = await test.add('client');
    const left = await signIn(account);
    const reused = await signIn(account);
    const changing = await signIn(account);
    await refreshed(await refreshed(reused.refresh_token));
    await test.redis.stop();
    try {
      const { refresh_token } = left;
      expect(await api().logoutUser({ body: { refresh_token } })).toMatchObject({ status: 200 });
      expect(await refresh(refresh_token)).toMatchObject(ended);
      expect(await refresh(reused.refresh_token)).toMatchObject(ended);
      const other = await signIn(account);
      const body = { current_password: password, new_password: 'a new password' };
      expect(await api().changePassword({ body }, bearer(changing.access_token))).toMatchObject({
        status: 200,
        body: { data: { sessions_ended: 1 } },
      });
      expect(await refresh(other.refresh_token)).toMatchObject(ended);
    } finally {
      await test.redis.restart();
      await expect.poll(() => test.redis.client.status).toBe('ready');
    }
  });
});

describe('createSessionPruning', () => {
  it('deletes what has ended or is too old to matter, and nobody is signed out by it', async () => {
    const [gone, here] = [
      await signIn(await test.add('client')),
      await signIn(await test.add('client')),
    ];
    const oldest = here.refresh_token;
    test.clock.advance(sessionLifetimeMs - 1_000);
    const current = await refreshed(await refreshed(oldest));
    test.clock.advance(2_000);
    const worker = createSessionPruning({
      db: test.database.sql,
      now: test.clock.now,
      logger: createLogger({ service: 'user', level: 'error' }),
    });
    worker.start();
    onTestFinished(() => worker.stop());
    const left = async () => {
      const { rows } = await test.database.sql.query<{ sessions: number; tokens: number }>(
        `SELECT (SELECT count(*)::int FROM sessions WHERE expires_at < $1) AS sessions,
                (SELECT count(*)::int FROM refresh_tokens WHERE created_at < $2) AS tokens`,
        [test.clock.now(), new Date(test.clock.now().getTime() - sessionLifetimeMs)],
      );
      return rows[0];
    };
    await expect.poll(left).toEqual({ sessions: 0, tokens: 0 });
    expect(await refresh(gone.refresh_token)).toMatchObject({ status: 401 });
    expect(await refresh(oldest)).toMatchObject({ status: 401 });
    // The oldest one is unknown by now, so it ends no session.
    expect(await refreshed(current)).not.toBe(current);
  });
});
