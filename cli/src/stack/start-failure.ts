import { createColors } from 'picocolors';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { readLastLines } from './log-file.ts';
import { formatLogLine, parseLogLine } from './log-record.ts';
import { displayPath } from './paths.ts';

/** What is known about a process that failed. */
export interface FailedProcess {
  readonly name: string;
  readonly reason: string;
  readonly logFile: string;
  /** Where in the log its output begins. */
  readonly logStart: number;
  readonly cause?: unknown;
}

/** The failure of a process, with the last lines of its log. */
export function startFailure(failed: FailedProcess): CliError {
  const { name, reason, cause, logFile, logStart } = failed;
  const plain = createColors(false);
  const lines = readLastLines(logFile, 15, logStart).flatMap((line) =>
    formatLogLine(parseLogLine(name, line), plain).split('\n'),
  );
  const file = displayPath(logFile, process.cwd());
  return new CliError(exitCodes.failure, `${name} ${reason}`, {
    cause,
    hints: lines.length > 0 ? [`its log says (${file}):`, ...lines] : [`its log is empty: ${file}`],
    details: { process: name, log_file: logFile },
  });
}
