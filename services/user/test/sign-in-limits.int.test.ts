import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLoginLimits } from '../src/identity/login-limits.ts';
import { countWaiting, from, password, startUser, type UserUnderTest } from './user.fixture.ts';

let test: UserUnderTest;
beforeAll(async () => {
  test = await startUser();
});
afterAll(() => test.close());

let addresses = 0;
const newAddress = () => `198.51.100.${(addresses += 1)}`;
const login = (email: string, attempt: string, address = newAddress()) =>
  test.service.as().loginUser({ body: { email, password: attempt } }, from(address));
const limited = { status: 429, body: { code: 'rate_limited' } };

describe('loginUser', () => {
  it('does not tell whether the address or the password is wrong', async () => {
    const { user } = await test.add('client');
    const known = await login(user.email, 'wrong');
    const unknown = await login('nobody@example.com', 'wrong');
    const answers = [known, unknown].map(({ status, body }) => ({
      status,
      body: { ...body, correlation_id: 'differs' },
    }));
    expect(answers[0]).toMatchObject({ status: 401, body: { code: 'invalid_credentials' } });
    expect(answers[1]).toEqual(answers[0]);
  });

  it('closes an account for a while after five failures, wherever they come from', async () => {
    const { user } = await test.add('client');
    for (let failure = 1; failure <= 5; failure += 1) {
      expect(await login(user.email, 'wrong')).toMatchObject({ status: 401 });
    }
    const refused = await login(user.email.toUpperCase(), password);
    expect(refused).toMatchObject(limited);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(890);
    const other = await test.add('client');
    expect(await login(other.user.email, password)).toMatchObject({ status: 200 });
  });

  it('counts failures of addresses that nobody has in the same way', async () => {
    for (let failure = 1; failure <= 5; failure += 1) await login('void@example.com', 'wrong');
    expect(await login('void@example.com', 'wrong')).toMatchObject(limited);
  });

  it('closes an address after twenty failures, whatever the account', async () => {
    const { user } = await test.add('client');
    const address = newAddress();
    for (let failure = 1; failure <= 20; failure += 1) {
      const answer = await login(`guess-${failure}@example.com`, 'wrong', address);
      expect(answer).toMatchObject({ status: 401 });
    }
    expect(await login(user.email, password, address)).toMatchObject(limited);
    expect(await login(user.email, password)).toMatchObject({ status: 200 });
  });

  it('does not count what succeeds', async () => {
    const { user } = await test.add('client');
    const address = newAddress();
    for (let time = 1; time <= 7; time += 1) {
      expect(await login(user.email, password, address)).toMatchObject({ status: 200 });
    }
  });

  it('gains nobody more guesses to make them all at once', async () => {
    const { user } = await test.add('client');
    const address = newAddress();
    const other = await test.database.pool.connect();
    try {
      await other.query('BEGIN');
      await other.query('LOCK TABLE users');
      // It finds the account open, and waits.
      const guess = login(user.email, password, address);
      await expect.poll(() => countWaiting(test)).toBe(1);
      const limits = createLoginLimits({ redis: test.redis.client });
      for (let failure = 1; failure <= 5; failure += 1) {
        await limits.countFailure({ account: user.email, address });
      }
      await other.query('COMMIT');
      expect(await guess).toMatchObject(limited);
    } finally {
      other.release();
    }
  });
});
