import type { Model, Operation, Service } from '../../model/index.ts';
import { camelCase, createModule, pascalCase, printDoc, printValue } from '../../print/index.ts';
import { describeOperation } from '../describe-operation.ts';
import { exampleInput } from '../example-input.ts';
import type { GeneratedFile, WriteContext } from '../write-context.ts';

/** Writes `api.ts` of a service: its methods for programs outside, documented with the example of the contract. */
export function writeApi({ model }: WriteContext, service: Service): GeneratedFile {
  const module = createModule([service.path]);
  module.use('@fitsync/descriptor', 'ApiMethod');
  const members = service.operations.map((operation) => {
    const { operationId } = operation.descriptor;
    const type = module.use(`../../${service.name}/operations.ts`, pascalCase(operationId));
    const doc = `${describeOperation(operation)}\n\n${exampleOf(model, operation)}`;
    return `${printDoc(doc, 2)}  readonly ${operationId}: ApiMethod<${type}>;`;
  });
  const about = printDoc(`What programs outside may ask the ${service.name} service.`);
  return {
    path: `generated/sdk/${service.name}/api.ts`,
    content: module.print([
      `${about}export interface ${pascalCase(service.name)}Api {\n${members.join('\n\n')}\n}`,
    ]),
  };
}

function exampleOf(model: Model, operation: Operation): string {
  const { operationId, service, parameters } = operation.descriptor;
  const input = exampleInput(model, operation);
  const hasInput = Object.values(input).some((value) => value !== undefined);
  const method = `fitsync.${camelCase(service)}.${operationId}`;
  const printed = hasInput ? printValue(input, 0, method.length) : '';
  const isPaged = parameters.some(({ name }) => name === 'cursor');
  const line = isPaged
    ? `for await (const item of ${method}.items(${printed})) console.log(item);`
    : `const answer = await ${method}(${printed}).unwrap();`;
  return ['@example', '```ts', line, '```'].join('\n');
}
