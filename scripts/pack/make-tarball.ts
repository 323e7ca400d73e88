import { execFile } from 'node:child_process';
import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Packs a built package as npm does, beside its folder and under the name of that: `dist/fitsync-sdk.tgz`. Gives the path. */
export async function makeTarball(folder: string): Promise<string> {
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', dirname(folder)], {
    cwd: folder,
  });
  const [packed] = JSON.parse(stdout) as readonly [{ readonly filename: string }];
  // Without the version, so that others know where it is.
  const tarball = join(dirname(folder), `${basename(folder)}.tgz`);
  await rename(join(dirname(folder), packed.filename), tarball);
  return tarball;
}
