import type { ReceivedEvent, Service } from '../model/index.ts';
import { createModule, pascalCase, printDoc, printKey, printString } from '../print/index.ts';
import type { Module } from '../print/index.ts';
import { describeReceived } from './describe-received.ts';
import type { GeneratedFile, WriteContext } from './write-context.ts';
import { eventOf, useSchema } from './write-context.ts';

const FILE = 'event-handlers';

/** Writes `event-handlers.ts` of a service: what it has to provide for the events that it receives, if any. */
export function writeEventHandlers(
  context: WriteContext,
  service: Service,
): readonly GeneratedFile[] {
  const [first] = service.receives;
  if (!first) return [];
  const module = createModule([first.place.path]);
  const parts = [
    printReceived(context, module, service),
    printHandler(module, service),
    printHandlers(context, service),
  ];
  return [{ path: `generated/${service.name}/${FILE}.ts`, content: module.print(parts) }];
}

function printReceived(context: WriteContext, module: Module, service: Service): string {
  const at = { folder: service.name, file: FILE };
  const members = service.receives.map(({ type, emits }) => {
    const data = useSchema(context, module, at, eventOf(context.model, type).data);
    const events = emits.length === 0 ? 'never' : emits.map(printString).join(' | ');
    const line = `  ${printKey(type)}: { data: ${data}; emits: ${events} };\n`;
    if (line.length <= 100) return line;
    return `  ${printKey(type)}: {\n    data: ${data};\n    emits: ${events};\n  };\n`;
  });
  const doc = `The events that the ${service.name} service receives: payload, and what handling it may publish.`;
  return `${printDoc(doc)}export type ${pascalCase(service.name)}Received = {\n${members.join('')}};`;
}

function printHandler(module: Module, service: Service): string {
  const pascal = pascalCase(service.name);
  const received = `${pascal}Received`;
  module.use('@fitsync/descriptor', 'Envelope');
  module.use('@fitsync/descriptor', 'EventHandler');
  const args = [
    `Envelope<Type, ${received}[Type]['data']>`,
    `${received}[Type]['emits']`,
    module.use('./events.ts', `${pascal}Payloads`),
    module.use('./calls.ts', `${pascal}Calls`),
    'Loaded',
  ];
  const doc = `The handler of one of them; \`Loaded\` is what its \`load\` gives to its \`apply\`.`;
  return [
    `${printDoc(doc)}export type ${pascal}EventHandler<`,
    `  Type extends keyof ${received},`,
    '  Loaded = undefined,',
    `> = EventHandler<\n${args.map((arg) => `  ${arg}`).join(',\n')}\n>;`,
  ].join('\n');
}

function printHandlers({ model }: WriteContext, service: Service): string {
  const pascal = pascalCase(service.name);
  const member = (received: ReceivedEvent): string => {
    const doc = printDoc(describeReceived(received, eventOf(model, received.type)), 2);
    const type = `${pascal}EventHandler<${printString(received.type)}, unknown>`;
    return `${doc}  readonly ${printKey(received.type)}: ${type};`;
  };
  const doc = `What the ${service.name} service does with the events that it receives: one handler per event.`;
  return `${printDoc(doc)}export interface ${pascal}EventHandlers {\n${service.receives.map(member).join('\n\n')}\n}`;
}
