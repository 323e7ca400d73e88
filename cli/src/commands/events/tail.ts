import { formatEvent, formatViolations } from '../../events/format-event.ts';
import { planTail, type TailOptions, type TailPlan } from '../../events/tail-plan.ts';
import { loadTailSource, type TailListeners } from '../../events/tail-source.ts';
import { verifyEvent } from '../../events/verify-event.ts';
import { type MovedRedis, watchMovedRedis } from '../../events/watch-moved-redis.ts';
import type { CommandContext } from '../../program/command.ts';
import { exitCodes, type ExitCode } from '../../program/exit-codes.ts';
import { findStack } from '../../program/find-stack.ts';
import { quantity } from '../../program/quantity.ts';
import { shorten } from '../../program/shorten.ts';

/** `fitsync events tail [PATTERN…]`: shows events as they happen, until told to stop. */
export async function run(
  context: CommandContext,
  patterns: readonly string[],
  options: TailOptions,
): Promise<ExitCode> {
  const { output } = context;
  const plan = await planTail(options, patterns, (text) => output.note(text));
  const source = await loadTailSource(plan);
  const { connectRedis } = await import('../../events/connect-redis.ts');
  const { redisUrl } = findStack(context);
  const redis = await connectRedis(redisUrl);
  const moved = watchMovedRedis(redisUrl, context);
  const limit = plan.timeoutMs === undefined ? [] : [AbortSignal.timeout(plan.timeoutMs)];
  const signal = AbortSignal.any([context.signal, moved.signal, ...limit]);
  let seen = 0;
  let invalid = 0;
  const listeners = listen(context, plan, moved, () => (invalid += 1));
  try {
    for await (const envelope of source(redis, { ...listeners, signal })) {
      const violations = plan.verify ? verifyEvent(plan.catalog, envelope) : undefined;
      const verdict = violations && {
        valid: violations.length === 0,
        ...(violations.length > 0 && { violations }),
      };
      const key = plan.catalog.get(envelope.event)?.key;
      output.record(
        { ...envelope, ...verdict },
        () =>
          formatEvent(envelope, key, output.colors) +
          (violations ? formatViolations(violations, output.colors) : ''),
      );
      if (verdict?.valid === false) invalid += 1;
      seen += 1;
      if (seen >= plan.count) break;
    }
  } finally {
    moved.end();
    redis.disconnect();
  }
  if (moved.signal.aborted) throw moved.signal.reason;
  const complete = seen >= plan.count || (plan.exitAtEnd && !signal.aborted);
  if (!complete) output.note(quantity(seen, 'event'));
  if (plan.verify && invalid > 0) {
    output.note(`${invalid} invalid`);
    return exitCodes.contractViolation;
  }
  if (complete) return exitCodes.ok;
  return context.signal.aborted ? exitCodes.interrupted : exitCodes.timedOut;
}

/** Tells on stderr what happens besides the events. */
function listen(
  { output }: CommandContext,
  { patterns, exitAtEnd, source }: TailPlan,
  moved: MovedRedis,
  onInvalid: () => void,
): Omit<TailListeners, 'signal'> {
  return {
    onReady: () => {
      output.note(`tailing ${patterns.join(' ') || '**'}`);
      if (output.interactive && !exitAtEnd) output.note('waiting for events; Ctrl-C ends it');
    },
    onMalformed: (place, text) => {
      onInvalid();
      output.note(`invalid: ${place} holds no event: ${shorten(text)}`);
    },
    onInterruption: ({ message }) => {
      const lost = source === 'pubsub' ? '; what is published until then is not shown' : '';
      output.note(`Redis is away (${message}); going on when it is back${lost}`);
      moved.begin();
    },
    onResume: () => {
      output.note('Redis is back');
      moved.end();
    },
    onGap: ({ count }) =>
      output.note(
        count === undefined
          ? 'gap: some events may have been trimmed before they were read'
          : `gap: ${quantity(count, 'event')} trimmed`,
      ),
  };
}
