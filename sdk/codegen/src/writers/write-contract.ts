import { describe } from '../model/index.ts';
import type { Model, Operation, ReceivedEvent, Service } from '../model/index.ts';
import {
  camelCase,
  code,
  createModule,
  pascalCase,
  printString,
  printValue,
} from '../print/index.ts';
import type { Code, Module } from '../print/index.ts';
import type { GeneratedFile, WriteContext } from './write-context.ts';
import { sourcesOf } from './write-context.ts';

/** Writes `contract.ts` of a service: its operations and events as data. */
export function writeContract(context: WriteContext, service: Service): GeneratedFile {
  const module = createModule(sourcesOf(context, service));
  const pascal = pascalCase(service.name);
  module.use('@fitsync/descriptor', 'OperationDescriptor');
  module.use('@fitsync/descriptor', 'EventDescriptor');
  module.use('./operations.ts', `${pascal}Operations`);
  module.use('./events.ts', `${pascal}Payloads`);
  if (service.sends.length + service.receives.length > 0) {
    module.use('../events/catalogue.ts', 'events', 'value');
  }
  const operations = Object.fromEntries(
    service.operations.map((operation) => [
      operation.descriptor.operationId,
      withShared(module, operation),
    ]),
  );
  const sends = Object.fromEntries(
    service.sends.map((type) => [type, code(`events[${printString(type)}]`)]),
  );
  const parts = [
    `/** Name of the service. */\nexport const name = ${printString(service.name)};`,
    `/** Where the service listens unless told otherwise. */\nexport const defaultUrl = ${printString(service.defaultUrl)};`,
    `/** What the engines know about each operation. */\nexport const operations: { readonly [Id in keyof ${pascal}Operations]: OperationDescriptor } = ${printEntries(operations)};`,
    `/** The events that the service publishes. */\nexport const sends: { readonly [Type in keyof ${pascal}Payloads]: EventDescriptor } = ${printEntries(sends)};`,
    ...printReceives(context, module, service),
  ];
  return { path: `generated/${service.name}/contract.ts`, content: module.print(parts) };
}

/** A service that receives nothing has no types of what it receives either. */
function printReceives(
  { model }: WriteContext,
  module: Module,
  service: Service,
): readonly string[] {
  if (service.receives.length === 0) return [];
  const received = module.use('./event-handlers.ts', `${pascalCase(service.name)}Received`);
  module.use('@fitsync/descriptor', 'ReceiveDescriptor');
  const receives = Object.fromEntries(
    service.receives.map((event) => [event.type, printReceive(event)]),
  );
  return [
    `/** The events that the service receives, with what handling them may publish. */\nexport const receives: { readonly [Type in keyof ${received}]: ReceiveDescriptor } = ${printEntries(receives)};`,
    `/** The services that these are from, each with the names of all events that it sends. */\nexport const sources: Readonly<Record<string, readonly string[]>> = ${printEntries(sourcesIn(model, service))};`,
  ];
}

function sourcesIn(
  model: Model,
  { receives }: Service,
): Readonly<Record<string, readonly string[]>> {
  const received = new Set(receives.map(({ type }) => type));
  return Object.fromEntries(
    model.services.flatMap(({ name, sends }) =>
      sends.some((type) => received.has(type)) ? [[name, sends]] : [],
    ),
  );
}

function printReceive({ type, emits }: ReceivedEvent): Code {
  return code(`{ ...events[${printString(type)}], emits: ${printValue(emits)} }`);
}

/** One entry per line at least, so that a change shows as a change of few lines. */
export function printEntries(value: Readonly<Record<string, unknown>>): string {
  return Object.keys(value).length === 0 ? '{}' : printValue(value, 0, 100);
}

function withShared(module: Module, { descriptor, responses }: Operation): object {
  return {
    ...descriptor,
    responses: Object.fromEntries(
      responses.map((response) => {
        const { status, shared } = response;
        if (shared === undefined) return [status, describe(response)];
        return [status, code(module.use('../common/responses.ts', camelCase(shared), 'value'))];
      }),
    ),
  };
}
