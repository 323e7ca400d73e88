import { describe, expect, it } from 'vitest';
import { readTask } from '../src/admin/read-task.ts';

describe('readTask', () => {
  it('takes the first line for the password', () => {
    for (const input of ['a pass phrase', 'a pass phrase\n', 'a pass phrase\r\nmore']) {
      expect(readTask(['create', 'boss@example.com', '--name', 'The Boss'], input)).toEqual({
        action: 'create',
        email: 'boss@example.com',
        name: 'The Boss',
        password: 'a pass phrase',
        isGenerated: false,
      });
    }
  });

  it('makes up another password each time, and a name', () => {
    const one = readTask(['create', 'boss@example.com'], '');
    const two = readTask(['reset-password', 'boss@example.com'], '\n');
    expect(one).toMatchObject({ name: 'boss', isGenerated: true });
    expect(one.password).toMatch(/^[\w-]{20}$/);
    expect(two.password).not.toBe(one.password);
  });

  it.each([
    [['create', 'boss@example.com'], 'short', 'password must NOT have fewer than 8'],
    [['create', 'boss'], 'a pass phrase', 'email must match format "email"'],
    [['create', 'boss@example.com', '--name', ''], 'a pass phrase', 'name must NOT have fewer'],
    [['promote', 'boss@example.com'], 'a pass phrase', 'Usage: admin.ts create EMAIL'],
    [['create'], 'a pass phrase', 'Usage: admin.ts create EMAIL'],
    [['create', 'boss@example.com', 'x'], 'a pass phrase', 'Usage: admin.ts create EMAIL'],
    [['create', 'boss@example.com', '--role', 'x'], 'a pass phrase', 'Usage: admin.ts create'],
  ])('refuses %j with the input %j', (args, input, message) => {
    expect(() => readTask(args, input)).toThrow(message);
  });
});
