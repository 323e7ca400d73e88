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
  const { logs } = locateStack(cwd);
  const found = listLogs(logs);
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
    hints:
      found.length > 0
        ? [...didYouMean(nearest(service, found)), `there are: ${found.join(', ')}`]
        : ['fitsync up starts the services'],
    details: { services: found },
  });
}

function parseCount(lines: string | undefined): number {
  if (lines === undefined) return defaultLines;
  if (/^\d{1,6}$/.test(lines)) return Number(lines);
  throw new CliError(exitCodes.usage, `"${lines}" is no number of lines`);
}
