import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '@fitsync/codegen';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The packages whose types matter here, with the folders they are in. */
const packages = {
  contracts: 'generated',
  descriptor: 'sdk/descriptor',
  runtime: 'sdk/runtime',
  sdk: 'sdk/client',
};
let copy: string;

beforeEach(async () => {
  // Inside the repository, so that packages from npm are found further up.
  await mkdir(join(root, '.fitsync'), { recursive: true });
  copy = await mkdtemp(join(root, '.fitsync/contract-first-'));
  const skipped = /node_modules|\.test\.ts$|[/\\]test[/\\]/;
  for (const folder of [
    'specs',
    'services/schedule',
    'services/user',
    ...Object.values(packages),
  ]) {
    await cp(join(root, folder), join(copy, folder), {
      recursive: true,
      filter: (source) => !skipped.test(source.slice(root.length)),
    });
  }
  await mkdir(join(copy, 'node_modules/@fitsync'), { recursive: true });
  for (const [name, folder] of Object.entries(packages)) {
    await symlink(join(copy, folder), join(copy, 'node_modules/@fitsync', name));
    // What npm had to install for one package alone, because another needs another version of it.
    const own = join(folder, 'node_modules');
    if (existsSync(join(root, own))) await symlink(join(root, own), join(copy, own));
  }
  const config = JSON.parse(await readFile(join(root, 'tsconfig.json'), 'utf8')) as object;
  await writeFile(
    join(copy, 'tsconfig.json'),
    JSON.stringify({ ...config, include: ['generated', 'services'], exclude: ['**/node_modules'] }),
  );
});
afterEach(() => rm(copy, { recursive: true, force: true }));

/** What the compiler has to say about the copy, a line for each error. */
function compile(): Promise<string[]> {
  const tsc = join(root, 'node_modules/@typescript/native/bin/tsc');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [tsc, '-p', copy, '--pretty', 'false'],
      { cwd: copy },
      (_error, stdout) => resolve(stdout.split('\n').filter((line) => line.includes('error TS'))),
    );
  });
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const file = join(copy, path);
  const before = await readFile(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(file, after);
}

it(
  'a new operation and a new event make the compiler name the places to fill',
  { timeout: 60_000 },
  async () => {
    expect(await compile()).toEqual([]);

    await edit('specs/http/schedule.openapi.yaml', (text) => {
      const operation =
        /\n {2}\/api\/bookings\/\{id\}\/cancel:\n[\s\S]*?(?=\n {2}\/)/.exec(text)?.[0] ?? '';
      const added = operation
        .replace('/cancel:', '/confirm-arrival:')
        .replace('operationId: cancelBooking', 'operationId: confirmArrival')
        .replace('x-emits: [booking.cancelled]', 'x-emits: [booking.arrived]');
      return text.replace(operation, `${operation}${added}`);
    });
    await edit('specs/events/schedule.asyncapi.yaml', (text) => {
      let added = text;
      for (const section of ['channels', 'operations']) {
        const name =
          section === 'channels' ? String.raw`booking\.cancelled` : 'sendBookingCancelled';
        const entry =
          new RegExp(String.raw`\n  ${name}:\n(?:\n| {3,}.*\n)*`).exec(added)?.[0] ?? '';
        added = added.replace(entry, `${entry}${toArrived(entry)}`);
      }
      for (const name of ['BookingCancelled', 'BookingCancelledData']) {
        const schema =
          new RegExp(String.raw`\n    ${name}:\n(?:\n| {5,}.*\n)*`).exec(added)?.[0] ?? '';
        added = added.replace(schema, `${schema}${toArrived(schema)}`);
      }
      return added;
    });
    expect((await generate({ root: copy })).diagnostics).toEqual([]);
    const missing = await compile();
    expect(missing).toHaveLength(1);
    expect(missing[0]).toContain('services/schedule/src/service.ts');
    expect(missing[0]).toContain('confirmArrival');

    // A handler that publishes what its operation does not declare is named, too.
    await edit('services/schedule/src/handlers/complete-booking.ts', (text) =>
      text.replace("tx.emit('booking.completed'", "tx.emit('booking.arrived'"),
    );
    expect((await compile()).map((line) => line.split('(')[0])).toEqual([
      'services/schedule/src/handlers/complete-booking.ts',
      'services/schedule/src/service.ts',
    ]);
  },
);

it(
  'a new receive operation makes the compiler name the missing handler',
  { timeout: 60_000 },
  async () => {
    await receive('user', 'schedule', 'booking.completed');
    await receive('schedule', 'user', 'user.updated');
    expect((await generate({ root: copy })).diagnostics).toEqual([]);
    const missing = await compile();
    expect(missing).toHaveLength(2);
    // Schedule has handled no event so far, the user service another one.
    expect(missing[0]).toContain('services/schedule/src/definition.ts');
    expect(missing[1]).toContain('services/user/src/service.ts');
    expect(missing[1]).toContain('booking.completed');

    // A handler that publishes what its receive operation does not declare is named, too.
    await edit('services/user/src/service.ts', (text) =>
      text.replace(
        "return { 'user.updated'",
        "return { 'booking.completed': { apply: (tx, { data }) => tx.emit('user.updated', { user_id: data.client_id, changes: ['name'] }) }, 'user.updated'",
      ),
    );
    const [, undeclared] = await compile();
    expect(undeclared).toContain('services/user/src/service.ts');
    expect(undeclared).toContain("'never'");
  },
);

/** Lets a service receive an event of another. */
function receive(service: string, sender: string, event: string): Promise<void> {
  const name = event.replaceAll(/(?:^|\.)(.)/g, (_, first: string) => first.toUpperCase());
  const channel = `  ${event}:
    address: ${event}
    messages:
      ${name}: { $ref: "./${sender}.asyncapi.yaml#/channels/${event}/messages/${name}" }
`;
  const operation = `  receive${name}:
    action: receive
    summary: Does something.
    channel: { $ref: "#/channels/${event}" }
`;
  return edit(`specs/events/${service}.asyncapi.yaml`, (text) =>
    text
      .replace(/^channels:\n/m, (line) => `${line}${channel}`)
      .replace(/^operations:\n/m, (line) => `${line}${operation}`),
  );
}

function toArrived(text: string): string {
  return text
    .replaceAll('booking.cancelled', 'booking.arrived')
    .replaceAll('BookingCancelled', 'BookingArrived');
}
