import { cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { listFiles, parseSpecs } from '../src/load/index.ts';
import type { Specs } from '../src/load/index.ts';

/** Two small services and two events, whose contracts use everything that the generator knows. */
const library = join(import.meta.dirname, 'fixtures', 'library');

/** Paths in the library. */
export const files = {
  loans: 'specs/http/loans.openapi.yaml',
  members: 'specs/http/members.openapi.yaml',
  loanEvents: 'specs/events/loans.asyncapi.yaml',
  memberEvents: 'specs/events/members.asyncapi.yaml',
  common: 'specs/shared/common.yaml',
} as const;

/** The texts of the library by path. */
export async function libraryTexts(): Promise<Map<string, string>> {
  const paths = await listFiles(library, 'specs', (path) => path.endsWith('.yaml'));
  const texts = paths.map(
    async (path) => [path, await readFile(join(library, path), 'utf8')] as const,
  );
  return new Map(await Promise.all(texts));
}

/** The library with one text replaced in one file; the text has to be there. */
export async function librarySpecs(path?: string, from = '', to = ''): Promise<Specs> {
  const texts = await libraryTexts();
  if (path !== undefined) texts.set(path, replaceOnce(texts.get(path) ?? '', from, to));
  return parseSpecs(texts);
}

/** A copy of the library in a folder of its own. */
export async function copyLibrary(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'fitsync-codegen-'));
  await cp(library, root, { recursive: true });
  return root;
}

/** Replaces a text that must be there, the first time it occurs. */
export function replaceOnce(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The fixture has no ${JSON.stringify(from)}.`);
  return text.replace(from, () => to);
}
