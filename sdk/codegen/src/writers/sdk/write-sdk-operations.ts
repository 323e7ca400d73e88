import type { Operation, Service } from '../../model/index.ts';
import { code, createModule, pascalCase, printDoc } from '../../print/index.ts';
import { describeOperation } from '../describe-operation.ts';
import { byTag } from '../by-tag.ts';
import type { GeneratedFile } from '../write-context.ts';
import { printEntries } from '../write-contract.ts';

const mediaTypes = {
  'application/json': 'json',
  'application/problem+json': 'problem',
} as const;

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
    return `${printDoc(describeOperation(operation))}export const ${operationId}: TypedOperation<${type}> = ${printEntries(dataOf(operation))};`;
  });
  return module.print([
    "const json = { mediaType: 'application/json' };\nconst problem = { mediaType: 'application/problem+json' };",
    ...constants,
  ]);
}

function dataOf({ descriptor, responses }: Operation): Readonly<Record<string, unknown>> {
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
      responses.map(({ status, content }) => [status, mediaTypeOf(content?.mediaType)]),
    ),
    repeatable,
    idempotencyKey,
  };
}

function mediaTypeOf(mediaType: string | undefined): unknown {
  if (mediaType === undefined) return {};
  const shared = Object.entries(mediaTypes).find(([known]) => known === mediaType);
  return shared ? code(shared[1]) : { mediaType };
}
