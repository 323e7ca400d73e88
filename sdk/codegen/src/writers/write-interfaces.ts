import type { Service } from '../model/index.ts';
import { createModule, pascalCase, printDoc } from '../print/index.ts';
import { describeOperation } from './describe-operation.ts';
import type { GeneratedFile, WriteContext } from './write-context.ts';

/** Writes `stub.ts` of a service: what its implementation has to provide. */
export function writeStub(_: WriteContext, service: Service): GeneratedFile {
  const pascal = pascalCase(service.name);
  const module = createModule([service.path]);
  if (service.operations.length > 0) {
    module.use('@fitsync/descriptor', 'Handler');
    module.use('./events.ts', `${pascal}Payloads`);
    module.use('./calls.ts', `${pascal}Calls`);
  }
  const content = printInterface(
    service,
    `${pascal}Stub`,
    `The implementation of the ${service.name} service: one handler per operation.`,
    (operation) =>
      `Handler<${module.use('./operations.ts', operation)}, ${pascal}Payloads, ${pascal}Calls>`,
  );
  return { path: `generated/${service.name}/stub.ts`, content: module.print([content]) };
}

/** Writes `client.ts` of a service: what its callers see. */
export function writeClient(_: WriteContext, service: Service): GeneratedFile {
  const module = createModule([service.path]);
  if (service.operations.length > 0) module.use('@fitsync/descriptor', 'ClientMethod');
  const content = printInterface(
    service,
    `${pascalCase(service.name)}Client`,
    `Calls the ${service.name} service.`,
    (operation) => `ClientMethod<${module.use('./operations.ts', operation)}>`,
  );
  return { path: `generated/${service.name}/client.ts`, content: module.print([content]) };
}

function printInterface(
  service: Service,
  name: string,
  about: string,
  typeOf: (operation: string) => string,
): string {
  if (service.operations.length === 0) {
    return `${printDoc(`${about} There are none yet.`)}export type ${name} = Record<never, never>;`;
  }
  const members = service.operations.map((operation) => {
    const { operationId } = operation.descriptor;
    const type = typeOf(pascalCase(operationId));
    return `${printDoc(describeOperation(operation), 2)}  readonly ${operationId}: ${type};`;
  });
  return `${printDoc(about)}export interface ${name} {\n${members.join('\n\n')}\n}`;
}
