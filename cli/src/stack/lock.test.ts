import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireLock, readLockOwner, removeStale } from './lock.ts';
import { identify } from './process-identity.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fitsync-lock-'));
  path = join(folder, 'stack.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('acquireLock', () => {
  it('gives the lock to one, and names it to the next', () => {
    const lock = acquireLock(path);
    expect(acquireLock(path)).toEqual({ heldBy: identify(process.pid) });
    expect('release' in lock).toBe(true);
    if ('release' in lock) lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes over the lock of a process that is dead, even when its number is used again', () => {
    writeFileSync(path, JSON.stringify({ pid: process.pid, birth: 'long ago' }));
    expect(readLockOwner(path)).toBeUndefined();
    expect(acquireLock(path)).toHaveProperty('release');
    expect(readLockOwner(path)).toEqual(identify(process.pid));
  });

  it('takes over a lock that is no lock', () => {
    writeFileSync(path, 'x');
    expect(acquireLock(path)).toHaveProperty('release');
  });
});

describe('removeStale', () => {
  it('leaves the lock of a living process where it is', () => {
    acquireLock(path);
    removeStale(path);
    expect(readLockOwner(path)).toEqual(identify(process.pid));
    expect(readdirSync(folder)).toEqual(['stack.lock']);
  });
});
