import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('./', import.meta.url);
const plants = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !/^plants?\./.test(name))
  .map((name) => name.slice(0, -'.ts'.length));

const engine = "await import('@fitsync/runtime/events')";
const sending = new URL('../../../services/notification/src/delivery/deliver.ts', folder).href;
const everything = `${engine}; await import(${JSON.stringify(sending)})`;

it('has four bugs to plant', () => {
  expect(plants).toEqual([
    'acknowledge-before-commit',
    'poll-by-last-id',
    'send-unrecorded',
    'skip-inbox',
  ]);
});

it.each(plants)('finds the place for %s', (name) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', new URL(`${name}.ts`, folder).href, '--input-type=module', '--eval', everything],
    { encoding: 'utf8' },
  );
  expect(stderr).toContain(`planted ${name}`);
  expect(status).toBe(0);
});

it('refuses to run when there is no place for it', () => {
  const plant = `import { plant } from ${JSON.stringify(new URL('plant.ts', folder).href)};
    plant({ name: 'x', module: '/events/log/log-id.ts', piece: 'not there', instead: '' });
    ${engine}`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', plant], {
    encoding: 'utf8',
  });
  expect(stderr).toContain('x cannot be planted');
  expect(status).not.toBe(0);
});
