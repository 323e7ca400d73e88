import type { UserOperations } from '@fitsync/contracts/user';
import { loadOperations } from '../contracts/catalog.ts';
import { CliError } from '../program/cli-error.ts';
import type { CommandContext } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { explainCallError } from '../session/explain-call-error.ts';
import { openGateway } from '../session/open-gateway.ts';

/** `fitsync whoami`: who is signed in, as the platform sees it. */
export async function run(context: CommandContext): Promise<void> {
  const gateway = await openGateway(context);
  if (!gateway.session) {
    throw new CliError(exitCodes.unreachableOrForbidden, `nobody is signed in at ${gateway.url}`, {
      hints: ['sign in with: fitsync login'],
    });
  }
  const operation = (await loadOperations()).find((one) => one.operationId === 'getCurrentUser');
  if (!operation) throw new Error('the contracts have no getCurrentUser');
  const client = gateway.connect<Pick<UserOperations, 'getCurrentUser'>>({
    getCurrentUser: operation,
  });
  try {
    const { data } = await client.getCurrentUser({}, { signal: context.signal }).unwrap();
    context.output.result(
      { gateway_url: gateway.url, user: data },
      () => `${data.name} <${data.email}> (${data.role}) at ${gateway.url}`,
    );
  } catch (error) {
    throw explainCallError(error, gateway.url);
  }
}
