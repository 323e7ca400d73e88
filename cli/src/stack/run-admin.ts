import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { CliError } from '../program/cli-error.ts';
import type { CommandContext } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { findBackingServices } from './backing-services.ts';
import { serviceEnvironment } from './environment.ts';
import { findService, findServices } from './find-services.ts';
import { makeStackDirectory } from './make-stack-directory.ts';
import { locateStack } from './paths.ts';
import { runScript } from './run-script.ts';
import { scriptExtension } from './script-extension.ts';
import { serviceNames } from './service-names.ts';

/** What is to be done with an administrator's account. */
export interface AdminTask {
  readonly action: 'create' | 'reset-password';
  readonly email: string;
  readonly name?: string;
  /** Made up, and shown once, when absent. */
  readonly password?: string;
}

/**
 * Has the user service change the account, in a process of its own: it alone knows how passwords are
 * kept. The password travels through stdin, where no list of processes shows it.
 */
export async function runAdmin(context: CommandContext, task: AdminTask): Promise<number | void> {
  const { env, cwd, addresses, output, signal } = context;
  const { action, email, name, password = randomBytes(15).toString('base64url') } = task;
  const paths = locateStack(cwd);
  const service = findService(findServices(paths, env), 'user');
  const databases = findBackingServices(paths, env, addresses);
  makeStackDirectory(paths);
  const { writeKeys } = await import('@fitsync/runtime/identity');
  await writeKeys(paths.keys, serviceNames);
  const code = await runScript(
    {
      script: join(dirname(service.main), `admin${scriptExtension}`),
      arguments: [action, email, ...(name === undefined ? [] : ['--name', name])],
      cwd: paths.root,
      env: serviceEnvironment({ service: service.name, env, paths, ...databases }),
      input: `${password}\n`,
      hideStdout: true,
    },
    signal,
  );
  if (signal.aborted) return;
  if (code !== 0) {
    throw new CliError(exitCodes.failure, `${email} was not changed`, {
      hints: ['the user service says why above'],
    });
  }
  const generated = task.password === undefined ? { password } : {};
  output.result({ email, ...generated }, () =>
    [
      action === 'create' ? `created the administrator ${email}` : `set a new password of ${email}`,
      ...(task.password === undefined ? [`password, shown only now: ${password}`] : []),
    ].join('\n'),
  );
}
