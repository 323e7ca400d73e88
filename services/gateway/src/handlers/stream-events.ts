import { events } from '@fitsync/contracts/events';
import type { GatewayStub } from '@fitsync/contracts/gateway';
import { problems } from '@fitsync/contracts/problems';
import { matchEvents } from '@fitsync/runtime/events';
import { Problem } from '@fitsync/runtime/problem';
import type { EventStreams } from '../streams/event-streams.ts';

/** Streams what happens and what the user may see of it. */
export const streamEvents =
  (streams: Pick<EventStreams, 'open'>): GatewayStub['streamEvents'] =>
  async ({ types, last_event_id: after }, { caller, signal }) => {
    if (caller.kind !== 'user') throw new Problem(problems.forbidden, 'Streams are for users.');
    const matches = matchEvents(toPatterns(types));
    return { status: 200, body: await streams.open({ caller, matches, after, signal }) };
  };

/** A pattern that matches nothing would be waited for in vain. */
function toPatterns(types: string | undefined): readonly string[] {
  const patterns = types?.split(',') ?? [];
  const vain = patterns.find((pattern) => !Object.keys(events).some(matchEvents([pattern])));
  if (vain === undefined) return patterns;
  const error = { path: 'query.types', message: `has "${vain}", which no event matches` };
  throw new Problem(problems.validation_failed, `${error.path} ${error.message}.`, {
    errors: [error],
  });
}
