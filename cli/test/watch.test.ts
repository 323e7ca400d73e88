import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serviceNames, urlVariable } from '../src/stack/service-names.ts';
import { listen } from './fixtures/listen.ts';
import { bin, createCliUser } from './fixtures/run-cli.ts';

const user = createCliUser();
let server: Server;
let env: Record<string, string>;
/** Told of somebody who asks for metrics, and then keeps them waiting. */
let keepWaiting: (() => void) | undefined;

/** A service that serves another request each time that somebody looks, while a breaker of it is open. */
beforeAll(async () => {
  let served = 0;
  server = createServer(({ url }, response) => {
    if (url === '/readyz') {
      response.setHeader('content-type', 'application/json');
      response.end('{"status":"degraded","checks":{"database":"ok","redis":"down"}}');
      return;
    }
    if (keepWaiting) {
      keepWaiting();
      return;
    }
    served += 1;
    response.end(
      [
        `fitsync_http_request_duration_seconds_count{status="200"} ${served}`,
        'fitsync_circuit_breaker_state{source="x",target="training",state="open"} 1',
      ].join('\n'),
    );
  });
  const url = `http://127.0.0.1:${await listen(server, '127.0.0.1')}`;
  env = {
    ...Object.fromEntries(serviceNames.map((name) => [urlVariable(name), url])),
    REDIS_URL: 'redis://127.0.0.1:1',
  };
});
afterEach(() => {
  keepWaiting = undefined;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  user.remove();
});

const watching = ['status', '--watch', '--interval', '50ms'];
const base = { PATH: process.env['PATH'], HOME: user.home };

/** Starts `fitsync status --watch --json`. */
function watchAsJson() {
  const child = spawn(process.execPath, [bin, ...watching, '--json'], {
    cwd: user.home,
    env: { ...base, ...env },
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  return { child, written: () => stdout };
}

describe('fitsync status', () => {
  it('names the breakers that stop calls', async () => {
    const { stdout } = await user.run(['status'], { env });
    expect(stdout).toMatch(/^schedule +\S+ +degraded: redis down /m);
    expect(stdout).toContain('schedule → training: breaker open');
  });
});

describe('fitsync status --watch', () => {
  it('writes a line of JSON for each look, until it is told to stop', async () => {
    const { child, written } = watchAsJson();
    await expect.poll(() => written().split('\n').length).toBeGreaterThan(3);
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(130);
    const looks = written()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    for (const look of looks) {
      expect(look).toMatchObject({
        at: expect.any(String) as unknown,
        parts: expect.arrayContaining([
          expect.objectContaining({
            name: 'schedule',
            state: 'degraded',
            reason: 'redis down',
            figures: expect.objectContaining({
              per_second: expect.any(Number) as unknown,
            }) as unknown,
          }),
        ]) as unknown,
        pairs: expect.arrayContaining([
          { source: 'schedule', target: 'training', per_second: 0, breaker: { state: 'open' } },
        ]) as unknown,
      });
    }
  });

  it('tells nothing of a look that is interrupted', async () => {
    const { child, written } = watchAsJson();
    await expect.poll(written).toContain('\n');
    await new Promise<void>((resolve) => (keepWaiting = resolve));
    child.kill('SIGINT');
    await once(child, 'close');
    for (const line of written().trim().split('\n')) expect(line).toContain('"figures"');
  });

  const hasScript = spawnSync('script', ['--version']).status === 0;
  it.skipIf(!hasScript)('redraws in place on a terminal, and gives the cursor back', async () => {
    const command = [process.execPath, bin, ...watching].join(' ');
    // Ends by itself with Ctrl-C, as somebody at the terminal would type it.
    const child = spawn('script', ['-qec', `stty cols 60; ${command}`, '/dev/null'], {
      cwd: user.home,
      env: { ...base, ...env, TERM: 'xterm', NO_COLOR: '1' },
    });
    let shown = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (shown += chunk));
    const home = '\u001B[H';
    await expect.poll(() => shown.split(home).length).toBeGreaterThan(3);
    child.stdin.write('\u0003');
    await once(child, 'close');
    expect(shown).toContain('\u001B[?25l');
    expect(shown).toContain('\u001B[?25h');
    expect(shown.split('\u001B[2J')).toHaveLength(2);
    expect(shown).not.toContain('\u001B[33m');
    const frame = shown.split(home)[2] ?? '';
    expect(frame).toMatch(/^SERVICE +STATE +REQ\/S/);
    for (const line of frame.split('\n')) {
      expect(stripVTControlCharacters(line).trimEnd().length).toBeLessThanOrEqual(60);
    }
  });
});
