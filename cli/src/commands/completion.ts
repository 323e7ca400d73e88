import { completionScripts } from '../completion/completion-scripts.ts';
import { completionWords } from '../completion/completion-words.ts';
import { loadEvents, loadOperations } from '../contracts/catalog.ts';
import { loadGroups } from '../contracts/groups.ts';
import { unknownName } from '../contracts/unknown-name.ts';
import type { CommandContext } from '../program/command.ts';
import { findServices } from '../stack/find-services.ts';
import { locateStack } from '../stack/paths.ts';

/** `fitsync completion SHELL`: everything that can be completed, as a script for the shell. */
export async function run(
  { output, commands, cwd, env }: CommandContext,
  [shell = '']: readonly string[],
): Promise<void> {
  const toScript = Object.hasOwn(completionScripts, shell) ? completionScripts[shell] : undefined;
  if (!toScript) throw unknownName('shell', shell, Object.keys(completionScripts));
  const [operations, events, groups] = await Promise.all([
    loadOperations(),
    loadEvents(),
    loadGroups(),
  ]);
  const words = completionWords(commands, {
    operations: operations.map(({ operationId }) => operationId),
    events: events.map(({ type }) => type),
    groups: groups.map(({ name }) => name),
    services: findServices(locateStack(cwd), env).map(({ name }) => name),
  });
  output.result(Object.fromEntries(words), () => toScript(words));
}
