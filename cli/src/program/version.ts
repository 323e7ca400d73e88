import { readFileSync } from 'node:fs';

/** The version of this command, as its package says. */
export function readVersion(): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(new URL(import.meta.resolve('#package.json')), 'utf8'),
  );
  return manifest.version;
}
