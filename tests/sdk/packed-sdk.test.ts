import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { loadExamples } from '@fitsync/contracts/platform';
import { build } from 'esbuild';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packSdk } from '../../scripts/pack/pack-sdk.ts';
import { problem, startServer } from '../../sdk/client/test/start-server.ts';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const run = promisify(execFile);
const { createBooking: booked } = await loadExamples.schedule();

let folder: string;
let tarball: string;
let app: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fitsync-sdk-'));
  tarball = await packSdk(folder);
  app = join(folder, 'app');
  await mkdir(app);
  await writeFile(join(app, 'package.json'), '{ "type": "module", "private": true }');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: app });
  // Apps that want the transport over it bring it along.
  await symlink(join(modules, 'undici'), join(app, 'node_modules/undici'));
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function bundle(text: string, platform: 'browser' | 'neutral'): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: app, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform,
  });
  return outputFiles[0]?.text ?? '';
}

const wholeApp = `
  import { createFitSync } from '@fitsync/sdk';
  import { createEventHandlers, followEvents } from '@fitsync/sdk/events';
  import { validate } from '@fitsync/sdk/validate';
  export const fitsync = createFitSync({ baseUrl: location.origin, middleware: [validate()] });
  export const events = followEvents({ baseUrl: location.origin, token: fitsync.accessToken });
  export { createEventHandlers };
`;
/** What the examples of the readme take for given. */
const givenToReadme = `
  declare const email: string, password: string, id: string;
  declare const body: import('@fitsync/sdk').BookingRequest;
  declare function offerOtherTimes(detail: string): void;
`;
const oneOperation = `
  import { connect } from '@fitsync/sdk';
  import { getBooking } from '@fitsync/sdk/operations';
  export const { getBooking: read } = connect({ getBooking }, { baseUrl: '' });
`;

