import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeBroker, startFakeBroker } from './fixtures/fake-broker.ts';
import { type CliResult, type CliUser, createCliUser } from './fixtures/run-cli.ts';
import { writePacts, writeVerifications } from './fixtures/write-pacts.ts';

const specs = fileURLToPath(new URL('../../specs', import.meta.url));
/** Where everything is as it should be; each user gets a copy. */
let sound: string;
let user: CliUser;
beforeAll(async () => {
  sound = mkdtempSync(join(tmpdir(), 'fitsync-pacts-'));
  cpSync(specs, join(sound, 'specs'), { recursive: true });
  await writePacts(sound);
  await writeVerifications(sound);
});
afterAll(() => rmSync(sound, { recursive: true, force: true }));
beforeEach(() => {
  user = createCliUser();
  cpSync(sound, user.home, { recursive: true });
});
afterEach(() => user.remove());

/** Changes the text of a pact. */
function change(name: string, from: string, to: string): void {
  const path = join(user.home, 'pacts', `${name}.json`);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('fitsync pacts', () => {
  it('shows every pair, and ends well when all are ok', async () => {
    const { code, stdout, stderr } = await user.run(['pacts']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^CONSUMER +PROVIDER +VERDICT +WHY\n/);
    expect(stdout.trim().split('\n').slice(1)).toEqual(
      Array.from({ length: 16 }, () => expect.stringMatching(/ ok +\d+ interactions? verified$/)),
    );
    expect(stdout).toMatch(/^schedule +training +ok +1 interaction verified$/m);
  });

  it('exits 6 when one is not, and says why', async () => {
    rmSync(join(user.home, 'pacts/progress-user.json'));
    change('schedule-user', '"status":200', '"status":500');
    change('schedule-training', 'its example', 'an example');
    const { code, stdout, stderr } = await user.run(['pacts']);
    expect(code).toBe(6);
    expect(stdout).toMatch(/^progress +user +no pact +there is no pacts\/progress-user\.json$/m);
    expect(stdout).toMatch(/^schedule +user +uncovered operation +no success of batchGetUsers$/m);
    expect(stdout).toMatch(/^schedule +training +stale +the pact has changed since/m);
    expect(stderr).toBe('3 of 16 pairs are not ok; see docs/pacts.md\n');
  });

  it('tells the same as JSON and as Markdown', async () => {
    change('schedule-training', '"method":"GET"', '"method":"PUT"');
    const json = await user.run(['pacts', '--json']);
    expect(json.code).toBe(6);
    expect(JSON.parse(json.stdout)).toContainEqual(
      expect.objectContaining({
        consumer: 'schedule',
        provider: 'training',
        verdict: 'failed',
        coverage: { operations: { listActivePrograms: [200] }, events: {} },
        reasons: expect.arrayContaining([
          expect.stringContaining('Path or method not defined in spec file: PUT'),
        ]),
      }),
    );
    const markdown = await user.run(['pacts', '--markdown']);
    expect(markdown.code).toBe(6);
    expect(markdown.stdout).toMatch(/^\| consumer \| provider \| verdict \| why \|\n\| --- \|/);
    expect(markdown.stdout).toMatch(/^\| schedule \| training \| failed \| .*<br>.* \|$/m);
    expect(markdown.stdout).toMatch(/^\| schedule \| user \| ok \| \d+ interactions verified \|$/m);
  });

  it.each(['pacts', 'pacts can-deploy user', 'pacts publish'])(
    'names a pact that cannot be read: fitsync %s',
    async (command) => {
      commit();
      change('schedule-training', '{', '');
      commit();
      const env = { PACT_BROKER_BASE_URL: 'http://127.0.0.1:1' };
      const { code, stderr } = await user.run(command.split(' '), { env });
      expect(code).toBe(3);
      expect(stderr).toContain('pacts/schedule-training.json: is not JSON');
    },
  );

  it('asks for readable contracts first', async () => {
    const path = join(user.home, 'specs/http/user.openapi.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('openapi: 3.1.0', 'openapi: 3.0.0'));
    const { code, stderr } = await user.run(['pacts']);
    expect(code).toBe(3);
    expect(stderr).toContain('fitsync lint says what is wrong');
  });
});

describe('fitsync pacts can-deploy', () => {
  it('says yes for a service whose pairs are all ok, whatever others are', async () => {
    rmSync(join(user.home, 'pacts/gateway-notification.json'));
    const { code, stdout } = await user.run(['pacts', 'can-deploy', 'training']);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'training can be deployed: all of its 5 pairs are ok\n',
    });
  });

  it.each([['training'], ['user']])('says no for %s, as consumer and as provider', async (name) => {
    rmSync(join(user.home, 'pacts/training-user.json'));
    const { code, stdout } = await user.run(['pacts', 'can-deploy', name]);
    expect(code).toBe(6);
    expect(stdout).toContain(`${name} cannot be deployed\n`);
    expect(stdout).toMatch(/^training +user +no pact /m);
    expect(stdout).not.toContain('gateway');
    const json = await user.run(['pacts', 'can-deploy', name, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ service: name, deployable: false });
  });

  it('offers the nearest of the names that it knows', async () => {
    const { code, stderr } = await user.run(['pacts', 'can-deploy', 'trainig']);
    expect(code).toBe(4);
    expect(stderr).toContain('did you mean: training?');
  });
});

