import { randomUUID } from 'node:crypto';
import { connectRedis } from '../../events/connect-redis.ts';
import { parseDuration } from '../../input/parse-duration.ts';
import { unknownName } from '../../contracts/unknown-name.ts';
import { CliError } from '../../program/cli-error.ts';
import type { CommandContext } from '../../program/command.ts';
import { exitCodes } from '../../program/exit-codes.ts';
import { findStack } from '../../program/find-stack.ts';
import { createCast } from '../../scenarios/create-cast.ts';
import type { Perform } from '../../scenarios/scenario.ts';
import { scenarios } from '../../scenarios/scenarios.ts';
import { type EventWatch, watchEvents } from '../../scenarios/watch-events.ts';
import { explainCallError } from '../../session/explain-call-error.ts';
import { openGateway } from '../../session/open-gateway.ts';
import { demoAccounts } from '../../stack/demo-accounts.ts';

const titleWidth = 32;

interface TriggerOptions {
  readonly trainer?: string;
  readonly password?: string;
  readonly timeout?: string;
}

/** `fitsync events trigger SCENARIO`: plays a flow through the API and shows the events that come of it. */
export async function run(
  context: CommandContext,
  [name = '']: readonly string[],
  {
    trainer = demoAccounts.emails.trainer,
    password = demoAccounts.password,
    timeout,
  }: TriggerOptions,
): Promise<void> {
  const { output, signal } = context;
  const timeoutMs = parseDuration(timeout ?? '10s');
  const scenario = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
  if (!scenario) throw unknownName('scenario', name, Object.keys(scenarios));
  const gateway = await openGateway(context);
  const redis = await connectRedis(findStack(context).redisUrl);
  const over = new AbortController();
  try {
    const cast = await createCast(gateway, { email: trainer, password });
    const watch = await watchEvents(redis, AbortSignal.any([signal, over.signal]));
    await scenario.play(cast, performWith(context, watch, timeoutMs));
    output.note(`what ${cast.client.email} was sent: fitsync mail list --to ${cast.client.email}`);
  } catch (error) {
    throw explainCallError(error, gateway.url);
  } finally {
    over.abort();
    redis.disconnect();
  }
}

/** Performs an act, waits for its events, and shows both. */
function performWith(
  { output, signal }: CommandContext,
  watch: EventWatch,
  timeoutMs: number,
): Perform {
  return async ({ title, expects, call }) => {
    signal.throwIfAborted();
    const correlationId = randomUUID();
    const answer = await call({ headers: { 'x-correlation-id': correlationId }, signal });
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const events = await watch.collect(correlationId, expects, limit);
    signal.throwIfAborted();
    output.record({ title, correlation_id: correlationId, events }, () => {
      const { colors } = output;
      const names = events.map(({ event }) => colors.green(event)).join(', ');
      return `${title.padEnd(titleWidth)}  ${names || colors.dim('no event')}`;
    });
    const missing = expects.filter((type) => !events.some(({ event }) => event === type));
    if (missing.length === 0) return answer;
    throw new CliError(exitCodes.assertionNotMet, `no ${missing.join(' and no ')} came of that`, {
      hints: [
        'fitsync status shows whether all services run, fitsync events lag what waits',
        `fitsync events trace ${correlationId} shows what has come`,
      ],
    });
  };
}
