import { appendFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { copyLibrary, files, replaceOnce } from '../test/library.ts';
import { printShuffled } from '../test/print-shuffled.ts';
import { checkGenerated } from './check-generated.ts';
import { generate } from './generate.ts';
import { listFiles, loadSpecs } from './load/index.ts';

// Everything is generated several times over, on machines that have other work too.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let root: string;
const STUB = 'generated/loans/stub.ts';

beforeEach(async () => {
  root = await copyLibrary();
  await generate({ root });
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(root, path), 'utf8');
  await writeFile(join(root, path), replaceOnce(text, from, to));
}

async function times(): Promise<Record<string, number>> {
  const paths = await listFiles(root, 'generated', () => true);
  const entries = paths.map(
    async (path) => [path, (await stat(join(root, path))).mtimeMs] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** Takes the member service out of the specs. */
async function removeMembers(): Promise<void> {
  await rm(join(root, files.members));
  await rm(join(root, files.memberEvents));
  await edit(files.loans, ', { service: [members] }', '');
}

describe('generate', () => {
  test('a second run touches nothing', async () => {
    const before = await times();
    expect(await generate({ root })).toMatchObject({ written: [], deleted: [] });
    expect(await times()).toEqual(before);
  });

  test('after a change, only the files that differ are written', async () => {
    const before = await times();
    await edit(files.loans, 'summary: Lists loans', 'summary: Shows loans');
    const { written } = await generate({ root });
    expect(written).toEqual([
      'generated/gateway/llms.txt',
      'generated/gateway/openapi.json',
      'generated/loans/client.ts',
      'generated/loans/contract.ts',
      'generated/loans/operations.ts',
      'generated/loans/stub.ts',
      'generated/sdk/loans/api.ts',
      'generated/sdk/loans/operations/loans.ts',
      'generated/manifest.json',
    ]);
    const after = await times();
    const touched = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(touched.sort()).toEqual([...written].sort());
  });

  test('a file edited by hand is written again, and said to have been', async () => {
    const before = await readFile(join(root, STUB), 'utf8');
    await appendFile(join(root, STUB), '// mine\n');
    expect(await generate({ root })).toMatchObject({ written: [STUB], overwritten: [STUB] });
    expect(await readFile(join(root, STUB), 'utf8')).toBe(before);
  });

  test('what the specs no longer lead to is deleted, except what was edited or is not ours', async () => {
    const edited = 'generated/members/client.ts';
    const foreign = 'generated/members/notes.md';
    await appendFile(join(root, edited), '// mine\n');
    await writeFile(join(root, foreign), 'mine\n');
    await removeMembers();
    const { deleted, refused, diagnostics } = await generate({ root });
    expect(diagnostics).toEqual([]);
    expect(deleted).toContain('generated/members/stub.ts');
    expect(refused).toEqual([edited]);
    expect(await listFiles(root, 'generated/members', () => true)).toEqual([edited, foreign]);
  });

  test('an edited file that should go is named until somebody removes it', async () => {
    const edited = 'generated/members/client.ts';
    await appendFile(join(root, edited), '// mine\n');
    await removeMembers();
    await generate({ root });
    expect((await checkGenerated({ root })).drift).toEqual([
      { path: edited, reason: 'edited by hand' },
    ]);
    expect((await generate({ root })).refused).toEqual([edited]);
    await rm(join(root, edited));
    await generate({ root });
    expect((await checkGenerated({ root })).drift).toEqual([]);
  });

  test('an error in a spec is told with its place, and nothing is written', async () => {
    const before = await times();
    await edit(files.loans, 'operationId: listLoans', 'operation: listLoans');
    const { diagnostics, written, documents } = await generate({ root });
    expect(diagnostics).toMatchObject([{ code: 'operation-id', file: files.loans }]);
    expect(documents.has(files.loans)).toBe(true);
    expect(written).toEqual([]);
    expect(await times()).toEqual(before);
  });
});

test('broken YAML is told alone, without what follows from it', async () => {
  await edit(files.loans, 'paths:', 'paths: [');
  for (const { diagnostics } of [await generate({ root }), await checkGenerated({ root })]) {
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['yaml-syntax']));
  }
});

describe('check', () => {
  test('nothing is out of date after generate', async () => {
    expect(await checkGenerated({ root })).toMatchObject({ drift: [], diagnostics: [] });
  });

  test('names every file with the reason, and writes nothing', async () => {
    await appendFile(join(root, STUB), '// mine\n');
    await rm(join(root, 'generated/loans/calls.ts'));
    await edit(files.members, 'summary: Reads a member', 'summary: Shows a member');
    const before = await times();
    expect((await checkGenerated({ root })).drift).toEqual([
      { path: 'generated/loans/calls.ts', reason: 'missing' },
      { path: STUB, reason: 'edited by hand' },
      { path: 'generated/manifest.json', reason: 'spec changed' },
      { path: 'generated/members/client.ts', reason: 'spec changed' },
      { path: 'generated/members/contract.ts', reason: 'spec changed' },
      { path: 'generated/members/operations.ts', reason: 'spec changed' },
      { path: 'generated/members/stub.ts', reason: 'spec changed' },
    ]);
    expect(await times()).toEqual(before);
  });

  test('the order of keys and comments are no change', async () => {
    const before = await times();
    const { documents } = await loadSpecs(root);
    let rank = 0;
    const ranks: Iterator<number> = { next: () => ({ value: (rank += 7919) % 1009 }) };
    for (const [path, { value }] of documents) {
      await writeFile(join(root, path), `# Shuffled.\n${printShuffled(value, ranks)}\n`);
    }
    expect(await checkGenerated({ root })).toMatchObject({ drift: [], diagnostics: [] });
    expect(await generate({ root })).toMatchObject({ written: [], deleted: [] });
    expect(await times()).toEqual(before);
  });

  test('what was remembered about other specs is not believed', async () => {
    await edit(files.members, 'summary: Reads a member', 'summary: Shows a member');
    await checkGenerated({ root });
    await edit(files.members, 'summary: Shows a member', 'summary: Reads a member');
    expect((await checkGenerated({ root })).drift).toEqual([]);
    await writeFile(join(root, '.fitsync/specs-hash.json'), 'damaged');
    expect((await checkGenerated({ root })).drift).toEqual([]);
  });

  test('tells a changed generator from a changed spec', async () => {
    const manifest = await readFile(join(root, 'generated/manifest.json'), 'utf8');
    const { generator }: { generator: string } = JSON.parse(manifest);
    await edit('generated/manifest.json', generator, 'another');
    expect((await checkGenerated({ root })).drift).toEqual([
      { path: 'generated/manifest.json', reason: 'generator changed' },
    ]);
  });

  test('a manifest that a merge has left in conflict is written anew', async () => {
    const path = join(root, 'generated/manifest.json');
    const manifest = await readFile(path, 'utf8');
    await writeFile(path, `<<<<<<< ours\n${manifest}=======\n${manifest}>>>>>>> theirs\n`);
    expect((await checkGenerated({ root })).drift).not.toEqual([]);
    expect(await generate({ root })).toMatchObject({
      written: ['generated/manifest.json'],
      deleted: [],
    });
    expect(await readFile(path, 'utf8')).toBe(manifest);
  });

  test('a folder without anything generated lacks everything', async () => {
    await rm(join(root, 'generated'), { recursive: true });
    await mkdir(join(root, 'generated'));
    const { drift } = await checkGenerated({ root });
    expect(drift).toContainEqual({ path: STUB, reason: 'missing' });
  });
});
