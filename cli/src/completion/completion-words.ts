import type { CommandDeclaration } from '../program/command.ts';

/** The words that can follow on the command line, by the words before them: `''`, `events`, `events tail`. */
export type CompletionWords = ReadonlyMap<string, readonly string[]>;

/** The names that arguments take. */
export interface ArgumentNames {
  readonly operations: readonly string[];
  readonly events: readonly string[];
  readonly services: readonly string[];
  /** The services that receive events. */
  readonly groups: readonly string[];
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
    const path = command.name.split(' ');
    for (const [depth, word] of path.entries()) add(path.slice(0, depth).join(' '), [word]);
    const flags = (command.options ?? []).map(({ flags }) => /--[\w-]+/.exec(flags)?.[0] ?? flags);
    add(command.name, [...argumentWords(command, names), ...flags, ...globalFlags]);
  }
  return words;
}

/** The names that a command's first argument can be. */
function argumentWords(
  { name, arguments: args = '' }: CommandDeclaration,
  { operations, events, services, groups }: ArgumentNames,
): readonly string[] {
  if (/^[<[]service/.test(args)) return services;
  if (args.startsWith('<operation>')) return operations;
  if (args.startsWith('<shell>')) return ['bash', 'zsh', 'fish'];
  if (/^[<[]group/.test(args)) return groups;
  if (name.startsWith('mail ') && args.startsWith('<id>')) return ['latest'];
  return name.startsWith('events ') && /^[<[](type|pattern)/.test(args) ? events : [];
}
