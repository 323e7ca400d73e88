import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { readManifest } from './manifest.ts';
import { root } from './root.ts';

/** The folders of the packages of others that a bundle contains, relative to the repository. */
export function bundledPackages({ inputs }: Metafile): string[] {
  const folders = Object.keys(inputs).map(
    (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0],
  );
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

/** Writes whose code the package contains, with the text of each licence. */
export async function writeNotices(target: string, folders: readonly string[]): Promise<void> {
  const notices = await Promise.all(folders.map((folder) => readNotice(join(root, folder))));
  const text = `What others have written and this package contains.\n\n${notices.join('\n\n')}\n`;
  await writeFile(join(target, 'THIRD-PARTY-LICENSES'), text);
}

async function readNotice(folder: string): Promise<string> {
  const { name, version, license } = await readManifest(folder);
  const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
  const text = file === undefined ? '' : await readFile(join(folder, file), 'utf8');
  return [`${name} ${version}, ${license}`, '', text.trim()].join('\n').trim();
}
