import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  readAsyncApiReact,
  readAsyncApiStyles,
  readScalar,
} from '../../services/gateway/src/docs/viewers.ts';

/** Where the viewers come from. */
export const viewerPackages = [
  'node_modules/@asyncapi/react-component',
  'node_modules/@scalar/fastify-api-reference',
];

/** Writes the viewers of the documentation where `published-viewers.ts` reads them. */
export async function writeViewers(target: string): Promise<void> {
  const folder = join(target, 'services/gateway/viewers');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'scalar.js'), await readScalar());
  await writeFile(join(folder, 'asyncapi.js'), await readAsyncApiReact());
  await writeFile(join(folder, 'asyncapi.css'), await readAsyncApiStyles());
}
