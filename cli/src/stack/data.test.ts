import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deleteData } from './data.ts';
import { locateStack, type StackPaths } from './paths.ts';

let folder: string;
let paths: StackPaths;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fitsync-data-'));
  paths = locateStack(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('deleteData', () => {
  it('deletes the data and keeps keys and logs', () => {
    for (const path of [paths.postgres, paths.redis, paths.mail, paths.keys, paths.logs]) {
      mkdirSync(path, { recursive: true });
    }
    deleteData(paths, {});
    expect([paths.postgres, paths.redis, paths.mail].some(existsSync)).toBe(false);
    expect([paths.keys, paths.logs].every(existsSync)).toBe(true);
  });

  it('deletes nothing behind a link', () => {
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(join(elsewhere, 'redis'), { recursive: true });
    symlinkSync(elsewhere, paths.directory);
    expect(() => deleteData(paths, {})).toThrow('nothing outside .fitsync');
    expect(existsSync(join(elsewhere, 'redis'))).toBe(true);
  });

  it('refuses when the data is that of another server', () => {
    mkdirSync(paths.redis, { recursive: true });
    expect(() => deleteData(paths, { DATABASE_URL: 'postgres://x' })).toThrow('DATABASE_URL');
    expect(existsSync(paths.redis)).toBe(true);
  });
});
