import { valueAt } from '../json.ts';
import type { Pact } from '../pact/pact.ts';
import type { Verification } from '../verification/verification.ts';
import { type Broker, BrokerError } from './connect-broker.ts';

/** Which state of the repository is published. */
export interface Publication {
  /** The commit. */
  readonly version: string;
  /** The branch, when there is one. */
  readonly branch: string | undefined;
}

/** Publishes pacts, all of a consumer at once. */
export async function publishPacts(
  { send }: Broker,
  pacts: readonly Pact[],
  { version, branch }: Publication,
): Promise<void> {
  for (const [consumer, own] of Map.groupBy(pacts, (pact) => pact.consumer)) {
    await send('POST', 'contracts/publish', {
      pacticipantName: consumer,
      pacticipantVersionNumber: version,
      ...(branch !== undefined && { branch }),
      contracts: own.map(({ provider, file }) => ({
        consumerName: consumer,
        providerName: provider,
        specification: 'pact',
        contentType: 'application/json',
        content: Buffer.from(JSON.stringify(file)).toString('base64'),
      })),
    });
  }
}

/** Publishes the results of verifications of pacts that are published, as those of the same commit. */
export async function publishVerifications(
  { send }: Broker,
  verifications: readonly Verification[],
  { version, branch }: Publication,
): Promise<void> {
  if (branch !== undefined) {
    for (const provider of new Set(verifications.map((one) => one.provider))) {
      await send('PUT', path`pacticipants/${provider}/branches/${branch}/versions/${version}`, {});
    }
  }
  for (const { consumer, provider, result } of verifications) {
    const pact = await send(
      'GET',
      path`pacts/provider/${provider}/consumer/${consumer}/version/${version}`,
    );
    const link = valueAt(pact, '_links', 'pb:publish-verification-results', 'href');
    if (typeof link !== 'string') {
      throw new BrokerError(`the broker takes no results for ${consumer} and ${provider}`);
    }
    await send('POST', link, { success: result === 'ok', providerApplicationVersion: version });
  }
}

/** A path whose values are escaped. */
function path(texts: TemplateStringsArray, ...values: readonly string[]): string {
  return String.raw({ raw: texts }, ...values.map(encodeURIComponent));
}
