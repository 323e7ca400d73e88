import { events } from '@fitsync/contracts/events';
import { platform } from '@fitsync/contracts/platform';
import {
  BrokerError,
  connectBroker,
  listPairs,
  publishPacts,
  publishVerifications,
  readCurrentVerifications,
  readPacts,
} from '@fitsync/pacts';
import { findRoot } from '../../../contracts/find-root.ts';
import { readBrokerOptions } from '../../../pacts/broker-options.ts';
import { readCommit } from '../../../pacts/read-commit.ts';
import { tellBrokenPacts } from '../../../pacts/tell-broken-pacts.ts';
import { CliError } from '../../../program/cli-error.ts';
import type { CommandContext } from '../../../program/command.ts';
import { exitCodes } from '../../../program/exit-codes.ts';
import { printable } from '../../../program/printable.ts';
import { quantity } from '../../../program/quantity.ts';

interface PublishOptions {
  readonly branch?: string;
}

/** `fitsync pacts publish`: sends the pacts, and the results of verifications that hold for them, to a Pact Broker. */
export async function run(
  { output, env, cwd, signal }: CommandContext,
  _args: readonly string[],
  options: PublishOptions,
): Promise<void> {
  const broker = connectBroker({ ...readBrokerOptions(env), signal });
  const root = findRoot(cwd);
  const { sha: version, branch } = await readCommit(root);
  const publication = { version, branch: options.branch ?? branch };
  const { pacts, verifications } = await tellBrokenPacts(async () => {
    const pacts = await readPacts(root);
    const pairs = listPairs({ platform, events });
    return { pacts, verifications: await readCurrentVerifications(root, pacts, pairs) };
  });
  if (pacts.length === 0) throw new CliError(exitCodes.failure, 'there are no pacts to publish');
  await tellBrokerErrors(async () => {
    await publishPacts(broker, pacts, publication);
    await publishVerifications(broker, verifications, publication);
  });
  const names = pacts.map(({ consumer, provider }) => ({
    consumer,
    provider,
    verification:
      verifications.find((one) => one.consumer === consumer && one.provider === provider)?.result ??
      null,
  }));
  output.result({ ...publication, pacts: names }, () =>
    [
      `published ${quantity(pacts.length, 'pact')} and ${quantity(verifications.length, 'result')} of verifications`,
      `as version ${version}${publication.branch === undefined ? '' : ` of branch ${publication.branch}`}`,
    ].join(' '),
  );
}

async function tellBrokerErrors(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof BrokerError)) throw error;
    const { status, message } = error;
    const isForbidden = status === undefined || status === 401 || status === 403;
    throw new CliError(
      isForbidden ? exitCodes.unreachableOrForbidden : exitCodes.failure,
      printable(message),
      { details: { status: status ?? null }, cause: error },
    );
  }
}
