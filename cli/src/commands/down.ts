import type { CommandContext } from '../program/command.ts';
import { displayPath, locateStack } from '../stack/paths.ts';
import { stopStack } from '../stack/stop-stack.ts';

/** Stops the stack of this project, and waits until nothing of it is left. */
export async function run(context: CommandContext): Promise<void> {
  const { output, cwd, signal } = context;
  const paths = locateStack(cwd);
  const stopped = await stopStack(paths, signal);
  output.result(stopped ? { stopped: true, ...stopped } : { stopped: false }, () => {
    if (!stopped) return `nothing runs in ${displayPath(paths.root, cwd)}`;
    return `stopped the stack (pid ${stopped.pid})${stopped.forced ? ', by force' : ''}`;
  });
}
