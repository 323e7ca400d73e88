import type { Operation, Service } from '../../model/index.ts';
import { code, createModule, pascalCase, printDoc } from '../../print/index.ts';
import type { Module } from '../../print/index.ts';
import { describeOperation } from '../describe-operation.ts';
import { byTag } from '../by-tag.ts';
import type { GeneratedFile } from '../write-context.ts';
import { printEntries } from '../write-contract.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'application/problem+json': 'problem',
};

/** Writes `media-types.ts`: what the answers of operations have in common, which is shipped once. */
export function writeMediaTypes(): GeneratedFile {
  const constants = Object.entries(mediaTypes).map(
    ([mediaType, name]) => `export const ${name} = { mediaType: '${mediaType}' };`,
  );
  return {
    path: 'generated/sdk/media-types.ts',
    content: createModule(['specs/']).print([constants.join('\n')]),
  };
}

/**
 * Writes `operations/` of a service for programs outside: one constant per operation, so that unused ones are not shipped,
 * and one file per tag.
 */
export function writeSdkOperations(service: Service): readonly GeneratedFile[] {
  return byTag(service).map(({ file, operations }) => ({
    path: `generated/sdk/${service.name}/operations/${file}`,
    content: printOperations(service, operations),
  }));
}

function printOperations(service: Service, operations: readonly Operation[]): string {
  const module = createModule([service.path]);
  module.use('@fitsync/descriptor', 'TypedOperation');
  const constants = operations.map((operation) => {
    const { operationId } = operation.descriptor;
    const type = module.use(`../../../${service.name}/operations.ts`, pascalCase(operationId));
    return `${printDoc(describeOperation(operation))}export const ${operationId}: TypedOperation<${type}> = ${printEntries(dataOf(operation, module))};`;
  });
  return module.print(constants);
}

function dataOf(
  { descriptor, responses }: Operation,
  module: Module,
): Readonly<Record<string, unknown>> {
  const { operationId, service, method, path, access, parameters, body } = descriptor;
  const { repeatable, idempotencyKey } = descriptor;
  return {
    operationId,
    service,
    method,
    path,
    access,
    parameters: parameters.map(({ name, in: place, required }) => ({ name, in: place, required })),
    body,
    responses: Object.fromEntries(
      responses.map(({ status, content }) => [status, mediaTypeOf(content?.mediaType, module)]),
    ),
    repeatable,
    idempotencyKey,
  };
}

function mediaTypeOf(mediaType: string | undefined, module: Module): unknown {
  if (mediaType === undefined) return {};
  const shared = mediaTypes[mediaType];
  if (shared === undefined) return { mediaType };
  return code(module.use('../../media-types.ts', shared, 'value'));
}
