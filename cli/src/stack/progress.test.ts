import { describe, expect, it } from 'vitest';
import { createOutput } from '../program/output.ts';
import { createProgress, type Progress } from './progress.ts';

function watch(settings: { readonly json: boolean; readonly isTTY?: boolean }) {
  const written = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => ({
    isTTY: settings.isTTY === true,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const [stdout, stderr] = [sink('stdout'), sink('stderr')];
  const output = createOutput({ stdout, stderr, json: settings.json, env: { NO_COLOR: '1' } });
  let time = 0;
  const progress = createProgress({ output, stderr, now: () => (time += 500) });
  return { progress, written };
}

function makeSomeProgress(progress: Progress): void {
  const step = progress.step('redis');
  step.update('downloading');
  step.done('from the cache');
  progress.say('restarting user (exit 1)', { event: 'restarting', service: 'user' });
  progress.close();
}

describe('createProgress', () => {
  it('writes a line per step to stderr', () => {
    const { progress, written } = watch({ json: false });
    makeSomeProgress(progress);
    expect(written).toEqual({
      stdout: '',
      stderr:
        '  redis: downloading\n✓ redis           0.5 s  from the cache\nrestarting user (exit 1)\n',
    });
  });

  it('writes events to stdout with --json', () => {
    const { progress, written } = watch({ json: true });
    makeSomeProgress(progress);
    expect(written.stderr).toBe('');
    expect(
      written.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { event: 'step', step: 'redis', state: 'started' },
      { event: 'step', step: 'redis', state: 'running', text: 'downloading' },
      { event: 'step', step: 'redis', state: 'done', ms: 500, detail: 'from the cache' },
      { event: 'restarting', service: 'user' },
    ]);
  });

  it('leaves a terminal with finished lines only', () => {
    const { progress, written } = watch({ json: false, isTTY: true });
    makeSomeProgress(progress);
    expect(written.stderr.split('\r\u001B[2K').at(-1)).toBe('');
    expect(written.stderr).toContain('✓ redis           0.5 s  from the cache\n');
    expect(written.stderr).not.toContain('downloading\n');
  });
});
