import { isPublic, type Model, type Operation, type PlatformEvent } from '../model/index.ts';
import type { GeneratedFile } from '../writers/write-context.ts';
import { eventUrl, operationUrl } from './documentation-links.ts';

/** Something that goes from one service to another, and where the documentation shows it. */
interface Carried {
  readonly name: string;
  /** Absent where the documentation does not show it: what only services may call. */
  readonly url?: string;
}

/** What one service calls of another, or the events that one sends and another receives. */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly carries: readonly Carried[];
}

/** Writes who calls whom and who hears whom, for the communication map. */
export function writeMap({ services, events }: Model): GeneratedFile {
  const operations = services.flatMap((service) => service.operations);
  const operationsById = new Map(operations.map((one) => [one.descriptor.operationId, one]));
  const calls = services.flatMap(({ name, calls }) =>
    [...calls].map(([to, ids]): Edge => ({
      from: name,
      to,
      carries: [...ids]
        .sort()
        .flatMap((id) => operationsById.get(id) ?? [])
        .map(carriedCall),
    })),
  );
  const heard = services.flatMap(({ name: from, sends }) =>
    services.map(({ name: to, receives }): Edge => {
      const received = new Set(receives.map(({ type }) => type));
      return {
        from,
        to,
        carries: events
          .filter(({ descriptor: { type } }) => sends.includes(type) && received.has(type))
          .map(carriedEvent),
      };
    }),
  );
  const map = {
    services: services.map(({ name }) => name),
    calls,
    events: heard.filter(({ carries }) => carries.length > 0),
  };
  return {
    path: 'generated/gateway/map.json',
    content: `${JSON.stringify(map, undefined, 2)}\n`,
  };
}

function carriedCall(operation: Operation): Carried {
  const name = operation.descriptor.operationId;
  return isPublic(operation) ? { name, url: operationUrl(operation) } : { name };
}

function carriedEvent(event: PlatformEvent): Carried {
  return { name: event.descriptor.type, url: eventUrl(event) };
}
