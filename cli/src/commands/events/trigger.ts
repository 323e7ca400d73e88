import { randomUUID } from 'node:crypto';
import type { Envelope } from '@fitsync/descriptor';
import { connectRedis } from '../../events/connect-redis.ts';
import { parseDuration } from '../../input/parse-duration.ts';
import { unknownName } from '../../contracts/unknown-name.ts';
import { CliError } from '../../program/cli-error.ts';
import type { CommandContext } from '../../program/command.ts';
import { exitCodes } from '../../program/exit-codes.ts';
import { findStack } from '../../program/find-stack.ts';
import { createCast } from '../../scenarios/create-cast.ts';
import type { Perform, WaitFor } from '../../scenarios/scenario.ts';
import { scenarios } from '../../scenarios/scenarios.ts';
import { type EventWatch, watchEvents } from '../../scenarios/watch-events.ts';
import { explainCallError } from '../../session/explain-call-error.ts';
import { openGateway } from '../../session/open-gateway.ts';
import { demoAccounts } from '../../stack/demo-accounts.ts';

const titleWidth = 32;
/** Milliseconds until workers have seen that the time of something has come. */
const sequelMs = 15_000;

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
    const stage = openStage(context, watch, timeoutMs);
    await scenario.play(cast, stage.perform, stage.waitFor);
    output.note(`what ${cast.client.email} was sent: fitsync mail list --to ${cast.client.email}`);
  } catch (error) {
    throw explainCallError(error, gateway.url);
  } finally {
    over.abort();
    redis.disconnect();
  }
}

/** Performs acts, waits for their events, and shows both. */
function openStage(
  { output, signal }: CommandContext,
  watch: EventWatch,
  timeoutMs: number,
): { readonly perform: Perform; readonly waitFor: WaitFor } {
  async function show(
    title: string,
    expects: readonly string[],
    isWanted: (event: Envelope) => boolean,
    patienceMs: number,
  ): Promise<void> {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
    const events = await watch.collect(expects, isWanted, limit);
    signal.throwIfAborted();
    output.record({ title, events }, () => {
      const { colors } = output;
      const names = events.map(({ event }) => colors.green(event)).join(', ');
      return `${title.padEnd(titleWidth)}  ${names || colors.dim('no event')}`;
    });
    const missing = expects.filter((type) => !events.some(({ event }) => event === type));
    if (missing.length === 0) return;
    throw new CliError(exitCodes.assertionNotMet, `no ${missing.join(' and no ')} came of that`, {
      hints: [
        'fitsync status shows whether all services run',
        'fitsync events lag shows what waits',
      ],
    });
  }
  return {
    async perform({ title, expects, call }) {
      signal.throwIfAborted();
      const id = randomUUID();
      const answer = await call({ headers: { 'x-correlation-id': id }, signal });
      await show(title, expects, ({ correlation_id }) => correlation_id === id, timeoutMs);
      return answer;
    },
    waitFor: ({ title, type, isAbout }) =>
      show(
        title,
        [type],
        ({ data }) => typeof data === 'object' && data !== null && isAbout(data),
        timeoutMs + sequelMs,
      ),
  };
}
