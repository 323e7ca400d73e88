import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { problems } from '@fitsync/contracts/problems';
import { user } from '@fitsync/contracts/user';
import { Problem } from '@fitsync/runtime/problem';

/** What is to be done with an account. */
export interface AdminTask {
  readonly action: 'create' | 'reset-password';
  readonly email: string;
  /** For a new account; what stands before the `@` of the address unless given. */
  readonly name: string;
  readonly password: string;
  /** Whether the password was made up here, so that it has to be shown. */
  readonly isGenerated: boolean;
}

const usage = 'Usage: admin.ts create EMAIL [--name NAME] | reset-password EMAIL';

/** Reads the arguments and the password. Throws `validation_failed` unless they are what the API would take. */
export function readTask(args: readonly string[], input: string): AdminTask {
  const { action, email, name } = readArguments(args);
  const [given = ''] = input.split(/\r?\n/, 1);
  const password = given === '' ? randomBytes(15).toString('base64url') : given;
  const task = { action, email, name: name ?? email.split('@', 1).join(), password } as const;
  assertAccount(task);
  return { ...task, isGenerated: given === '' };
}

function readArguments(args: readonly string[]): Pick<AdminTask, 'action' | 'email'> & {
  readonly name: string | undefined;
} {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: { name: { type: 'string' } },
      allowPositionals: true,
    });
    const [action, email, ...rest] = positionals;
    const isKnown = action === 'create' || action === 'reset-password';
    if (!isKnown || email === undefined || rest.length > 0) throw new Error('Wrong arguments.');
    return { action, email, name: values.name };
  } catch (error) {
    throw new Problem(problems.validation_failed, usage, { cause: error });
  }
}

/** What administrators may not send to the API they may not write past it. */
function assertAccount({ email, name, password }: Pick<AdminTask, 'email' | 'name' | 'password'>) {
  const { body: isAccount } = user.validators.createUser;
  if (isAccount === undefined || isAccount({ email, name, password, role: 'admin' })) return;
  const faults = (isAccount.errors ?? []).map(
    ({ instancePath, message = 'is wrong' }) => `${instancePath.slice(1)} ${message}`,
  );
  throw new Problem(problems.validation_failed, `${faults.join(', ')}.`);
}
