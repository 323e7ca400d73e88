import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogLine } from './log-record.ts';
import { followLogs, lastLogLines } from './logs.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fitsync-logs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const record = (time: number): string => JSON.stringify({ time });
const texts = (lines: readonly LogLine[]): string[] =>
  lines.map(({ service, text }) => `${service} ${text}`);

describe('lastLogLines', () => {
  beforeEach(() => {
    writeFileSync(join(folder, 'user.log'), `${record(1)}\n${record(5)}\n`);
    writeFileSync(join(folder, 'schedule.log'), `${record(3)}\n  at a stack\n${record(6)}\n`);
  });

  it('merges by time and keeps lines without a time behind their own', () => {
    const { entries } = lastLogLines(folder, ['schedule', 'user'], 10);
    expect(texts(entries)).toEqual([
      `user ${record(1)}`,
      `schedule ${record(3)}`,
      'schedule   at a stack',
      `user ${record(5)}`,
      `schedule ${record(6)}`,
    ]);
  });

  it('gives the last ones over all', () => {
    expect(texts(lastLogLines(folder, ['schedule', 'user'], 2).entries)).toEqual([
      `user ${record(5)}`,
      `schedule ${record(6)}`,
    ]);
    expect(lastLogLines(folder, ['user'], 0).entries).toEqual([]);
  });
});

describe('followLogs', () => {
  it('gives whole lines as they come, also after a rotation, until the signal ends', async () => {
    const file = join(folder, 'user.log');
    writeFileSync(file, 'old line, longer than what follows the rotation\n');
    const { positions } = lastLogLines(folder, ['user'], 0);
    const shown: LogLine[] = [];
    const stop = new AbortController();
    const following = followLogs(folder, positions, (line) => shown.push(line), stop.signal);
    appendFileSync(file, 'first\nsec');
    await expect.poll(() => texts(shown)).toEqual(['user first']);
    appendFileSync(file, 'ond ✓\n');
    await expect.poll(() => texts(shown)).toEqual(['user first', 'user second ✓']);
    writeFileSync(file, 'new file\n');
    await expect.poll(() => texts(shown).at(-1)).toBe('user new file');
    stop.abort();
    await expect(following).rejects.toThrow('aborted');
  });
});
