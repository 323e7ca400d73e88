import { CliError } from '../program/cli-error.ts';
import type { CommandContext } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { ask } from '../input/ask.ts';
import { explainCallError } from '../session/explain-call-error.ts';
import { openGateway } from '../session/open-gateway.ts';

interface LoginOptions {
  readonly email?: string;
  readonly password?: string;
}

/** `fitsync login`: signs in at the gateway and keeps the session for later commands. */
export async function run(
  context: CommandContext,
  _args: readonly string[],
  options: LoginOptions,
): Promise<void> {
  const { output, signal } = context;
  const { email, password } = await readCredentials(options, signal);
  const { url, store, accounts } = await openGateway(context);
  try {
    const { data } = await accounts.loginUser({ body: { email, password } }, { signal }).unwrap();
    const { access_token, refresh_token, user } = data;
    store.write(url, { email, access_token, refresh_token });
    output.result(
      { gateway_url: url, user },
      () => `signed in as ${user.name} (${user.role}) at ${url}`,
    );
  } catch (error) {
    throw explainCallError(error, url);
  }
}

async function readCredentials(
  { email, password }: LoginOptions,
  signal: AbortSignal,
): Promise<Required<LoginOptions>> {
  if (email !== undefined && password !== undefined) return { email, password };
  if (!process.stdin.isTTY) {
    throw new CliError(exitCodes.usage, 'give --email and --password where nobody can be asked');
  }
  return {
    email: email ?? (await ask('Email: ', { signal })),
    password: password ?? (await ask('Password: ', { signal, hidden: true })),
  };
}
