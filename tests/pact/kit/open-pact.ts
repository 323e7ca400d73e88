import { mkdtempSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pactPath } from '@fitsync/pacts';
import { PactV4 } from '@pact-foundation/pact';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from './root.ts';

/**
 * Describes what a consumer expects of a provider: `define` registers the tests that write it down. The last test
 * compares that with the pact that is committed, or replaces it in the mode of `npm run pacts`.
 */
export function describePact(
  consumer: string,
  provider: string,
  define: (pact: PactV4) => void,
): void {
  const path = pactPath({ consumer, provider });
  const directory = mkdtempSync(join(tmpdir(), 'fitsync-pact-'));
  afterAll(() => rm(directory, { recursive: true, force: true }));

  describe(`${consumer} → ${provider}`, () => {
    define(new PactV4({ consumer, provider, dir: directory, logLevel: 'warn' }));

    it(`${path} says the same`, async () => {
      const written = await readFile(join(directory, basename(path)), 'utf8');
      const committed = join(root, path);
      if (process.env['MODE'] === 'write-pacts') {
        await mkdir(dirname(committed), { recursive: true });
        await writeFile(committed, written);
      }
      const pact = await readFile(committed, 'utf8').catch(() => '');
      expect(pact, `${path} is stale: npm run pacts`).toBe(written);
    });
  });
}
