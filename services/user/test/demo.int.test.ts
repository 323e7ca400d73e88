import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { user } from '@fitsync/contracts/user';
import { createDemoUsers } from '../src/demo/create-demo-users.ts';
import { demoPassword, demoUsers } from '../src/demo/demo-users.ts';
import { runScript } from './script.fixture.ts';
import { startUser, type UserUnderTest } from './user.fixture.ts';

let test: UserUnderTest;
beforeAll(async () => {
  test = await startUser();
});
afterAll(() => test.close());

const accounts = async () => {
  const { rows } = await test.database.sql.query('SELECT * FROM users ORDER BY id');
  return rows;
};

describe('demo.ts', () => {
  it('makes an account of each role that can sign in, once, and tells nobody', async () => {
    expect(await runScript(test, 'demo.ts')).toEqual({ code: 0, output: '', errors: '' });
    const first = await accounts();
    for (const { id, email, name, role, role_info } of demoUsers) {
      const login = test.service.as().loginUser({ body: { email, password: demoPassword } });
      expect(await login).toMatchObject({
        status: 200,
        body: { data: { user: { id, email, name, role } } },
      });
      expect(user.validators.updateRoleInfo.body?.(role_info)).toBe(true);
    }
    expect(demoUsers.map(({ role }) => role)).toEqual(['client', 'trainer', 'admin']);

    await createDemoUsers(test.database.sql, test.clock.now());
    expect(await accounts()).toEqual(first);
    expect(await test.service.events()).toEqual([]);
  });

  it('leaves alone what somebody has changed', async () => {
    const [client] = demoUsers;
    await test.database.sql.query("UPDATE users SET name = 'Renamed' WHERE id = $1", [client?.id]);
    await test.database.sql.query(
      "UPDATE users SET email = 'free@example.com' WHERE role = 'admin'",
    );
    const changed = await accounts();
    await createDemoUsers(test.database.sql, test.clock.now());
    expect(await accounts()).toEqual(changed);
  });
});
