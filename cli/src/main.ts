import { commandTable } from './program/command-table.ts';
import { formatHelp } from './program/help.ts';

const args = process.argv.slice(2);
const [first] = args;

process.stdout.on('error', endWithReader);
if (first === undefined || (args.length === 1 && ['--help', '-h', 'help'].includes(first))) {
  process.stdout.write(formatHelp(commandTable));
} else {
  process.stderr.on('error', endWithReader);
  const { runProgram } = await import('./program/run-program.ts');
  await runProgram(args);
}

/** Whoever reads our output may stop reading: that is no failure. */
function endWithReader(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
}
