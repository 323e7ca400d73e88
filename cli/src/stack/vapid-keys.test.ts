import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureVapidKeys } from './vapid-keys.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fitsync-vapid-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('ensureVapidKeys', () => {
  it('makes keys once, for their owner alone', async () => {
    const directory = join(folder, 'keys');
    const keys = await ensureVapidKeys(directory);
    expect(Buffer.from(keys.public_key, 'base64url')).toHaveLength(65);
    expect(Buffer.from(keys.private_key, 'base64url')).toHaveLength(32);
    expect(await ensureVapidKeys(directory)).toEqual(keys);
    expect(statSync(join(directory, 'vapid.json')).mode & 0o777).toBe(0o600);
  });

  it('does not replace what is not its own', async () => {
    writeFileSync(join(folder, 'vapid.json'), '{}');
    await expect(ensureVapidKeys(folder)).rejects.toThrow('does not hold keys for push messages');
  });
});
