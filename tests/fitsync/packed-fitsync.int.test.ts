import { execFile, execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { chmod, glob, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { filesOnPath } from '@fitsync/embedded';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packFitsync } from '../../scripts/pack/pack-fitsync.ts';
import { root } from '../../scripts/pack/root.ts';
import { familyOf, stillRunning } from '../e2e/processes.ts';
import { outcomeOf, printed } from '../e2e/stack.ts';
import { install, makeUserFolder, type UserFolder } from './user-folder.ts';

const run = promisify(execFile);

let folder: string;
let tarball: string;
let app: string;
let launcher: string;
let user: UserFolder;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'fitsync-packed-')));
  // For the account that is not ours.
  await chmod(folder, 0o755);
  tarball = await packFitsync(folder);
  app = join(folder, 'app');
  launcher = await install(tarball, app);
  user = await makeUserFolder(join(folder, 'ours'), launcher);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the tarball', () => {
  it('holds scripts, what they read, licences and a readme, and nothing else', async () => {
    const { stdout } = await run('tar', ['-tzf', tarball]);
    const files = stdout
      .trim()
      .split('\n')
      .map((file) => file.replace('package/', ''));
    const tops = new Set(files.map((file) => file.split('/')[0]));
    expect([...tops].sort()).toEqual([
      'LICENSE',
      'README.md',
      'THIRD-PARTY-LICENSES',
      'bin',
      'chunks',
      'cli',
      'generated',
      'package.json',
      'sdk',
      'services',
      'vendor',
    ]);
    const kinds = new Set(
      files.filter((file) => file.includes('.')).map((file) => file.split('.').at(-1)),
    );
    expect([...kinds].sort()).toEqual(['cjs', 'css', 'js', 'json', 'md', 'mjs', 'sql', 'txt']);
    expect(files.filter((file) => /\.test\.|fixture/.test(file))).toEqual([]);
    for (const migrations of ['sdk/runtime', 'services/user', 'services/notification']) {
      expect(files.filter((file) => file.startsWith(`${migrations}/migrations/`))).not.toEqual([]);
    }
  });

  it('tells nothing about the machine that it was made on', async () => {
    const paths = [root, join(homedir(), '/'), folder];
    for await (const file of glob('**/*.*', { cwd: join(folder, 'fitsync') })) {
      const text = await readFile(join(folder, 'fitsync', file), 'utf8');
      expect(
        paths.filter((path) => text.includes(path)),
        file,
      ).toEqual([]);
    }
  });

  it('names the licence of each package whose code it holds', async () => {
    const notices = await readFile(join(folder, 'fitsync/THIRD-PARTY-LICENSES'), 'utf8');
    for (const name of ['@scalar/fastify-api-reference', '@asyncapi/react-component', 'tar']) {
      expect(notices).toMatch(new RegExp(`^${name} [\\d.]+, \\S+\\n\\n.*licen[cs]e`, 'ims'));
    }
  });

  it('has a manifest for whoever installs it', async () => {
    const packed = join(app, 'node_modules/fitsync');
    const text = await readFile(join(packed, 'package.json'), 'utf8');
    const manifest = JSON.parse(text) as { readonly dependencies: Record<string, string> };
    expect(manifest).toMatchObject({
      name: 'fitsync',
      license: 'MIT',
      engines: { node: '>=22.12' },
    });
    expect(manifest).not.toHaveProperty('private');
    expect(manifest).not.toHaveProperty('devDependencies');
    const names = Object.keys(manifest.dependencies);
    // Ours are inside; these would run install scripts, or be larger than all others together.
    expect(names.filter((name) => name.startsWith('@fitsync/'))).toEqual([]);
    for (const name of ['redis-memory-server', 'fastify', 'typescript', '@redocly/cli']) {
      expect(names).not.toContain(name);
    }
    const { messages } = await publint({ pkgDir: packed });
    expect(messages).toEqual([]);
  });
});

describe('the installed command', () => {
  it('is what npx runs', async () => {
    const { env } = user;
    const { version } = JSON.parse(await readFile(join(root, 'cli/package.json'), 'utf8')) as {
      readonly version: string;
    };
    const shown = await run('npx', ['fitsync', '--version'], { cwd: app, env });
    expect(shown.stdout).toBe(`${version}\n`);
    const help = await run('npx', ['fitsync', '--help'], { cwd: app, env });
    expect(help.stdout).toContain('events tail');
  });

  it('knows the contracts', async () => {
    const { code, stdout } = await user.run('call', 'createBooking', '--example', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('POST');
  });

  it.each(['generate', 'lint', 'diff', 'pacts', 'pacts can-deploy user'])(
    'says in one line that %s works in the repository',
    async (command) => {
      const { code, stdout, stderr } = await user.run(...command.split(' '));
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^error: .*the repository of FitSync.*\n$/);
    },
  );

  it('has what compiles a Redis where none can be fetched', () => {
    const script = join(app, 'node_modules/fitsync/vendor/redis-compiler.cjs');
    const compiler = createRequire(script)(script) as { readonly default: object };
    expect(compiler.default).toHaveProperty('getPath', expect.any(Function));
  });
});

