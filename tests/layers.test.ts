import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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

const using = (module: string): string => `import { x } from '${module}';\nexport const y = x;\n`;

describe('the layers', () => {
  it.each([
    ['sdk/descriptor/src/a.ts', '@fitsync/runtime/http'],
    ['sdk/descriptor/src/a.ts', 'node:fs'],
    ['sdk/codegen/src/a.ts', '@fitsync/contracts/user'],
    ['sdk/codegen/src/a.ts', '@fitsync/runtime/http'],
    ['sdk/client/src/a.ts', 'node:http'],
    ['sdk/client/src/a.ts', '@fitsync/contracts/user'],
    ['sdk/runtime/src/http/a.ts', '@fitsync/contracts/user'],
    ['sdk/runtime/src/http/a.ts', '../../../../services/user/src/service.ts'],
    ['sdk/embedded/src/a.ts', '@fitsync/runtime/http'],
    ['sdk/testing/src/a.ts', '@fitsync/contracts/user'],
    ['services/user/src/handlers/a.ts', '@fitsync/codegen'],
    ['services/user/src/handlers/a.ts', '../../../training/src/service.ts'],
    ['services/user/src/handlers/a.ts', '../../../services/training/src/service.ts'],
    ['services/user/src/domain/a.ts', '@fitsync/runtime/db'],
    ['services/user/src/domain/a.ts', 'node:crypto'],
    ['services/user/src/domain/a.ts', '../store/find-user.ts'],
    ['cli/src/commands/a.ts', '@fitsync/user-service'],
    ['cli/src/commands/a.ts', '../../../services/user/src/main.ts'],
  ])('%s may not import %s', async (path, module) => {
    expect(await lint(path, using(module))).toContain('no-restricted-imports');
  });

  it.each([
    ['sdk/runtime/src/http/a.ts', '@fitsync/sdk'],
    ['services/user/src/handlers/a.ts', '@fitsync/contracts/user'],
    ['services/user/src/handlers/a.ts', '@fitsync/runtime/db'],
    ['services/user/src/domain/a.ts', '@fitsync/runtime/problem'],
    ['cli/src/commands/a.ts', '@fitsync/embedded'],
  ])('%s may import %s', async (path, module) => {
    expect(await lint(path, using(module))).not.toContain('no-restricted-imports');
  });

  it('domain functions take the time as an argument', async () => {
    const said = await lint('services/user/src/domain/b.ts', 'export const now = Date.now();\n');
    expect(said).toContain('no-restricted-properties');
  });

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
