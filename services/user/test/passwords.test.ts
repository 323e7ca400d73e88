import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword } from '../src/identity/passwords.ts';

describe('passwords', () => {
  it('are refused rather than kept waiting for long, and work again when the rush is over', async () => {
    const rush = Array.from({ length: 102 }, () => hashPassword('rush'));
    const late = Promise.allSettled([isPassword(undefined, 'in the middle of it')]);
    await expect(hashPassword('one too many')).rejects.toMatchObject({
      code: 'service_unavailable',
      headers: { 'Retry-After': '5' },
    });
    await Promise.all([...rush, late]);
    expect(await isPassword(undefined, 'nobody has it')).toBe(false);
  });

  it('are argon2id with the parameters inside, and no two hashes are alike', async () => {
    const [one, two] = await Promise.all([hashPassword('same'), hashPassword('same')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await isPassword(one, 'same')).toBe(true);
    expect(await isPassword(one, 'Same')).toBe(false);
  });

  it('may hold any characters', async () => {
    for (const password of ['пароль 🏋️', ' spaces around ', 'x'.repeat(128)]) {
      expect(await isPassword(await hashPassword(password), password)).toBe(true);
    }
  });
});
