import { execFile } from 'node:child_process';
import { cp, glob, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readClockUses } from './read-clock-uses.ts';
import { readImports } from './read-imports.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fitsync-layers-'));
  await cp(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the linter says of a file at this path that imports the module. */
async function lint(path: string, text: string): Promise<string> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return new Promise((resolve) => {
    execFile(process.execPath, [oxlint, path], { cwd: folder }, (_error, stdout) =>
      resolve(stdout),
    );
  });
}

const services = (await readdir(join(root, 'specs/http'))).map((file) => file.split('.')[0] ?? '');

const using = (module: string): string => `import { x } from '${module}';\nexport const y = x;\n`;

describe('the layers', () => {
  it.each([
    ['sdk/descriptor/src/a.ts', '@fitsync/runtime/http'],
    ['sdk/descriptor/src/a.ts', 'node:fs'],
    ['sdk/descriptor/src/a.ts', 'zod'],
    ['sdk/descriptor/src/a.ts', '../../runtime/src/http/index.ts'],
    ['sdk/codegen/src/a.ts', '@fitsync/contracts/user'],
    ['sdk/codegen/src/a.ts', '@fitsync/runtime/http'],
    ['sdk/client/src/a.ts', 'node:http'],
    ['sdk/client/src/a.ts', '@fitsync/contracts/user'],
    ['sdk/client/src/a.ts', '@fitsync/contracts/sdk'],
    ['sdk/client/src/fitsync/a.ts', '@fitsync/contracts/platform'],
    ['sdk/client/src/fitsync/a.ts', 'node:http'],
    ['sdk/client/src/events/index.ts', 'ioredis'],
    ['sdk/client/src/events/index.ts', './redis/subscribe.ts'],
    ['sdk/client/src/events/follow-events.ts', './log/log-keys.ts'],
    ['sdk/client/src/fitsync/a.ts', '../events/redis/index.ts'],
    ['sdk/client/src/events/log/a.ts', '@fitsync/contracts/sdk/events'],
    ['sdk/client/src/events/redis/a.ts', 'node:events'],
    ['sdk/runtime/src/http/a.ts', '@fitsync/sdk'],
    ['sdk/runtime/src/http/a.ts', '@fitsync/contracts/user'],
    ['sdk/runtime/src/http/a.ts', '../../../../services/user/src/service.ts'],
    ['sdk/embedded/src/a.ts', '@fitsync/runtime/http'],
    ['sdk/testing/src/a.ts', '@fitsync/contracts/user'],
    ['sdk/pacts/src/a.ts', '@fitsync/contracts/platform'],
    ['sdk/pacts/src/a.ts', '@fitsync/codegen'],
    ['sdk/pacts/src/a.ts', '@fitsync/runtime/http'],
    ['services/user/src/handlers/a.ts', '@fitsync/codegen'],
    ['services/user/src/handlers/a.ts', '../../../training/src/service.ts'],
    ['services/user/src/handlers/a.ts', '../../../services/training/src/service.ts'],
    ['services/user/src/handlers/a.ts', 'node:process'],
    ['services/user/src/domain/a.ts', '@fitsync/runtime/db'],
    ['services/user/src/domain/a.ts', '@fitsync/contracts/user'],
    ['services/user/src/domain/a.ts', '../calls/fetch-names.ts'],
    ['services/user/src/domain/a.ts', 'node:crypto'],
    ['services/user/src/domain/a.ts', '../store/find-user.ts'],
    ['cli/src/commands/a.ts', '@fitsync/user-service'],
    ['cli/src/commands/a.ts', '../../../services/user/src/main.ts'],
  ])('%s may not import %s', async (path, module) => {
    expect(await lint(path, using(module))).toContain('no-restricted-imports');
  });

  it.each([
    ['sdk/runtime/src/http/a.ts', '@fitsync/sdk/engine'],
    ['sdk/client/src/fitsync/a.ts', '@fitsync/contracts/sdk'],
    ['sdk/client/src/index.ts', '@fitsync/contracts/sdk/errors'],
    ['sdk/client/src/events/index.ts', '@fitsync/contracts/sdk/events'],
    ['sdk/client/src/events/log/a.ts', 'ioredis'],
    ['sdk/client/src/events/redis/a.ts', 'ioredis'],
    ['sdk/client/src/events/redis/a.ts', '../log/log-keys.ts'],
    ['sdk/runtime/src/http/a.ts', '@fitsync/sdk/internal/log'],
    ['services/user/src/handlers/a.ts', '@fitsync/contracts/user'],
    ['services/user/src/handlers/a.ts', '@fitsync/runtime/db'],
    ['services/user/src/handlers/a.ts', '@fitsync/contracts/problems'],
    ['services/gateway/src/a.ts', '@fitsync/contracts/platform'],
    ['services/gateway/src/a.ts', '@fitsync/contracts/events'],
    ['services/user/src/domain/a.ts', '@fitsync/runtime/problem'],
    ['services/user/src/domain/a.ts', '@fitsync/contracts/problems'],
    ['sdk/descriptor/src/a.ts', './b.ts'],
    ['sdk/pacts/src/a.ts', '@fitsync/descriptor'],
    ['cli/src/commands/a.ts', '@fitsync/embedded'],
    ['cli/src/commands/a.ts', '@fitsync/pacts'],
  ])('%s may import %s', async (path, module) => {
    expect(await lint(path, using(module))).not.toContain('no-restricted-imports');
  });

  it.each(services)('the %s service imports no contract of another but for types', async (name) => {
    const path = `services/${name}/src/service.ts`;
    const other = `@fitsync/contracts/${name === 'user' ? 'schedule' : 'user'}`;
    expect(await lint(path, `import '${other}';\n`)).toContain('no-restricted-imports');
    expect(await lint(path, using(other))).toContain('no-restricted-imports');
    expect(await lint(path, `export { x } from '${other}';\n`)).toContain('no-restricted-imports');
    expect(await lint(path, `import { type X } from '${other}';\nexport type Y = X;\n`)).toContain(
      'no-import-type-side-effects',
    );
    const types = `import type { X } from '${other}';\nexport type Y = X;\n`;
    expect(await lint(path, types)).not.toContain('no-restricted-imports');
  });

  it('services read their settings in main.ts', async () => {
    for (const text of [
      "export const x = process.env['X'];\n",
      'export const { env } = process;\n',
    ]) {
      expect(await lint('services/user/src/a.ts', text)).toContain('no-restricted-properties');
      expect(await lint('services/user/src/domain/a.ts', text)).toContain(
        'no-restricted-properties',
      );
      expect(await lint('services/user/src/main.ts', text)).not.toContain(
        'no-restricted-properties',
      );
    }
  });

  it.each(['Date.now()', 'Temporal.Now.instant()', 'Math.random()'])(
    'domain functions take what %s gives as an argument',
    async (call) => {
      const said = await lint('services/user/src/domain/b.ts', `export const x = ${call};\n`);
      expect(said).toContain('no-restricted-properties');
    },
  );

  it.each(['crypto.randomUUID()', 'performance.now()', "fetch('http://localhost')"])(
    'domain functions do not call %s',
    async (call) => {
      const said = await lint('services/user/src/domain/c.ts', `export const x = ${call};\n`);
      expect(said).toContain('no-restricted-globals');
    },
  );

  it('catches what is not allowed anywhere', async () => {
    expect(await lint('sdk/runtime/src/a.ts', 'export default 1;\n')).toContain(
      'no-default-export',
    );
    expect(await lint('sdk/runtime/src/b.ts', 'export const x = (y: any) => y;\n')).toContain(
      'no-explicit-any',
    );
    expect(await lint('sdk/runtime/src/Bad_Name.ts', 'export const x = 1;\n')).toContain(
      'filename-case',
    );
  });
});

