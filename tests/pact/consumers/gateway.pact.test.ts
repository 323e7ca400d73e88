import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContract, loadExamples, platform } from '@fitsync/contracts/platform';
import type { OperationDescriptor, Validator } from '@fitsync/descriptor';
import { createAccessTokenSigner, writeKeys } from '@fitsync/runtime/identity';
import { createClient } from '@fitsync/sdk/engine';
import { createTestRedis, type TestRedis } from '@fitsync/testing';
import type { PactV4 } from '@pact-foundation/pact';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Provider } from '../kit/contracts.ts';
import { addHttpInteraction } from '../kit/http-interaction.ts';
import { describePact } from '../kit/open-pact.ts';
import { problem } from '../kit/problems.ts';
import { toExample } from '../kit/reads.ts';
import { type RelayServer, startRelayServer } from '../kit/relay-server.ts';
import { promisedPart } from '../kit/required-part.ts';
import { type GatewayProcess, runGateway } from '../kit/run-gateway.ts';
import { userTokenHeader } from '../kit/tokens.ts';
import { people, unknownId } from '../story.ts';
import { dashboardCalls } from './dashboard-calls.ts';
import { routedStates } from './gateway-states.ts';

let directory: string;
let redis: TestRedis;
let upstream: RelayServer;
let gateway: GatewayProcess;
let signToken: ReturnType<typeof createAccessTokenSigner>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fitsync-pact-gateway-'));
  const keys = await writeKeys(directory, []);
  const audience = { issuer: 'fitsync', audience: 'fitsync' };
  signToken = createAccessTokenSigner(keys.tokens, audience, () => new Date());
  [redis, upstream] = await Promise.all([createTestRedis(), startRelayServer()]);
  gateway = await runGateway({
    upstreamUrl: upstream.url,
    redisUrl: redis.url,
    trustedKeysFile: keys.trusted,
  });
});
afterAll(async () => {
  await gateway.stop();
  await Promise.all([upstream.close(), redis.close(), rm(directory, { recursive: true })]);
});

/** An example of an operation, as generic code sees it. */
interface Example {
  readonly input: Readonly<Record<string, unknown>>;
  readonly responses: Readonly<Record<number, unknown>>;
}

/** What is asked of a service through the gateway, and what it answers. */
interface RoutedCase {
  readonly name: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly input: Readonly<Record<string, unknown>>;
  readonly answer: { readonly status: number; readonly reads: unknown };
}

for (const provider of Object.keys(routedStates) as Provider[]) {
  const examples: Readonly<Record<string, Example>> = await loadExamples[provider]();
  const { validators } = await loadContract[provider]();
  const operations: Readonly<Record<string, OperationDescriptor>> = platform[provider].operations;
  const responsesOf: Readonly<
    Record<string, { readonly responses: Readonly<Record<number, Validator>> }>
  > = validators;

  describePact('gateway', provider, (pact) => {
    for (const [id, given] of Object.entries(routedStates[provider])) {
      const [operation, example] = [operations[id], examples[id]];
      if (!operation || !example) throw new Error(`there is no ${id}`);
      const cases = casesOf(operation, example, given, responsesOf[id]?.responses ?? {});
      it.each(cases)(`${id}: $name`, (one) => expectPassedOn(pact, operation, one));
    }
    dashboardCalls[provider]?.(pact);
  });
}

/** The example, and the failures that can be made of it. */
function casesOf(
  operation: OperationDescriptor,
  { input, responses }: Example,
  given: Readonly<Record<string, unknown>>,
  validators: Readonly<Record<number, Validator>>,
): RoutedCase[] {
  const status = Math.max(
    ...Object.keys(responses)
      .map(Number)
      .filter((one) => one < 300),
  );
  const isValid = validators[status];
  if (!isValid) throw new Error(`${operation.operationId} has no example of success`);
  const reads = promisedPart(responses[status], isValid);
  const cases: RoutedCase[] = [{ name: 'its example', given, input, answer: { status, reads } }];

  const signedIn = 'signed in' in given ? { 'signed in': given['signed in'] } : {};
  const first = operation.parameters.find(({ in: place }) => place === 'path');
  if (first && operation.responses[404]) {
    const unknown = { ...input, [first.name]: unknownId };
    const answer = { status: 404, reads: problem('not_found') };
    cases.push({ name: 'nothing with this id', given: signedIn, input: unknown, answer });
  }
  if ('body' in input) {
    const broken = { ...input, body: { no_such_field: true } };
    const answer = { status: 400, reads: problem('validation_failed') };
    cases.push({ name: 'a body that breaks the contract', given: signedIn, input: broken, answer });
  }
  return cases;
}

/** Makes a request of a user at the gateway, and expects the service's answer of it. */
async function expectPassedOn(
  pact: PactV4,
  operation: OperationDescriptor,
  { name, given, input, answer }: RoutedCase,
): Promise<void> {
  const signedIn = given['signed in'] as { readonly role: keyof typeof people } | undefined;
  const headers = signedIn ? userTokenHeader : {};
  const provided = 'a session' in given ? ['refresh_token'] : [];
  const interaction = { operation, name, given, input, headers, answer, provided };
  await addHttpInteraction(pact, interaction, async ({ url }) => {
    upstream.passTo(url);
    const token = signedIn && (await tokenOf(people[signedIn.role]));
    const client = createClient({ call: operation }, { baseUrl: gateway.url });
    const result: unknown = await Reflect.apply(client.call, undefined, [
      input,
      { headers: token ? { authorization: `Bearer ${token}` } : {} },
    ]);
    expect(result).toMatchObject({ status: answer.status, body: toExample(answer.reads) });
  });
}

function tokenOf({ id, role }: (typeof people)[keyof typeof people]): Promise<string> {
  return signToken({ userId: id, role, sessionId: 'a-session' });
}
