import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { commandTable } from '../src/program/command-table.ts';
import { bin, createCliUser } from './fixtures/run-cli.ts';

const user = createCliUser();
afterAll(() => user.remove());

describe('fitsync', () => {
  it.each([[], ['--help'], ['-h'], ['help']])('shows every command for %j', async (...args) => {
    const { code, stdout, stderr } = await user.run(args.flat());
    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const { name, summary } of commandTable) {
      expect(stdout).toContain(`  ${name}`);
      expect(stdout).toContain(summary);
    }
  });

  it('prints its version', async () => {
    const result = await user.run(['--version']);
    expect(result).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it.each([['up'], ['events', 'tail'], ['events']])('takes help %s for --help', async (...name) => {
    const asked = await user.run(['help', ...name]);
    expect(asked).toEqual(await user.run([...name, '--help']));
    expect(asked).toMatchObject({ code: 0, stdout: expect.stringContaining(name.join(' ')) });
  });

  it.each(commandTable.map(({ name }) => name))('has help for %s, and its module', async (name) => {
    const { code, stdout } = await user.run([...name.split(' '), '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: fitsync ${name}`);
    const command = commandTable.find((one) => one.name === name);
    expect(await command?.load()).toHaveProperty('run');
  });

  it.each([
    ['an unknown command', ['evnts'], 4, 'did you mean: events'],
    ['an unknown command of a group', ['events', 'tial'], 4, 'did you mean: events tail'],
    ['help for an unknown command', ['help', 'evnts'], 4, 'did you mean: events'],
    ['--help after an unknown command', ['evnts', '--help'], 4, 'did you mean: events'],
    ['--help after one of a group', ['events', 'tial', '--help'], 4, 'did you mean: events tail'],
    [
      'options of an unknown command',
      ['publish', 'a', '--example'],
      4,
      'did you mean: events publish',
    ],
    ['an unknown option in place of a command', ['--nope'], 2, "unknown option '--nope'"],
    ['an unknown option of a group', ['events', '--nope'], 2, "unknown option '--nope'"],
    ['an unknown operation', ['call', 'creatBooking'], 4, 'did you mean: createBooking'],
    ['an unknown event', ['events', 'describe', 'booking.create'], 4, 'booking.created'],
    ['an unknown shell', ['completion', 'tcsh'], 4, 'zsh'],
    ['an unknown option', ['ops', '--nope'], 2, "unknown option '--nope'"],
    ['a missing argument', ['call'], 2, "missing required argument 'operation'"],
    ['a surplus argument', ['up', 'nosuch'], 2, 'too many arguments'],
    [
      'a surplus word before a command',
      ['events', 'groups', 'x', 'remove'],
      2,
      'too many arguments',
    ],
    ['a bad duration', ['call', 'listGyms', '--timeout', '5'], 2, 'no duration'],
    ['a group alone', ['events'], 2, 'Usage: fitsync events'],
    ['a group in a group alone', ['events', 'dlq'], 2, 'Usage: fitsync events dlq'],
    ['an unknown command in one', ['events', 'dlq', 'redrve'], 4, 'events dlq redrive'],
  ])('refuses %s', async (_, args, exitCode, message) => {
    const { code, stdout, stderr } = await user.run(args);
    expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('tells errors as JSON on stderr when asked for JSON', async () => {
    const { code, stdout, stderr } = await user.run(['--json', 'call', 'creatBooking']);
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(JSON.parse(stderr)).toMatchObject({
      exit_code: 4,
      error: 'there is no operation "creatBooking"',
      nearest: ['createBooking', 'getBooking'],
    });
  });

  it('ends quietly when nobody reads its output any more', async () => {
    const child = spawn(process.execPath, [bin, 'events', 'list'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(stderr).toBe('');
  });

  it('says in one line what it needs when Node is too old and no other is around', async () => {
    const nodeArgs = ['--no-experimental-strip-types'];
    const { code, stderr } = await user.run(['--help'], { nodeArgs });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^fitsync needs Node\.js 22\.18 or newer; this is v[\d.]+\. [^\n]+\n$/);
  });
});

describe('fitsync completion', () => {
  it('offers the services that can be started here, not all that have a contract', async () => {
    const other = createCliUser();
    const source = join(other.home, 'services', 'training', 'src');
    mkdirSync(source, { recursive: true });
    writeFileSync(join(source, 'main.ts'), '');
    const { stdout } = await other.run(['completion', 'bash', '--json']);
    other.remove();
    const words: Readonly<Record<string, readonly string[]>> = JSON.parse(stdout);
    expect(words['serve']?.filter((word) => !word.startsWith('-'))).toEqual(['training']);
  });

  it.each(['bash', 'zsh', 'fish'])('completes operations and events in %s', async (shell) => {
    const { code, stdout } = await user.run(['completion', shell]);
    expect(code).toBe(0);
    expect(stdout).toContain('createBooking');
    expect(stdout).toContain('booking.created');
    expect(stdout).toContain('--dry-run');
  });

  it.each([
    [['fitsync', 'ev'], 'events'],
    [['fitsync', 'events', 'ta'], 'tail'],
    [['fitsync', 'events', 'dlq', 're'], 'redrive'],
    [['fitsync', 'events', 'dlq', 'redrive', '--rea'], '--reason'],
    [['fitsync', 'events', 'groups', 'rem'], 'remove'],
    [['fitsync', 'events', 'lag', 'noti'], 'notification'],
    [['fitsync', 'mail', 'show', 'lat'], 'latest'],
    [['fitsync', 'events', 'tail', 'booking.cr'], 'booking.created'],
    [['fitsync', 'call', 'createB'], 'createBooking'],
    [['fitsync', 'call', 'createBooking', '--dry'], '--dry-run'],
  ])('makes bash complete %j to %s', async (words, expected) => {
    const { stdout: script } = await user.run(['completion', 'bash']);
    const quoted = words.map((word) => `'${word}'`).join(' ');
    const shell = spawn('bash', ['--norc'], { stdio: ['pipe', 'pipe', 'inherit'] });
    shell.stdin.end(
      `${script}\nCOMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _fitsync; echo "\${COMPREPLY[@]}"\n`,
    );
    let completed = '';
    shell.stdout.on('data', (chunk: Buffer) => {
      completed += chunk.toString();
    });
    await once(shell, 'close');
    expect(completed.trim()).toBe(expected);
  });
});
