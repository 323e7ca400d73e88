import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

const index = JSON.stringify(new URL('index.ts', import.meta.url).href);

/** Runs a program that has a logger, and kills it as soon as it has written `killAt`. */
async function run(program: string, killAt?: string) {
  const script = `
    import { createLogger } from ${index};
    const logger = createLogger({ service: 'thing', level: 'info' });
    ${program}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
    // One that never writes what it is waited for must not stay.
    timeout: 10_000,
    killSignal: 'SIGKILL',
  });
  let seen = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    seen += chunk;
    if (killAt !== undefined && seen.includes(killAt)) child.kill('SIGKILL');
  });
  const [written] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return written
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { msg: string }).msg);
}

describe('the log of a process', () => {
  it('has all lines in order, also those of a turn that ends the process', async () => {
    const program = `
      for (let n = 0; n < 1_000; n += 1) logger.info(String(n));
      process.on('exit', () => logger.info('last'));
      setTimeout(() => { logger.info('one more'); process.exit(); });`;
    const numbers = Array.from({ length: 1_000 }, (_, n) => String(n));
    expect(await run(program)).toEqual([...numbers, 'one more', 'last']);
  });

  it('has what was thrown at last', async () => {
    const program = `setTimeout(() => { logger.fatal('broken'); throw new Error('broken'); });`;
    expect(await run(program)).toEqual(['broken']);
  });

  it('has the lines of earlier turns when the process hangs and is killed', async () => {
    const program = `
      logger.info('before');
      setTimeout(() => { for (;;); }, 1);`;
    expect(await run(program, 'before')).toEqual(['before']);
  });
});