// What the linter cannot see: it does not read generated code, knows no rule for `new Date()`, and
// cannot tell who was granted what.
describe('the layers, beyond the linter', () => {
  it('finds a planted import of each kind', () => {
    const planted = [
      ["import { createService } from '@fitsync/runtime/http';", '@fitsync/runtime/http'],
      ["import '@fitsync/sdk';", '@fitsync/sdk'],
      ["export * from 'ajv';", 'ajv'],
      ["export const x = await import('node:fs');", 'node:fs'],
      ["export type X = import('@fitsync/runtime/db').X;", '@fitsync/runtime/db'],
      ["import { type X } from '@fitsync/descriptor';", '@fitsync/descriptor'],
      [
        "import { X } from '../../sdk/runtime/src/http/index.ts';",
        '../../sdk/runtime/src/http/index.ts',
      ],
    ] as const;
    for (const [text, module] of planted) {
      expect(foreignToGenerated('generated/user/a.ts', text)).toEqual([module]);
    }
    const allowed =
      "import type { X } from '@fitsync/descriptor';\nimport { y } from '../schedule/contract.ts';\n";
    expect(foreignToGenerated('generated/user/a.ts', allowed)).toEqual([]);
    const error = "import { ProblemError } from '@fitsync/sdk/engine';";
    expect(foreignToGenerated('generated/sdk/errors/index.ts', error)).toEqual([]);
    expect(foreignToGenerated('generated/sdk/a.ts', error)).toEqual(['@fitsync/sdk/engine']);
  });

  it('generated code imports types of the descriptor, and itself', async () => {
    const found = await inFiles('generated/**/*.{ts,js}', foreignToGenerated);
    expect(found).toEqual([]);
  });

  it('finds each planted reading of the clock', () => {
    for (const text of ['new Date()', 'new Date', 'Date()']) {
      expect(readClockUses('a.ts', `export const now = ${text};`)).toEqual([`1: ${text}`]);
    }
    expect(readClockUses('a.ts', 'export const at = new Date(0);')).toEqual([]);
  });

  it('domain functions take the time as an argument', async () => {
    expect(await inFiles('services/*/src/domain/**/*.ts', readClockUses)).toEqual([]);
  });

  it('finds a planted import of a contract that grants nothing', () => {
    const text = "import type { Program } from '@fitsync/contracts/training';";
    expect(notGranted('services/user/src/a.ts', text, new Set(['schedule']))).toEqual([
      '@fitsync/contracts/training',
    ]);
    expect(notGranted('services/user/src/a.ts', text, new Set(['training']))).toEqual([]);
  });

  it.each(services)(
    'the %s service names types of those only that grant it a call',
    async (name) => {
      const contract = (await import(join(root, `generated/${name}/calls.ts`))) as Record<
        string,
        object
      >;
      const granted = new Set(Object.keys(contract[`${name}Calls`] ?? {}));
      const found = await inFiles(`services/${name}/src/**/*.ts`, (path, text) =>
        notGranted(path, text, granted),
      );
      expect(found).toEqual([]);
    },
  );
});

