import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, describe, expect, test } from 'vitest';

import { goodTexts } from '../../test/lint/contract-texts.ts';
import type { Diagnostic } from '../load/index.ts';
import { lintContracts } from './lint-contracts.ts';

const schedule = 'specs/http/schedule.openapi.yaml';
const roots: string[] = [];

afterEach(async () => {
  await Promise.all(roots.splice(0).map((root) => rm(root, { recursive: true })));
});

// The other tools are started for real, and take seconds where there is little computing power.
describe('lintContracts', { timeout: 60_000 }, () => {
  test('finds nothing in good contracts', async () => {
    expect(await lint()).toEqual([]);
  });

  test('asks Redocly, the AsyncAPI parser and our rules, and orders what they say', async () => {
    const events = 'specs/events/schedule.asyncapi.yaml';
    const faults = [
      { file: schedule, find: 'tags: [bookings]', replace: 'tags: [reservations]' },
      { file: schedule, find: 'operationId: getBooking', replace: 'operationId: get_booking' },
      { file: events, find: 'action: send', replace: 'action: publish' },
    ];
    const found = await lint(faults);

    expect(found.map(({ code, file }) => [code, file])).toEqual(
      expect.arrayContaining([
        ['asyncapi/asyncapi-document-resolved', events],
        ['redocly/operation-tag-defined', schedule],
        ['operation-id', schedule],
      ]),
    );
    expect(found.every(({ line, column, help }) => line > 1 && column > 0 && help !== '')).toBe(
      true,
    );
    expect(await lint(faults)).toEqual(found);
  });

  test('reports broken YAML alone', async () => {
    const found = await lint([{ file: schedule, find: 'paths:', replace: 'paths: [' }]);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['yaml-syntax']));
  });

  test('reports broken references alone', async () => {
    const find = '"#/components/schemas/NewBooking"';
    expect(
      await lint([{ file: schedule, find, replace: '"#/components/schemas/Nothing"' }]),
    ).toMatchObject([{ code: 'unknown-reference', line: 27 }]);
    expect(
      await lint([{ file: schedule, find, replace: '"./nothing.yaml#/Nothing"' }]),
    ).toMatchObject([{ code: 'unknown-reference', help: expect.stringContaining('no file') }]);
  });

  test('refuses references to other machines instead of following them', async () => {
    const find = '"#/components/schemas/NewBooking"';
    const replace = '"https://example.com/schemas.yaml#/NewBooking"';
    expect(await lint([{ file: schedule, find, replace }])).toMatchObject([
      { code: 'remote-reference' },
    ]);
  });

  test('finds nothing where there are no contracts', async () => {
    const root = await mkdtemp(join(tmpdir(), 'fitsync-lint-'));
    roots.push(root);
    expect(await lintContracts({ root })).toEqual([]);
  });
});

interface Fault {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** Lints a copy of the good contracts with faults put in. */
async function lint(faults: readonly Fault[] = []): Promise<Diagnostic[]> {
  const root = await mkdtemp(join(tmpdir(), 'fitsync-lint-'));
  roots.push(root);
  const config = new URL('../../../../redocly.yaml', import.meta.url);
  const texts = await goodTexts();
  texts.set('redocly.yaml', await readFile(config, 'utf8'));
  for (const { file, find, replace } of faults) {
    const text = texts.get(file) ?? '';
    expect(text).toContain(find);
    texts.set(
      file,
      text.replace(find, () => replace),
    );
  }
  for (const [path, text] of texts) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return lintContracts({ root });
}