describe('an older Node', () => {
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '22.11.0' } });`;
  const pretended = ['22.11.0', process.execPath, `--import=data:text/javascript,${pretend}`];
  // A real one, where the machine has one.
  const installed = [...new Set(filesOnPath(['node']).map((file) => realpathSync(file)))]
    .map((file) => [
      execFileSync(file, ['-p', 'process.versions.node'], { encoding: 'utf8' }),
      file,
    ])
    .map(([version = '', ...command]) => [version.trim(), ...command])
    .filter(([version = '']) => Number.parseFloat(version) < 22);

  it.each([pretended, ...installed])('is told in one line: %s', async (version, node, ...flags) => {
    const ended = run(node, [...flags, launcher, 'up'], { cwd: app });
    await expect(ended).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: `fitsync needs Node 22.12 or later; this is ${version}\n`,
    });
  });
});

// One after the other: the first start completes the installation, which only its owner may.
describe('the platform from the tarball', () => {
  it('starts, works, and leaves nothing behind', async () => {
    const up = user.start('up');
    const ended = outcomeOf(up);
    try {
      await printed(up, /^ready/m);
      const family = await familyOf(up.pid!);
      const login = ['--email', 'client@demo.fitsync.dev', '--password', 'fitsync-demo'];
      const commands = [
        ['status', '--json'],
        ['admin', 'create', 'root@example.com', '--json'],
        ['login', ...login],
        ['call', 'listBookings', 'limit=1', '--json'],
        ['events', 'publish', 'booking.cancelled', '--example', '--json'],
        ['events', 'tail', 'booking.cancelled', '--last', '1', '--count', '1', '--json'],
      ];
      const answers: string[] = [];
      for (const command of commands) {
        const { code, stdout, stderr } = await user.run(...command);
        expect({ code, stderr }, command.join(' ')).toMatchObject({ code: 0 });
        answers.push(stdout);
      }
      const [, , , bookings = '', published = '', told = ''] = answers;
      expect(JSON.parse(bookings)).toMatchObject({ success: true, page: { limit: 1 } });
      const { event_id } = JSON.parse(published) as { readonly event_id: string };
      expect(JSON.parse(told)).toMatchObject({ event_id });

      for (const path of ['/docs', '/docs/events', '/docs/map', '/llms.txt']) {
        expect((await fetch(`${user.env['GATEWAY_URL']}${path}`)).status, path).toBe(200);
      }
      for (const viewer of ['scalar.js', 'asyncapi.js', 'asyncapi.css']) {
        const answer = await fetch(`${user.env['GATEWAY_URL']}/docs/assets/${viewer}`);
        expect((await answer.text()).length, viewer).toBeGreaterThan(20_000);
      }

      // Keys and data are not for the repository of whoever starts it there.
      const ignored = await readFile(join(folder, 'ours/.fitsync/.gitignore'), 'utf8');
      expect(ignored).toBe('*\n');

      expect(await user.run('down')).toMatchObject({ code: 0 });
      expect((await ended).code).toBe(0);
      await expect.poll(() => stillRunning(family)).toEqual([]);
      await expect(fetch(user.env['GATEWAY_URL'] ?? '')).rejects.toThrow('fetch failed');
    } finally {
      up.kill('SIGTERM');
    }
  });

  // When we are not root, the test above has shown it.
  const others = process.getuid?.() === 0 ? ['nobody'] : [];
  it.each(others)('starts for an account that is not root: %s', async (name) => {
    const id = (flag: string): number => Number(execFileSync('id', [flag, name]));
    const account = { uid: id('-u'), gid: id('-g') };
    const other = await makeUserFolder(join(folder, 'theirs'), launcher, account);
    const up = other.start('up', '--no-demo');
    const ended = outcomeOf(up);
    try {
      await printed(up, /^ready/m);
      expect(await other.run('down')).toMatchObject({ code: 0 });
      expect((await ended).code).toBe(0);
    } finally {
      up.kill('SIGTERM');
    }
  });
});
