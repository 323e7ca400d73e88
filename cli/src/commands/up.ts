import { CliError } from '../program/cli-error.ts';
import type { CommandContext } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { assertSettings } from '../stack/assert-settings.ts';
import { deleteData } from '../stack/data.ts';
import { assertServices, findServices, selectServices } from '../stack/find-services.ts';
import { assertPortsFree } from '../stack/free-ports.ts';
import { watchLauncher } from '../stack/launcher.ts';
import { mailboxPorts, planMailbox } from '../stack/mailbox-plan.ts';
import { makeStackDirectory } from '../stack/make-stack-directory.ts';
import { acquireLock, type StackLock } from '../stack/lock.ts';
import { displayPath, locateStack, type StackPaths } from '../stack/paths.ts';
import { servicePort } from '../stack/ports.ts';
import { type ControlSocket, openControlSocket } from '../stack/control-socket.ts';
import { restartServices } from '../stack/restart-services.ts';
import { createProgress } from '../stack/progress.ts';
import { formatReadyBlock } from '../stack/ready-block.ts';
import { readStackFile } from '../stack/stack-file.ts';
import { type RunningStack, type StackPlan, startStack } from '../stack/start-stack.ts';
import { withoutPasswords } from '../stack/without-password.ts';

interface UpOptions {
  readonly fresh?: true;
  /** `false` with `--no-demo`. */
  readonly demo: boolean;
  readonly only?: string;
}

/** Starts the stack and stays until it is asked to stop. */
export async function run(
  context: CommandContext,
  _args: readonly string[],
  options: UpOptions,
): Promise<number | void> {
  const { output, env, cwd } = context;
  const launched = performance.now();
  const signal = AbortSignal.any([context.signal, watchLauncher(env)]);
  let terminated = false;
  process.once('SIGTERM', () => {
    terminated = true;
  });
  await assertSettings(env);
  const paths = locateStack(cwd);
  const found = findServices(paths, env);
  assertServices(found, paths);
  const services = selectServices(found, options.only);
  const mailbox = planMailbox(env);
  makeStackDirectory(paths);
  const lock = takeLock(paths);
  const progress = createProgress({ output, stderr: process.stderr, now: () => performance.now() });
  try {
    if (options.fresh) deleteData(paths, env);
    const ports = [...services.map(servicePort), ...mailboxPorts(mailbox)];
    await assertPortsFree(ports, readStackFile(paths.stackFile), signal);
    const { demo } = options;
    const plan: StackPlan = { paths, services, env, mailbox, demo, progress, signal };
    const stack = await startStack(plan);
    let control: ControlSocket | undefined;
    try {
      control = await openControlSocket(paths, (names) =>
        restartServices(
          stack.services.filter(({ name }) => names.length === 0 || names.includes(name)),
        ),
      );
      announce(stack, plan, context, Math.round(performance.now() - launched));
      await stopRequested(signal);
    } finally {
      control?.close();
      const step = progress.step('stopping');
      await stack.stop();
      step.done();
    }
  } finally {
    progress.close();
    lock.release();
  }
  // To be stopped by `fitsync down` is no failure; Ctrl-C keeps its usual code.
  return terminated ? exitCodes.ok : undefined;
}

function takeLock(paths: StackPaths): StackLock {
  const lock = acquireLock(paths.lockFile);
  if ('release' in lock) return lock;
  const { pid } = lock.heldBy;
  throw new CliError(exitCodes.failure, `a stack already runs here (pid ${pid})`, {
    hints: ['fitsync status shows it, fitsync down stops it'],
    details: { pid },
  });
}

function announce(
  stack: RunningStack,
  { paths, demo }: StackPlan,
  { output, cwd }: CommandContext,
  startedInMs: number,
): void {
  const file = stack.describe();
  output.record({ event: 'ready', ms: startedInMs, ...withoutPasswords(file) }, () =>
    formatReadyBlock({
      stack: file,
      startedInMs,
      demo,
      logs: displayPath(paths.logs, cwd),
      colors: output.colors,
    }),
  );
}

function stopRequested(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
