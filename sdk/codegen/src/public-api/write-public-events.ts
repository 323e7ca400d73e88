import type { Diagnostic, Documents } from '../load/index.ts';
import { isRecord, parsePointer, valueAt } from '../load/index.ts';
import type { Model, PlatformEvent } from '../model/index.ts';
import type { GeneratedFile } from '../writers/write-context.ts';
import { createComponents } from './components.ts';
import type { Components } from './components.ts';
import { describeEventLinks } from './documentation-links.ts';
import { GATEWAY } from './write-public-api.ts';

/** Writes the events of the platform as one AsyncAPI document: every event, whoever sends it. */
export function writePublicEvents(
  model: Model,
  documents: Documents,
): { readonly file: GeneratedFile; readonly diagnostics: readonly Diagnostic[] } {
  const components = createComponents(model, documents);
  const info = valueAt(documents.get(GATEWAY)?.value, '/info');
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: 'Events of the platform',
      version: isRecord(info) ? info['version'] : '1.0.0',
      description:
        'What the services tell each other. Events with the same key stay in order; each is told at least once, with the same `event_id`.',
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      model.events.map((event) => [event.descriptor.type, channelOf(event, components)]),
    ),
    operations: Object.fromEntries(
      model.events.map((event) => [event.descriptor.type, operationOf(model, event)]),
    ),
    components: components.gathered(),
  };
  const content = `${JSON.stringify(document, undefined, 2)}\n`;
  return {
    file: { path: 'generated/gateway/asyncapi.json', content },
    diagnostics: components.clashes,
  };
}

function channelOf(
  { descriptor, description, place }: PlatformEvent,
  { adopt }: Components,
): object {
  return {
    address: descriptor.type,
    description,
    messages: { [messageNameOf(place)]: adopt(place.value, place.path) },
  };
}

function operationOf(model: Model, event: PlatformEvent): object {
  const { type, summary } = event.descriptor;
  const channel = `#/channels/${type}`;
  return {
    action: 'send',
    summary,
    description: describeEventLinks(model, event),
    channel: { $ref: channel },
    messages: [{ $ref: `${channel}/messages/${messageNameOf(event.place)}` }],
  };
}

function messageNameOf({ pointer }: PlatformEvent['place']): string {
  return parsePointer(pointer).at(-1) ?? '';
}
