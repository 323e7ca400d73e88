import { commandTable } from './program/command-table.ts';
import { formatHelp } from './program/help.ts';

const args = process.argv.slice(2);
const [first] = args;

if (first === undefined || (args.length === 1 && ['--help', '-h', 'help'].includes(first))) {
  process.stdout.write(formatHelp(commandTable));
} else {
  const { runProgram } = await import('./program/run-program.ts');
  await runProgram(args);
}
