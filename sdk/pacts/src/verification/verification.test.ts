import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  hashContract,
  hashSource,
  type Pair,
  parsePact,
  readVerifications,
  writeVerification,
} from '../index.ts';
import { httpInteraction, makePact, messageInteraction } from '../pact/pact.fixture.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'fitsync-verification-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

describe('the hash of a contract', () => {
  const { file } = makePact([httpInteraction(), messageInteraction()]);
  const [first, second] = file.interactions;

  it('does not depend on the order of keys and of interactions, on comments, or on the tools', () => {
    const reordered = JSON.stringify({
      metadata: { ...file.metadata, pactRust: { ffi: '0.5.8' } },
      interactions: [
        { ...second, comments: { references: { AsyncAPI: { operationId: 'other' } } } },
        Object.fromEntries(Object.entries(first ?? {}).toReversed()),
      ],
      provider: file.provider,
      consumer: file.consumer,
    });
    expect(hashContract(parsePact('pacts/training-schedule.json', reordered).file)).toBe(
      hashContract(file),
    );
  });

  it('depends on everything that was agreed on', () => {
    const others = [
      makePact([httpInteraction()]),
      makePact([httpInteraction(), messageInteraction()], ['progress', 'schedule']),
      makePact([httpInteraction({ response: { status: 201 } }), messageInteraction()]),
      makePact([httpInteraction({ providerStates: [] }), messageInteraction()]),
      makePact([httpInteraction(), messageInteraction({ metadata: { channel: 'gym.closed' } })]),
    ];
    const hashes = [file, ...others.map((pact) => pact.file)].map(hashContract);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('the hash of a provider', () => {
  const calls: Pair = {
    consumer: 'schedule',
    provider: 'training',
    operations: ['getProgram'],
    events: [],
    required: [['getProgram']],
  };

  it.each([
    'services/schedule/src/handlers/create-booking.ts',
    'services/schedule/migrations/0001.sql',
    'services/schedule/package.json',
    'specs/http/schedule.openapi.yaml',
    'specs/events/schedule.asyncapi.yaml',
    'specs/http/training.openapi.yaml',
    'specs/shared/common.yaml',
    'generated/schedule/contract.ts',
    'generated/training/contract.ts',
    'generated/events/validators.js',
    'sdk/runtime/src/http/index.ts',
    'package-lock.json',
  ])('depends on %s', async (path) => {
    const before = await hashSource(root, 'schedule', [calls]);
    await write(path, 'one');
    const written = await hashSource(root, 'schedule', [calls]);
    await write(path, 'two');
    const changed = await hashSource(root, 'schedule', [calls]);
    expect(new Set([before, written, changed]).size).toBe(3);
    expect(await hashSource(root, 'schedule', [calls])).toBe(changed);
  });

  it('does not depend on where the repository is', async () => {
    await write('specs/shared/common.yaml', 'one');
    await write('package-lock.json', 'one');
    const found = await hashSource(root, 'schedule', [calls]);
    expect(await hashSource(relative(process.cwd(), root), 'schedule', [calls])).toBe(found);
    expect(await hashSource(`${root}/`, 'schedule', [calls])).toBe(found);
  });

  it.each([
    'services/user/src/main.ts',
    'services/schedule/src/domain/overlap.test.ts',
    'services/schedule/test/bookings.int.test.ts',
    'specs/http/user.openapi.yaml',
    'generated/user/contract.ts',
    'pacts/training-schedule.json',
    'docs/pacts.md',
  ])('does not depend on %s', async (path) => {
    const before = await hashSource(root, 'schedule', [calls]);
    await write(path, 'one');
    expect(await hashSource(root, 'schedule', [calls])).toBe(before);
  });
});

describe('results of verifications', () => {
  const pact = makePact([httpInteraction()]);

  it('are none before the first', async () => {
    expect(await readVerifications(root)).toEqual([]);
  });

  it('are read as they were written, the last of each pair', async () => {
    const report = { pact, source: 's1', interactions: 1, failures: ['$.data.id: gone'] };
    const failed = await writeVerification(root, report);
    expect(failed).toEqual({
      consumer: 'training',
      provider: 'schedule',
      contract: hashContract(pact.file),
      source: 's1',
      interactions: 1,
      result: 'failed',
      failures: ['$.data.id: gone'],
    });
    expect(await readVerifications(root)).toEqual([failed]);
    const passed = await writeVerification(root, { ...report, source: 's2', failures: [] });
    expect(passed.result).toBe('ok');
    expect(await readVerifications(root)).toEqual([passed]);
  });

  it.each([['{'], ['{}'], ['{"consumer":"training"}']])('are not %s', async (text) => {
    await write('pacts/verification/training-schedule.json', text);
    await expect(readVerifications(root)).rejects.toThrow(
      'pacts/verification/training-schedule.json: is no result of a verification',
    );
  });
});
