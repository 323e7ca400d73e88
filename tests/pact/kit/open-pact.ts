import { mkdtempSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PactV4 } from '@pact-foundation/pact';
import { afterAll, describe, expect, it } from 'vitest';

/** Where the pacts of all pairs are committed. */
export const pactFolder = fileURLToPath(new URL('../../../pacts/', import.meta.url));

/** Name of the file that holds what a consumer expects of a provider. */
export function pactFileName(consumer: string, provider: string): string {
  return `${consumer}-${provider}.json`;
}

/**
 * Describes what a consumer expects of a provider: `define` registers the tests that write it down. The last test
 * compares that with the pact that is committed, or replaces it in the mode of `npm run pacts`.
 */
export function describePact(
  consumer: string,
  provider: string,
  define: (pact: PactV4) => void,
): void {
  const name = pactFileName(consumer, provider);
  const directory = mkdtempSync(join(tmpdir(), 'fitsync-pact-'));
  afterAll(() => rm(directory, { recursive: true, force: true }));

  describe(`${consumer} → ${provider}`, () => {
    define(new PactV4({ consumer, provider, dir: directory, logLevel: 'warn' }));

    it(`pacts/${name} says the same`, async () => {
      const written = await readFile(join(directory, name), 'utf8');
      const committed = join(pactFolder, name);
      if (process.env['MODE'] === 'write-pacts') {
        await mkdir(pactFolder, { recursive: true });
        await writeFile(committed, written);
      }
      const pact = await readFile(committed, 'utf8').catch(() => '');
      expect(pact, `pacts/${name} is stale: npm run pacts`).toBe(written);
    });
  });
}
