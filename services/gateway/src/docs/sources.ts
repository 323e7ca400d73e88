import { readFile } from 'node:fs/promises';

/** A document that was generated from the contracts, by its name. */
export function readGenerated(name: string): Promise<Buffer> {
  return readFile(new URL(name, import.meta.resolve('@fitsync/contracts/gateway')));
}

/** A file of ours for browsers. */
export function readBrowserFile(name: string): Promise<Buffer> {
  return readFile(new URL(`../../browser/${name}`, import.meta.url));
}
