import type { ReceivedEvent } from './model.ts';
import { child, textOf } from './place.ts';
import type { ChannelUse } from './read-channels.ts';

/** The events that a service receives, ordered by name. */
export function collectReceived(
  uses: readonly ChannelUse[],
  service: string,
): readonly ReceivedEvent[] {
  const received = new Map<string, ReceivedEvent>();
  for (const use of uses) {
    const { type, emits, place } = use;
    if (use.service !== service || use.action !== 'receive' || received.has(type)) continue;
    received.set(type, {
      type,
      summary: textOf(child(place, 'summary')),
      description: textOf(child(place, 'description')),
      emits,
      place,
    });
  }
  return [...received.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
}
