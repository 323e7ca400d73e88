import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, assert, beforeEach, describe, expect, it } from 'vitest';
import { browserCommand, openWith } from './open-browser.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fitsync-browser-'));
  for (const program of ['open', 'xdg-open']) {
    const path = join(folder, program);
    writeFileSync(
      path,
      `#!/bin/sh\nprintf %s "$1" > "${folder}/opened.new"\nmv "${folder}/opened.new" "${folder}/opened"\n`,
    );
    chmodSync(path, 0o755);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('browserCommand', () => {
  it('is the one of the platform, where there is a screen', () => {
    const PATH = `/nowhere:${folder}`;
    const command = (platform: NodeJS.Platform, env = {}): string | undefined =>
      browserCommand({ platform, env: { PATH, ...env } });
    expect(command('darwin')).toBe(join(folder, 'open'));
    expect(command('linux', { DISPLAY: ':0' })).toBe(join(folder, 'xdg-open'));
    expect(command('linux', { WAYLAND_DISPLAY: 'w' })).toBe(join(folder, 'xdg-open'));
    expect(command('linux')).toBeUndefined();
    expect(command('linux', { DISPLAY: ':0', PATH: '/nowhere' })).toBeUndefined();
  });
});

describe('openWith', () => {
  it('hands the file over', async () => {
    const command = browserCommand({ platform: 'linux', env: { PATH: folder, DISPLAY: ':0' } });
    assert(command !== undefined);
    expect(await openWith(command, '/a b.html')).toBe(true);
    const opened = join(folder, 'opened');
    await expect.poll(() => existsSync(opened)).toBe(true);
    expect(readFileSync(opened, 'utf8')).toBe('/a b.html');
  });

  it('says when that cannot be done', async () => {
    expect(await openWith(join(folder, 'absent'), '/a.html')).toBe(false);
  });
});