/** Commits everything but results, as a user without settings does. */
function commit(branch = 'main'): string {
  writeFileSync(join(user.home, '.gitignore'), 'pacts/verification/\n');
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', user.home, '-c', 'user.name=x', '-c', 'user.email=x@x', ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  git('init', '--initial-branch', branch);
  git('add', '--all');
  git('commit', '--allow-empty', '--message', 'x');
  return git('rev-parse', 'HEAD').trim();
}

describe('fitsync pacts publish', () => {
  let broker: FakeBroker;
  beforeEach(async () => {
    broker = await startFakeBroker();
  });
  afterEach(() => broker.stop());

  function publish(
    env: Readonly<Record<string, string>> = {},
    args: readonly string[] = [],
  ): Promise<CliResult> {
    return user.run(['pacts', 'publish', ...args], {
      env: { PACT_BROKER_BASE_URL: broker.url, ...env },
    });
  }

  it('sends every pact and the results that hold, as the commit and its branch', async () => {
    change('schedule-user', 'its example', 'an example');
    const sha = commit('feature/x');
    const { code, stdout, stderr } = await publish();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      `published 16 pacts and 15 results of verifications as version ${sha} of branch feature/x\n`,
    );
    expect(broker.pacts.size).toBe(16);
    expect(JSON.parse(broker.pacts.get(`schedule training ${sha}`) ?? '')).toEqual(
      JSON.parse(readFileSync(join(user.home, 'pacts/schedule-training.json'), 'utf8')),
    );
    expect(broker.results.size).toBe(15);
    expect(broker.results.get('schedule training')).toEqual({ success: true, version: sha });
    expect(broker.results.has('schedule user')).toBe(false);
    for (const name of ['schedule', 'sdk', 'user']) {
      expect(broker.branches.get(`${name} ${sha}`)).toBe('feature/x');
    }
  });

  it('tells of a verification that failed', async () => {
    const path = join(user.home, 'pacts/verification/schedule-training.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"ok"', '"failed"'));
    commit();
    const { code, stdout } = await publish({}, ['--json', '--branch', 'release']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      branch: 'release',
      pacts: expect.arrayContaining([
        { consumer: 'schedule', provider: 'training', verification: 'failed' },
      ]),
    });
    expect(broker.results.get('schedule training')).toMatchObject({ success: false });
  });

  it.each([
    ['a token', { PACT_BROKER_TOKEN: 'geheim' }, 'Bearer geheim'],
    [
      'a name and a password',
      { PACT_BROKER_USERNAME: 'ci', PACT_BROKER_PASSWORD: 'geheim' },
      `Basic ${Buffer.from('ci:geheim').toString('base64')}`,
    ],
  ])('signs in with %s', async (_, env, authorization) => {
    broker.wanted = authorization;
    commit();
    const { code } = await publish(env);
    expect(code).toBe(0);
    expect(new Set(broker.authorizations)).toEqual(new Set([authorization]));
  });

  it('says when it is not let in, without the credentials', async () => {
    broker.wanted = 'Bearer another';
    commit();
    const { code, stdout, stderr } = await publish({ PACT_BROKER_TOKEN: 'geheim' });
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
    expect(stderr).toContain('POST /broker/contracts/publish: the broker answers 401');
    expect(stderr).not.toContain('geheim');
  });

  it('says what the broker has against it', async () => {
    const sha = commit();
    broker.pacts.set(`schedule training ${sha}`, 'another');
    const { code, stderr } = await publish();
    expect(code).toBe(1);
    expect(stderr).toContain('Cannot change the content of the pact: bump the version');
  });

  it('takes its credentials nowhere else', async () => {
    broker.linkBase = 'http://elsewhere.example';
    commit();
    const { code, stderr } = await publish({ PACT_BROKER_TOKEN: 'geheim' });
    expect(code).toBe(5);
    expect(stderr).toContain('leads to http://elsewhere.example');
  });

  it('says when nobody answers', async () => {
    commit();
    broker.stop();
    const { code, stderr } = await publish();
    expect(code).toBe(5);
    expect(stderr).toContain('does not answer');
  });

  it.each([
    ['no address', '', 'PACT_BROKER_BASE_URL is not set'],
    ['what is no address', 'broker', 'PACT_BROKER_BASE_URL is no http or https URL'],
    ['credentials in it', 'http://ci:geheim@localhost', 'PACT_BROKER_BASE_URL holds credentials'],
  ])('refuses %s, and says what to set', async (_, url, message) => {
    const { code, stdout, stderr } = await publish({ PACT_BROKER_BASE_URL: url });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('geheim');
  });

  it('refuses changes that the commit does not have', async () => {
    commit();
    change('schedule-user', 'its example', 'an example');
    const { code, stderr } = await publish();
    expect(code).toBe(1);
    expect(stderr).toContain('M pacts/schedule-user.json');
    expect(broker.pacts.size).toBe(0);
  });

  it('needs a commit', async () => {
    const { code, stderr } = await publish();
    expect(code).toBe(1);
    expect(stderr).toContain('has no commit in git');
  });
});
