import { readFile } from 'node:fs/promises';

// What `viewers.ts` gives, as files of the published package: `npm run pack` writes them. So it needs none of the packages
// that they come from.

/** The bundle of Scalar. */
export function readScalar(): Promise<Buffer> {
  return readViewer('scalar.js');
}

/** The bundle of AsyncAPI React. */
export function readAsyncApiReact(): Promise<Buffer> {
  return readViewer('asyncapi.js');
}

/** The style sheet that goes with it. */
export function readAsyncApiStyles(): Promise<Buffer> {
  return readViewer('asyncapi.css');
}

function readViewer(name: string): Promise<Buffer> {
  return readFile(new URL(`../../viewers/${name}`, import.meta.url));
}
