import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noPactIsBroken } from '../scripts/steps.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const bookings = 'specs/http/schedule.openapi.yaml';
let copy: string;

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'fitsync-contract-changes-'));
  await cp(join(root, 'specs'), join(copy, 'specs'), { recursive: true });
  await mkdir(join(copy, 'pacts'));
  await writeFile(join(copy, 'pacts/progress-schedule.json'), JSON.stringify(pact));
  git('init', '--quiet', '--initial-branch=main');
  commit('Describe the platform');
});
afterEach(() => rm(copy, { recursive: true, force: true }));

/** Progress reads the client of a booking. */
const pact = {
  consumer: { name: 'progress' },
  provider: { name: 'schedule' },
  interactions: [
    {
      type: 'Synchronous/HTTP',
      description: 'getBooking: a session',
      comments: { references: { OpenAPI: { operationId: 'getBooking' } } },
      request: { method: 'GET', path: '/api/bookings/0193a000-0000-7000-8000-000000000030' },
      response: { status: 200, body: { content: { data: { client_id: 'a' } } } },
    },
  ],
};

function git(...args: readonly string[]): void {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  execFileSync('git', [...author, ...args], { cwd: copy, stdio: 'ignore' });
}

function commit(subject: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', subject);
}

async function rename(field: string): Promise<void> {
  const text = await readFile(join(copy, bookings), 'utf8');
  const start = text.indexOf('\n    Booking:\n');
  const end = text.indexOf('\n    BookingResponse:\n');
  const renamed = text.slice(start, end).replaceAll(field, `${field}_2`);
  await writeFile(join(copy, bookings), text.slice(0, start) + renamed + text.slice(end));
  commit(`Rename ${field}`);
}

/** Runs the step of `npm run check` in a folder. */
function check(
  folder = copy,
): Promise<{ readonly code: number | string; readonly output: string }> {
  const { command, args } = noPactIsBroken;
  return new Promise((resolve) => {
    execFile(join(root, 'node_modules/.bin', command), args, { cwd: folder }, (error, stdout) =>
      resolve({ code: error?.code ?? 0, output: stdout }),
    );
  });
}

it('a field that a pact reads cannot be renamed unnoticed, another one can', async () => {
  await rename('trainer_notes');
  expect(await check()).toEqual({ code: 0, output: expect.stringContaining('no pact is hit') });
  await rename('client_id');
  expect(await check()).toEqual({
    code: 3,
    output: expect.stringMatching(/data\.client_id is gone · breaks progress → schedule · /),
  });
});

it('a clone without history passes, and is told so', async () => {
  await rename('client_id');
  git('clone', '--quiet', '--depth=1', `file://${copy}`, 'shallow');
  expect(await check(join(copy, 'shallow'))).toEqual({
    code: 0,
    output: expect.stringContaining('nothing to compare with'),
  });
});
