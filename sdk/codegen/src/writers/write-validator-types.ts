import type { Service } from '../model/index.ts';
import { createModule, pascalCase } from '../print/index.ts';
import type { GeneratedFile, WriteContext } from './write-context.ts';

/** Writes `validators.d.ts` of a service. */
export function writeValidatorTypes(_: WriteContext, service: Service): GeneratedFile {
  const module = createModule([service.path]);
  const operations = module.use('./operations.ts', `${pascalCase(service.name)}Operations`);
  module.use('@fitsync/descriptor', 'OperationValidators');
  return {
    path: `generated/${service.name}/validators.d.ts`,
    content: module.print([
      `/** Validators by operation. */\nexport declare const validators: {\n  readonly [Id in keyof ${operations}]: OperationValidators;\n};`,
    ]),
  };
}

/** Writes `events/validators.d.ts`. */
export function writeEventValidatorTypes(): GeneratedFile {
  const module = createModule(['specs/events/']);
  module.use('./payloads.ts', 'EventPayloads');
  module.use('@fitsync/descriptor', 'EventValidators');
  return {
    path: 'generated/events/validators.d.ts',
    content: module.print([
      '/** Validators by event. */\nexport declare const eventValidators: {\n  readonly [Type in keyof EventPayloads]: EventValidators;\n};',
    ]),
  };
}
