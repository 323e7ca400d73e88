import { CliError } from '../program/cli-error.ts';
import type { CommandContext } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { findBackingServices } from '../stack/backing-services.ts';
import { channelEnvironment } from '../stack/channel-environment.ts';
import { serviceEnvironment } from '../stack/environment.ts';
import { findService, findServices } from '../stack/find-services.ts';
import { makeStackDirectory } from '../stack/make-stack-directory.ts';
import { locateStack } from '../stack/paths.ts';
import { describeBusyPort, findBusyPorts, servicePort, suggestOtherPorts } from '../stack/ports.ts';
import { runScript } from '../stack/run-script.ts';
import { serviceNames } from '../stack/service-names.ts';
import { ensureVapidKeys } from '../stack/vapid-keys.ts';

/** Runs one service in the foreground, as another replica of it when the stack runs it already. */
export async function run(
  { env, cwd, addresses, signal }: CommandContext,
  [name = '']: readonly string[],
): Promise<number | void> {
  const paths = locateStack(cwd);
  const service = findService(findServices(paths, env), name);
  const { mailbox, ...databases } = findBackingServices(paths, env, addresses);
  const [busy] = env['PORT'] ? [] : await findBusyPorts([servicePort(service)]);
  if (busy) {
    throw new CliError(exitCodes.failure, describeBusyPort(busy), {
      hints: [
        `another replica takes any free port: PORT=0 fitsync serve ${name}`,
        `or give it an address: ${suggestOtherPorts(busy).replace('fitsync up', `fitsync serve ${name}`)}`,
      ],
    });
  }
  makeStackDirectory(paths);
  const { writeKeys } = await import('@fitsync/runtime/identity');
  await writeKeys(paths.keys, serviceNames);
  const channels =
    mailbox && channelEnvironment({ mailbox, vapid: await ensureVapidKeys(paths.keys), env });
  const code = await runScript(
    {
      script: service.main,
      cwd: paths.root,
      env: {
        // In the foreground, whoever stops it does not want to wait.
        STOP_DELAY_MS: '0',
        ...serviceEnvironment({
          service: service.name,
          env,
          paths,
          ...databases,
          ...(channels && { channels }),
        }),
      },
    },
    signal,
  );
  return signal.aborted ? undefined : code;
}
