import { closest } from '../load/closest.ts';
import type { Operation } from './model.ts';
import type { Place, Reading } from './place.ts';
import { child, itemsOf } from './place.ts';
import type { ChannelUse } from './read-channels.ts';

/** Reports `x-emits` that name an event which their service does not send, and received events that nobody sends. */
export function checkCauses(
  reading: Reading,
  operations: readonly Operation[],
  uses: readonly ChannelUse[],
  sends: ReadonlyMap<string, ChannelUse>,
): void {
  for (const { place, descriptor } of operations) checkEmits(place, descriptor.service);
  for (const use of uses) {
    checkEmits(use.place, use.service);
    if (!sends.has(use.type)) {
      reading.report(use.place, {
        code: 'unknown-channel',
        message: `Nobody sends \`${use.type}\`.`,
        help:
          suggestion(use.type, sends.keys()) ?? 'Add a send operation to the publisher’s document.',
      });
    }
  }

  function checkEmits(place: Place, service: string): void {
    for (const item of itemsOf(child(place, 'x-emits'))) {
      const type = String(item.value);
      const sender = sends.get(type)?.service;
      if (sender === service) continue;
      const own = [...sends.values()].filter((send) => send.service === service);
      reading.report(item, {
        code: 'unknown-channel',
        message:
          sender === undefined
            ? `Nobody sends \`${type}\`.`
            : `\`${type}\` is sent by the ${sender} service, not by ${service}.`,
        help:
          suggestion(
            type,
            own.map((send) => send.type),
          ) ?? `Add a channel and a send operation to specs/events/${service}.asyncapi.yaml.`,
      });
    }
  }
}

function suggestion(type: string, known: Iterable<string>): string | undefined {
  const guess = closest(type, known);
  return guess === undefined ? undefined : `Did you mean \`${guess}\`?`;
}
