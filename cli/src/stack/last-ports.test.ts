import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readLastPorts, writeLastPorts } from './last-ports.ts';

it('remembers ports, and takes nothing else for one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fitsync-ports-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'ports.json');
  expect(readLastPorts(file)).toEqual({});
  writeLastPorts(file, { postgres: 20_000 });
  writeLastPorts(file, { redis: 20_001 });
  expect(readLastPorts(file)).toEqual({ postgres: 20_000, redis: 20_001 });
  writeFileSync(file, '{"postgres": "20000", "redis": 70000}');
  expect(readLastPorts(file)).toEqual({});
  writeFileSync(file, 'half a fi');
  expect(readLastPorts(file)).toEqual({});
});
