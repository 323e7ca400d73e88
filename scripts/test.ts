/**
 * `npm test`: every check, then every test. The last line counts both, `N passed, N failed`; a run
 * that executes no test, or whose report cannot be read, counts as failed.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks, run } from './steps.ts';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly success: boolean;
}

let passed = 0;
let failed = 0;
const count = (ok: boolean): void => {
  if (ok) passed += 1;
  else failed += 1;
};

for (const step of checks) count(await run(step));

const folder = await mkdtemp(join(tmpdir(), 'fitsync-test-'));
try {
  const file = join(folder, 'report.json');
  const ok = await run({
    name: 'tests',
    command: 'vitest',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  });
  const report = JSON.parse(await readFile(file, 'utf8')) as VitestReport;
  passed += report.numPassedTests;
  // A skipped test is a promise that nobody checks.
  failed += report.numFailedTests + report.numPendingTests;
  // A suite that breaks before its tests run has no failed test, and an empty run no test at all.
  if (report.numFailedTests === 0) count(ok && report.success && report.numPassedTests > 0);
} catch (error) {
  process.stdout.write(`no report of the tests: ${String(error)}\n`);
  count(false);
} finally {
  await rm(folder, { recursive: true, force: true });
}

// What the tests have verified is what can be deployed.
count(await run({ name: 'every pair keeps its pact', command: 'fitsync', args: ['pacts'] }));

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
