/**
 * `npm run pack [FOLDER]`: writes the packages that are published, as the tarballs that `npm publish` takes, into `dist` or
 * another folder. In this repository everything runs from its sources.
 */
import { join, resolve } from 'node:path';
import { packFitsync } from './pack/pack-fitsync.ts';
import { packSdk } from './pack/pack-sdk.ts';
import { root } from './pack/root.ts';

const folder = resolve(process.argv[2] ?? join(root, 'dist'));

for (const tarball of await Promise.all([packSdk(folder), packFitsync(folder)])) {
  process.stdout.write(`${tarball}\n`);
}
