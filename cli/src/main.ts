import { commandTable } from './program/command-table.ts';
import { formatHelp } from './program/help.ts';
import { readVersion } from './program/version.ts';

const args = withHelpAsOption(process.argv.slice(2));
const [first] = args;

process.stdout.on('error', endWithReader);
if (first === undefined || (args.length === 1 && ['--help', '-h', 'help'].includes(first))) {
  process.stdout.write(formatHelp(commandTable));
} else if (args.length === 1 && first === '--version') {
  process.stdout.write(`${readVersion()}\n`);
} else {
  process.stderr.on('error', endWithReader);
  const { runProgram } = await import('./program/run-program.ts');
  await runProgram(args);
}

/** `help up` is another way to say `up --help`. */
function withHelpAsOption(given: readonly string[]): readonly string[] {
  const [word, ...command] = given;
  if (word !== 'help' || command.length === 0) return given;
  const known = commandTable.some(({ name }) => name.split(' ')[0] === command[0]);
  // Without the option, an unknown command is told to be one.
  return known ? [...command, '--help'] : command;
}

/** Whoever reads our output may stop reading: that is no failure. */
function endWithReader(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
}
