import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliUser, createCliUser } from './fixtures/run-cli.ts';

let user: CliUser;

beforeEach(() => {
  user = createCliUser();
});
afterEach(() => user.remove());

describe('fitsync logs', () => {
  it.each([[['logs']], [['logs', '--follow']], [['logs', 'schedule']]])(
    'says for %j that no stack has run',
    async (args) => {
      const { code, stdout, stderr } = await user.run(args);
      expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
      expect(stderr).toContain(`no stack has run in ${user.home}\n`);
      expect(stderr).toContain('fitsync up starts one');
    },
  );

  it('shows the logs of a stack that has run, and names them for a name that is unknown', async () => {
    const logs = join(user.home, '.fitsync', 'logs');
    mkdirSync(logs, { recursive: true });
    writeFileSync(join(logs, 'user.log'), 'ready\n');
    const shown = await user.run(['logs']);
    expect(shown).toMatchObject({ code: 0, stdout: expect.stringContaining('ready') });
    const unknown = await user.run(['logs', 'usr']);
    expect(unknown.code).toBe(4);
    expect(unknown.stderr).toContain('did you mean: user?');
    expect(unknown.stderr).toContain('there are: user');
  });
});
