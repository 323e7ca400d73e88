import { orderLike } from '../model/index.ts';
import { createModule, printDoc, printKey } from '../print/index.ts';
import type { GeneratedFile, WriteContext } from './write-context.ts';
import { useSchema } from './write-context.ts';
import { printEntries } from './write-contract.ts';
import { writeEventValidatorTypes } from './write-validator-types.ts';

const SOURCES = ['specs/events/'];

/** Writes `events/`: the events of the whole platform. */
export function writeCatalogue(context: WriteContext): readonly GeneratedFile[] {
  return [
    { path: 'generated/events/catalogue.ts', content: printCatalogue(context) },
    { path: 'generated/events/examples.ts', content: printExamples(context) },
    { path: 'generated/events/index.ts', content: printIndex() },
    { path: 'generated/events/payloads.ts', content: printPayloads(context) },
    writeEventValidatorTypes(),
  ];
}

function printPayloads(context: WriteContext): string {
  const module = createModule(SOURCES);
  const members = context.model.events.map(({ descriptor, description, data }) => {
    const type = useSchema(context, module, { folder: 'events', file: 'payloads' }, data);
    const doc = printDoc(description || descriptor.summary, 2);
    return `${doc}  readonly ${printKey(descriptor.type)}: ${type};\n`;
  });
  return module.print([
    `/** Payloads of all events by name. */\nexport type EventPayloads = {\n${members.join('')}};`,
    '/** Name of an event. */\nexport type EventType = keyof EventPayloads;',
  ]);
}

function printCatalogue({ model }: WriteContext): string {
  const module = createModule(SOURCES);
  module.use('@fitsync/descriptor', 'EventDescriptor');
  module.use('./payloads.ts', 'EventPayloads');
  const events = Object.fromEntries(
    model.events.map(({ descriptor }) => [descriptor.type, descriptor]),
  );
  return module.print([
    `/** All events: who publishes them, who listens, what causes them. */\nexport const events: { readonly [Type in keyof EventPayloads]: EventDescriptor } = ${printEntries(events)};`,
  ]);
}

function printExamples({ model }: WriteContext): string {
  const module = createModule(SOURCES);
  module.use('@fitsync/descriptor', 'Envelope');
  module.use('./payloads.ts', 'EventPayloads');
  const examples = Object.fromEntries(
    model.events.map(({ descriptor, example, envelope }) => [
      descriptor.type,
      orderLike(example, envelope, model.schemas),
    ]),
  );
  return module.print([
    `/** A whole message of each event. */\nexport const eventExamples: {\n  readonly [Type in keyof EventPayloads]: Envelope<Type, EventPayloads[Type]>;\n} = ${printEntries(examples)};`,
  ]);
}

function printIndex(): string {
  return createModule(SOURCES).print([
    [
      "export { events } from './catalogue.ts';",
      "export { eventExamples } from './examples.ts';",
      "export type { EventPayloads, EventType } from './payloads.ts';",
      "export { eventValidators } from './validators.js';",
    ].join('\n'),
  ]);
}
