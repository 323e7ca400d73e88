import { Command, CommanderError, Option } from 'commander';
import { CliError } from './cli-error.ts';
import { commandGroups, commandTable } from './command-table.ts';
import type { Addresses, CommandContext, CommandDeclaration } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { formatHelp, globalOptions } from './help.ts';
import { type Interruption, watchInterruption } from './interruption.ts';
import { didYouMean, nearest } from './nearest.ts';
import { createOutput } from './output.ts';
import { reportError } from './report-error.ts';

type GlobalOptions = Addresses & { readonly json?: true };

/** Parses the command line, runs the one command that it names, and sets the exit code. */
export async function runProgram(args: readonly string[]): Promise<void> {
  const interruption = watchInterruption();
  try {
    await buildProgram(interruption).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (interruption.signal.aborted && isAbort(error)) {
      process.exitCode = interruption.exitCode() ?? exitCodes.interrupted;
      return;
    }
    // Commander has said on stderr what it did not understand; help and version are no failure.
    process.exitCode =
      error instanceof CommanderError
        ? error.exitCode === 0
          ? exitCodes.ok
          : exitCodes.usage
        : reportError(error, outputFor({ ...(args.includes('--json') && { json: true }) }));
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'AbortedError');
}

function buildProgram(interruption: Interruption): Command {
  const names = commandTable.map((command) => command.name);
  const program = configure(new Command('fitsync'), '', [...names, ...Object.keys(commandGroups)]);
  program.helpInformation = () => formatHelp(commandTable);
  // Here too, so that they may stand before the command.
  for (const [flags, summary] of globalOptions) program.option(flags, summary);
  const parents = new Map([['', program]]);
  for (const declaration of commandTable) {
    const parent = findParent(parents, declaration.name);
    parents.set(declaration.name, addCommand(parent, declaration, interruption));
  }
  return program;
}

/** What the command stands in: a group, or another command. A group that is not there yet is made. */
function findParent(parents: Map<string, Command>, name: string): Command {
  const path = name.split(' ').slice(0, -1).join(' ');
  const parent = parents.get(path) ?? addGroup(findParent(parents, path), path);
  parents.set(path, parent);
  return parent;
}

function addGroup(parent: Command, path: string): Command {
  const group = parent.command(lastWord(path)).description(commandGroups[path] ?? '');
  return configure(
    group,
    path,
    commandTable.map((command) => command.name).filter((child) => child.startsWith(`${path} `)),
  );
}

function lastWord(path: string): string {
  return path.split(' ').at(-1) ?? path;
}

/** Makes a command that only holds others throw instead of exiting, and name what it does not know. */
function configure(command: Command, path: string, children: readonly string[]): Command {
  const refuse = (name: string): never => {
    const typed = path === '' ? name : `${path} ${name}`;
    const similar = nearest(typed, children);
    throw new CliError(exitCodes.unknownName, `there is no command "${typed}"`, {
      hints: [...didYouMean(similar), 'fitsync --help lists all commands'],
      details: { nearest: similar },
    });
  };
  return (
    command
      .exitOverride()
      .helpCommand(false)
      .usage('COMMAND')
      .argument('[command]')
      // Options of a command that there is not are of no interest.
      .allowUnknownOption()
      .action((name: string | undefined) => {
        if (name === undefined) command.help({ error: true });
        else if (name.startsWith('-')) command.error(`error: unknown option '${name}'`);
        else refuse(name);
      })
      .on('beforeHelp', () => {
        // Help is asked for before any argument is looked at.
        const name = command.args.find((argument) => !argument.startsWith('-'));
        if (name !== undefined) refuse(name);
      })
      .allowExcessArguments()
  );
}

function addCommand(
  parent: Command,
  declaration: CommandDeclaration,
  interruption: Interruption,
): Command {
  const command = parent
    .command(lastWord(declaration.name))
    .description(declaration.summary)
    .exitOverride()
    // Would be inherited from the command that this one stands in.
    .allowExcessArguments(false)
    .showHelpAfterError('(--help shows how it is used)');
  if (declaration.arguments) command.arguments(declaration.arguments);
  for (const { flags, summary, repeatable } of declaration.options ?? []) {
    const option = new Option(flags, summary);
    if (repeatable) {
      option.default([], 'none').argParser((value, list: string[]) => [...list, value]);
    }
    command.addOption(option);
  }
  for (const [flags, summary] of globalOptions) command.option(flags, summary);
  if (declaration.notes) command.addHelpText('after', `\n${declaration.notes.join('\n')}`);
  if (declaration.examples) {
    command.addHelpText('after', `\nExamples:\n  ${declaration.examples.join('\n  ')}`);
  }
  command.action(async () => {
    const context = createContext(command.optsWithGlobals<GlobalOptions>(), interruption);
    const { run } = await declaration.load();
    // The declaration beside the module's name has the options that the module's interface names.
    const exitCode = await run(context, command.args, command.opts<never>());
    process.exitCode = exitCode ?? interruption.exitCode() ?? exitCodes.ok;
  });
  return command;
}

function createContext(options: GlobalOptions, interruption: Interruption): CommandContext {
  return {
    output: outputFor(options),
    signal: interruption.signal,
    env: process.env,
    cwd: process.cwd(),
    addresses: options,
    commands: commandTable,
  };
}

function outputFor(options: { readonly json?: true }): ReturnType<typeof createOutput> {
  return createOutput({
    stdout: process.stdout,
    stderr: process.stderr,
    json: options.json === true,
    env: process.env,
  });
}
