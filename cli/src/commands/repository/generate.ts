import type { CheckResult, GenerateResult } from '@fitsync/codegen';
import { findRoot } from '../../contracts/find-root.ts';
import { watchSpecs } from '../../contracts/watch-specs.ts';
import { CliError } from '../../program/cli-error.ts';
import type { CommandContext } from '../../program/command.ts';
import { exitCodes, type ExitCode } from '../../program/exit-codes.ts';
import type { Output } from '../../program/output.ts';

interface GenerateOptions {
  readonly check?: true;
  readonly watch?: true;
}

/** `fitsync generate`: brings the generated code up to date, or says what is not. */
export async function run(
  { output, cwd, signal }: CommandContext,
  _args: readonly string[],
  { check, watch }: GenerateOptions,
): Promise<ExitCode> {
  if (check && watch) throw new CliError(exitCodes.usage, '--check and --watch exclude each other');
  const root = findRoot(cwd);
  const { checkGenerated, generate } = await import('@fitsync/codegen');
  if (check) return reportCheck(await checkGenerated({ root }), output);
  const exitCode = await reportGenerate(await generate({ root }), output);
  if (!watch) return exitCode;
  output.note('watching specs/; Ctrl-C ends it');
  for await (const _ of watchSpecs(root, signal)) {
    await reportGenerate(await generate({ root }), output);
  }
  return exitCodes.interrupted;
}

async function reportCheck(result: CheckResult, output: Output): Promise<ExitCode> {
  const { drift, diagnostics } = result;
  await showDiagnostics(result, output);
  if (hasError(result)) {
    output.result(
      { checked: false, diagnostics },
      () => 'the generated code was not checked: the specs have errors',
    );
    return exitCodes.contractViolation;
  }
  output.result({ checked: true, drift, diagnostics }, () =>
    drift.length === 0
      ? 'the generated code is up to date'
      : drift.map(({ path, reason }) => `${path}: ${reason}`).join('\n'),
  );
  if (drift.length === 0) return exitCodes.ok;
  output.note('run: fitsync generate');
  return exitCodes.contractViolation;
}

async function reportGenerate(result: GenerateResult, output: Output): Promise<ExitCode> {
  const { written, overwritten, deleted, refused, diagnostics } = result;
  await showDiagnostics(result, output);
  for (const path of overwritten) output.note(`${path} had been edited by hand; the edit is gone`);
  for (const path of refused) {
    output.note(`${path} is no longer generated but was edited by hand: delete it or move it away`);
  }
  const failed = hasError(result);
  output.record({ written, overwritten, deleted, refused, diagnostics }, () => {
    if (failed) return 'nothing was written';
    const changes = [
      ...written.map((path) => `wrote ${path}`),
      ...deleted.map((path) => `deleted ${path}`),
    ];
    return changes.length === 0 ? 'nothing changed' : changes.join('\n');
  });
  return failed ? exitCodes.contractViolation : exitCodes.ok;
}

async function showDiagnostics(
  { diagnostics, documents }: CheckResult | GenerateResult,
  output: Output,
): Promise<void> {
  if (output.json || diagnostics.length === 0) return;
  const { formatDiagnostic } = await import('@fitsync/codegen');
  for (const one of diagnostics) output.note(`${formatDiagnostic(one, documents)}\n`);
}

function hasError({ diagnostics }: CheckResult | GenerateResult): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
