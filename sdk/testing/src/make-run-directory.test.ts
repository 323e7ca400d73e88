import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { makeRunDirectory } from './make-run-directory.ts';

it('deletes what killed runs have left, and nothing of runs that go on, whoever runs them', async () => {
  const prefix = 'fitsync-selftest-';
  const first = await makeRunDirectory(prefix);
  const base = dirname(first);
  const dead = spawnSync(process.execPath, ['--eval', '']).pid;
  // Process 1 belongs to root: an ordinary user may not even ask for it.
  const folders = [`${prefix}${dead}-a`, `${prefix}1-b`].map((name) => join(base, name));
  for (const folder of folders) await mkdir(join(folder, 'postgres'), { recursive: true });
  const second = await makeRunDirectory(prefix);
  const left = (await readdir(base)).filter((name) => name.startsWith(prefix));
  expect(left.map((name) => join(base, name)).toSorted()).toEqual(
    [first, second, folders[1]].toSorted(),
  );
  for (const name of left) await rm(join(base, name), { recursive: true });
});
