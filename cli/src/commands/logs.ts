import { CliError } from '../program/cli-error.ts';
import type { CommandContext } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { didYouMean, nearest } from '../program/nearest.ts';
import { listLogs } from '../stack/log-file.ts';
import { formatLogLine, type LogLine } from '../stack/log-record.ts';
import { followLogs, lastLogLines } from '../stack/logs.ts';
import { displayPath, locateStack } from '../stack/paths.ts';

interface LogsOptions {
  readonly follow?: true;
  readonly lines?: string;
}

const defaultLines = 50;

/** Shows the logs of services, merged in the order of time. */
export async function run(
  { output, signal, cwd }: CommandContext,
  services: readonly string[],
  { follow, lines }: LogsOptions,
): Promise<void> {
  const { logs, root } = locateStack(cwd);
  const found = listLogs(logs);
  if (found.length === 0) throw noLogs(displayPath(root, cwd));
  const wanted = services.length > 0 ? services : found;
  for (const service of wanted) assertLog(service, found, displayPath(logs, cwd));
  const show = (line: LogLine): void => {
    output.record(line.fields ?? { service: line.service, text: line.text }, () =>
      formatLogLine(line, output.colors),
    );
  };
  const { entries, positions } = lastLogLines(logs, wanted, parseCount(lines));
  for (const line of entries) show(line);
  if (follow) await followLogs(logs, positions, show, signal);
}

function assertLog(service: string, found: readonly string[], folder: string): void {
  if (found.includes(service)) return;
  throw new CliError(exitCodes.unknownName, `there is no log of "${service}" in ${folder}`, {
    hints: [...didYouMean(nearest(service, found)), `there are: ${found.join(', ')}`],
    details: { services: found },
  });
}

function noLogs(where: string): CliError {
  return new CliError(exitCodes.unreachableOrForbidden, `no stack has run in ${where}`, {
    hints: ['fitsync up starts one'],
  });
}

function parseCount(lines: string | undefined): number {
  if (lines === undefined) return defaultLines;
  if (/^\d{1,6}$/.test(lines)) return Number(lines);
  throw new CliError(exitCodes.usage, `"${lines}" is no number of lines`);
}