describe('the packed SDK', () => {
  it('holds scripts, declarations, license and readme, and needs nothing', async () => {
    const { stdout } = await run('tar', ['-tzf', tarball]);
    const files = stdout.trim().split('\n');
    expect(files).toEqual(
      expect.arrayContaining(
        ['package.json', 'README.md', 'LICENSE', 'index.js', 'operations.js', 'validate.js'].map(
          (file) => `package/${file}`,
        ),
      ),
    );
    const others = files.filter((file) => !/\.(?:d\.ts|js)$/.test(file));
    expect(others.toSorted()).toEqual([
      'package/LICENSE',
      'package/README.md',
      'package/THIRD-PARTY-LICENSES',
      'package/package.json',
    ]);
    expect(files.filter((file) => /\.test\.|stub|examples/.test(file))).toEqual([]);
    const manifest = JSON.parse(
      await readFile(join(app, 'node_modules/@fitsync/sdk/package.json'), 'utf8'),
    ) as object;
    expect(manifest).toMatchObject({ license: 'MIT', sideEffects: false });
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('private');
  });

  it('is what publint and attw want of a package of ES modules', async () => {
    const { messages } = await publint({ pkgDir: join(app, 'node_modules/@fitsync/sdk') });
    expect(messages).toEqual([]);
    const checked = await checkPackage(createPackageFromTarballData(await readFile(tarball)));
    if (!checked.types) throw new Error('attw found no types');
    // There is no CommonJS, and resolution as Node 10 did it knows no `exports`.
    const found = checked.problems.filter(
      (one) =>
        one.kind !== 'CJSResolvesToESM' &&
        !('resolutionKind' in one && one.resolutionKind === 'node10'),
    );
    expect(found).toEqual([]);
  });

  it('works in an app of Node that forbids code from strings', async () => {
    const server = await startServer(({ url, headers }) => {
      if (url === '/api/auth/refresh') {
        const data = {
          access_token: 'new',
          refresh_token: 'r2',
          token_type: 'Bearer',
          expires_in: 600,
        };
        return { status: 200, body: { success: true, data } };
      }
      if (headers.authorization !== 'Bearer new') return problem(401, 'unauthenticated');
      return url === '/api/bookings'
        ? { status: 201, body: booked.responses[201] }
        : problem(404, 'not_found');
    });
    await writeFile(
      join(app, 'main.js'),
      `import { createFitSync, keepTokens, NotFoundError } from '@fitsync/sdk';
       import { createUndiciTransport } from '@fitsync/sdk/undici';
       import { validate } from '@fitsync/sdk/validate';
       const [baseUrl, input] = process.argv.slice(2);
       const tokens = keepTokens({ access_token: 'old', refresh_token: 'r1' });
       const fitsync = createFitSync({ baseUrl, tokens, middleware: [validate()] });
       const { data } = await fitsync.schedule.createBooking(JSON.parse(input)).unwrap();
       const transport = createUndiciTransport();
       const overUndici = createFitSync({ baseUrl, tokens, transport });
       const missing = await overUndici.schedule.getBooking({ id: data.id }).unwrap().catch((error) => error);
       console.log(JSON.stringify([data.id, missing instanceof NotFoundError]));`,
    );
    try {
      const flag = '--disallow-code-generation-from-strings';
      const args = [flag, 'main.js', server.baseUrl, JSON.stringify(booked.input)];
      const { stdout } = await run(process.execPath, args, { cwd: app });
      expect(JSON.parse(stdout)).toEqual([booked.responses[201]?.data.id, true]);
    } finally {
      server.stop();
    }
  });

  it.each([
    ['TypeScript 7, module nodenext', '@typescript/native', 'nodenext', 'nodenext'],
    ['TypeScript 7 and a bundler', '@typescript/native', 'esnext', 'bundler'],
    ['TypeScript 5.9 and a bundler', 'typescript', 'esnext', 'bundler'],
  ])(
    'has types for an app with %s, and for the examples of its readme',
    async (_, compiler, module, moduleResolution) => {
      await writeFile(
        join(app, 'main.ts'),
        `import { createFitSync, SlotTakenError, type Booking } from '@fitsync/sdk';
       import { createUndiciTransport } from '@fitsync/sdk/undici';
       import { Agent } from 'undici';
       const fitsync = createFitSync({ baseUrl: '' });
       const answer = await fitsync.schedule.getBooking({ id: '' });
       if (answer.status === 200) { const id: Booking['id'] = answer.body.data.id; console.log(id); }
       else { const code: string = answer.body.code; console.log(code); }
       for await (const item of fitsync.schedule.listBookings.items()) console.log(item.starts_at satisfies string);
       const error: unknown = undefined;
       if (error instanceof SlotTakenError) console.log(error.status satisfies 409, error.problem.detail satisfies string);
       const transport = createUndiciTransport(new Agent({ connections: 4 }));
       createFitSync({ baseUrl: '', transport });
       // @ts-expect-error there is no such operation
       fitsync.schedule.bookGym;`,
      );
      await writeFile(join(app, 'readme.d.ts'), givenToReadme);
      const readme = await readFile(join(app, 'node_modules/@fitsync/sdk/README.md'), 'utf8');
      const examples = [...readme.matchAll(/^```ts\n(?<code>.+?)^```$/gms)];
      expect(examples).toHaveLength(2);
      const files = examples.map((_example, index) => `readme-${index}.ts`);
      for (const [index, { groups }] of examples.entries()) {
        await writeFile(join(app, files[index]!), groups?.['code'] ?? '');
      }
      const tsc = join(modules, compiler, 'bin/tsc');
      const flags = [
        '--strict',
        '--noEmit',
        '--module',
        module,
        '--moduleResolution',
        moduleResolution,
      ];
      const checking = ['--target', 'es2022', '--lib', 'es2022,dom,dom.iterable'];
      const { stdout } = await run(
        tsc,
        [...flags, ...checking, 'main.ts', 'readme.d.ts', ...files],
        { cwd: app },
      ).catch((error: { readonly stdout: string }) => error);
      expect(stdout).toBe('');
    },
  );

  it('leaves undici to the app, and knows nothing of it unless asked', async () => {
    const source = await readFile(join(app, 'node_modules/@fitsync/sdk/undici.js'), 'utf8');
    expect(source).toContain('from "undici"');
    expect(await bundle(wholeApp, 'browser')).not.toContain('undici');
  });

  it('needs nothing of Node in a browser or a worker', async () => {
    for (const platform of ['browser', 'neutral'] as const) {
      const text = await bundle(wholeApp, platform);
      expect(text).toContain('/api/bookings');
      expect(text).toContain('/api/events/stream');
      expect(text).not.toMatch(/node:|ioredis|\brequire\(|\bprocess\.|\bBuffer\b/);
    }
  });

  it.each([
    ['@fitsync/sdk', []],
    ['@fitsync/sdk/engine', []],
    ['@fitsync/sdk/events', []],
    ['@fitsync/sdk/operations', []],
    ['@fitsync/sdk/validate', []],
    ['@fitsync/sdk/events/redis', ['ioredis']],
  ])('has an entry %s that needs %j', async (entry, packages) => {
    const { metafile } = await build({
      stdin: { contents: `export * from '${entry}';`, resolveDir: app },
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'neutral',
      external: ['ioredis'],
    });
    const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports);
    const needed = imported.filter(({ external }) => external).map(({ path }) => path);
    expect([...new Set(needed)]).toEqual(packages);
  });

  it('keeps the entries of this repository to itself', async () => {
    const { exports } = JSON.parse(
      await readFile(join(app, 'node_modules/@fitsync/sdk/package.json'), 'utf8'),
    ) as { readonly exports: object };
    expect(Object.keys(exports).filter((entry) => entry.includes('internal'))).toEqual([]);
  });

  it('is at most 6 kB with one operation, and leaves the others out', async () => {
    const text = await bundle(oneOperation, 'browser');
    expect(text).not.toContain('listBookings');
    expect(gzipSync(text, { level: 9 }).byteLength).toBeLessThanOrEqual(6 * 1024);
  });
});
