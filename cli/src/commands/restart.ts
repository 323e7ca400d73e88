import { unknownName } from '../contracts/unknown-name.ts';
import { CliError } from '../program/cli-error.ts';
import type { CommandContext } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { requestRestart } from '../stack/control-socket.ts';
import { readLockOwner } from '../stack/lock.ts';
import { displayPath, locateStack, type StackPaths } from '../stack/paths.ts';
import { createProgress, type Step } from '../stack/progress.ts';
import type { RestartEvent } from '../stack/restart-services.ts';
import { readStackFile } from '../stack/stack-file.ts';

/** Replaces the processes of the services, one after the other, while requests are served. */
export async function run(
  { output, cwd, signal }: CommandContext,
  names: readonly string[],
): Promise<void> {
  const paths = locateStack(cwd);
  assertRunning(names, paths, cwd);
  const progress = createProgress({ output, stderr: process.stderr, now: () => performance.now() });
  const restarted: string[] = [];
  let step: Step | undefined;
  try {
    for await (const event of requestRestart(paths, names, signal)) {
      switch (event.event) {
        case 'restarting':
          step = progress.step(event.service);
          break;
        case 'restarted':
          restarted.push(event.service);
          step?.done(`pid ${event.pid ?? '-'}`);
          break;
        case 'failed':
          step?.fail();
          throw notReplaced(event, restarted);
        case 'done':
      }
    }
  } finally {
    progress.close();
  }
}

function assertRunning(names: readonly string[], paths: StackPaths, cwd: string): void {
  const stack = readLockOwner(paths.lockFile) && readStackFile(paths.stackFile);
  if (!stack) {
    throw new CliError(
      exitCodes.unreachableOrForbidden,
      `no stack is ready in ${displayPath(paths.root, cwd)}`,
      { hints: ['fitsync up starts one'] },
    );
  }
  const services = Object.keys(stack.services);
  for (const name of names) {
    if (!services.includes(name)) throw unknownName('service', name, services, services);
  }
}

function notReplaced(
  { service, reason, old_serves, hints }: Extract<RestartEvent, { event: 'failed' }>,
  restarted: readonly string[],
): CliError {
  const code = restarted.length > 0 ? exitCodes.partlyFailed : exitCodes.failure;
  const outcome = old_serves ? 'is not replaced, its process serves on' : 'is being started again';
  return new CliError(code, `${service} ${outcome}: ${reason}`, {
    hints,
    details: { service, restarted },
  });
}
