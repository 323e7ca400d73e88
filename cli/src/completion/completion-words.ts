import type { CommandDeclaration } from '../program/command.ts';

/** The words that can follow on the command line, by the words before them: `''`, `events`, `events tail`. */
export type CompletionWords = ReadonlyMap<string, readonly string[]>;

/** The names that arguments take. */
export interface ArgumentNames {
  readonly operations: readonly string[];
  readonly events: readonly string[];
  readonly services: readonly string[];
}

/** Options that each command takes besides its own. */
const globalFlags = ['--json', '--gateway-url', '--redis-url', '--database-url', '--help'];

/** Collects the words from the command table and from the contracts. */
export function completionWords(
  commands: readonly CommandDeclaration[],
  names: ArgumentNames,
): CompletionWords {
  const words = new Map<string, string[]>();
  const add = (place: string, more: readonly string[]): void => {
    words.set(place, [...new Set([...(words.get(place) ?? []), ...more])]);
  };
  for (const command of commands) {
    const [first = '', second] = command.name.split(' ');
    add('', [first]);
    if (second !== undefined) add(first, [second]);
    const flags = (command.options ?? []).map(({ flags }) => /--[\w-]+/.exec(flags)?.[0] ?? flags);
    add(command.name, [...argumentWords(command, names), ...flags, ...globalFlags]);
  }
  return words;
}

/** The names that a command's first argument can be. */
function argumentWords(
  { name, arguments: args = '' }: CommandDeclaration,
  { operations, events, services }: ArgumentNames,
): readonly string[] {
  if (/^[<[]service/.test(args)) return services;
  if (args.startsWith('<operation>')) return operations;
  if (args.startsWith('<shell>')) return ['bash', 'zsh', 'fish'];
  return name.startsWith('events ') ? events : [];
}