/** What the check finds in the files that match, as `path: finding`. */
async function inFiles(
  pattern: string,
  check: (path: string, text: string) => readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for await (const path of glob(pattern, { cwd: root })) {
    const text = await readFile(join(root, path), 'utf8');
    found.push(...check(path, text).map((finding) => `${path}: ${finding}`));
  }
  return found;
}

/** Modules that a generated file imports and must not. */
function foreignToGenerated(path: string, text: string): readonly string[] {
  return readImports(path, text).flatMap(({ module, typeOnly }) => {
    if (module === '@fitsync/descriptor' && typeOnly) return [];
    // A class needs its base class: decision 30.
    if (module === '@fitsync/sdk/engine' && path === 'generated/sdk/errors/index.ts') return [];
    const isOwn = /^\.{1,2}\//.test(module) && join(dirname(path), module).startsWith('generated/');
    return isOwn ? [] : [module];
  });
}

/** Contracts of other services that a service file imports although they grant the service nothing. */
function notGranted(path: string, text: string, granted: ReadonlySet<string>): readonly string[] {
  const [, own] = path.split('/');
  return readImports(path, text).flatMap(({ module }) => {
    const [, contract] = /^@fitsync\/contracts\/([^/]+)/.exec(module) ?? [];
    if (contract === undefined || !services.includes(contract)) return [];
    return contract === own || granted.has(contract) ? [] : [module];
  });
}
