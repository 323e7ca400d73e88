import type { Operation, Service } from '../model/index.ts';
import { createModule, pascalCase, printDoc, printString } from '../print/index.ts';
import type { Module } from '../print/index.ts';
import { describeOperation } from './describe-operation.ts';
import type { GeneratedFile, WriteContext } from './write-context.ts';
import { inputKey, useSchema } from './write-context.ts';

/** What is answered for as long as the caller listens. */
const eventStream = 'text/event-stream';

/** Writes `operations.ts` of a service: the types of input, responses and events of each operation. */
export function writeOperations(context: WriteContext, service: Service): GeneratedFile {
  const module = createModule([service.path]);
  const interfaces = service.operations.map((operation) =>
    printOperation(context, module, service, operation),
  );
  return {
    path: `generated/${service.name}/operations.ts`,
    content: module.print([...interfaces, printMap(service)]),
  };
}

function printOperation(
  context: WriteContext,
  module: Module,
  service: Service,
  operation: Operation,
): string {
  const { operationId, emits } = operation.descriptor;
  const at = { folder: service.name, file: 'operations' };
  const input = context.types.get(inputKey(operationId));
  for (const key of input?.references ?? []) useSchema(context, module, at, key);
  const responses = operation.responses.map(({ status, content }) => {
    if (!content) return `    ${status}: undefined;\n`;
    const { schema, mediaType } = content;
    if (mediaType === eventStream) {
      const event = module.use('@fitsync/descriptor', 'ServerSentEvent');
      return `    ${status}: AsyncIterable<${event}>;\n`;
    }
    return `    ${status}: ${schema === undefined ? 'string' : useSchema(context, module, at, schema)};\n`;
  });
  const events = emits.length === 0 ? 'never' : emits.map(printString).join(' | ');
  return [
    `${printDoc(describeOperation(operation))}export interface ${pascalCase(operationId)} {`,
    `  input: ${(input?.text ?? 'Record<never, never>').replaceAll('\n', '\n  ')};`,
    `  responses: {\n${responses.join('')}  };`,
    `  emits: ${events};`,
    '}',
  ].join('\n');
}

function printMap(service: Service): string {
  const name = `${pascalCase(service.name)}Operations`;
  const doc = printDoc(`The operations of the ${service.name} service by operationId.`);
  if (service.operations.length === 0) return `${doc}export type ${name} = Record<never, never>;`;
  const members = service.operations.map(
    ({ descriptor: { operationId } }) => `  ${operationId}: ${pascalCase(operationId)};\n`,
  );
  return `${doc}export type ${name} = {\n${members.join('')}};`;
}
