import type { Output } from './output.ts';

/** An option of a command. */
export interface OptionDeclaration {
  /** As in the help: `-f, --follow` or `--count <n>`. */
  readonly flags: string;
  readonly summary: string;
  /** May be given several times; the command gets a list. */
  readonly repeatable?: true;
}

/** A command as data: enough for help, parsing and completion without loading what it does. */
export interface CommandDeclaration {
  /** `up`, or groups and command: `events tail`, `events dlq list`. */
  readonly name: string;
  /** Positional arguments in Commander's notation: `<type> [payload]`, `[service...]`. */
  readonly arguments?: string;
  readonly summary: string;
  readonly options?: readonly OptionDeclaration[];
  /** Lines about it that only its own help shows. */
  readonly notes?: readonly string[];
  readonly examples?: readonly string[];
  /** Loads the module that does it. */
  readonly load: () => Promise<CommandModule>;
}

/** What the module of a command exports. */
export interface CommandModule {
  /**
   * Runs the command. It gives an exit code, or nothing for 0, and throws a `CliError` for anything
   * that the user has to know. `options` holds the values by camel-cased name: a string for an option
   * with a value, `true` for one without; each module names its own in an interface.
   */
  readonly run: (
    context: CommandContext,
    args: readonly string[],
    options: never,
  ) => Promise<number | void>;
}

/** What every command works with. */
export interface CommandContext {
  readonly output: Output;
  /** Ends with Ctrl-C, SIGTERM, or the death of the process that started this one. */
  readonly signal: AbortSignal;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The options that every command takes. */
  readonly addresses: Addresses;
  /** Every command, for those that talk about commands. */
  readonly commands: readonly CommandDeclaration[];
}

/** Where the stack is, as far as the command line says so. */
export interface Addresses {
  readonly gatewayUrl?: string;
  readonly redisUrl?: string;
  readonly databaseUrl?: string;
}
