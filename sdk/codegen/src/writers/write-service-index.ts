import type { Service } from '../model/index.ts';
import { camelCase, code, createModule, pascalCase, printString } from '../print/index.ts';
import type { GeneratedFile, WriteContext } from './write-context.ts';
import { sourcesOf } from './write-context.ts';
import { printEntries } from './write-contract.ts';

/** Writes `index.ts` of a service: everything about it under one name, and its types. */
export function writeServiceIndex(context: WriteContext, service: Service): GeneratedFile {
  const module = createModule(sourcesOf(context, service));
  const camel = camelCase(service.name);
  const pascal = pascalCase(service.name);
  module.use('@fitsync/descriptor', 'ServiceContract');
  module.use('./operations.ts', `${pascal}Operations`);
  module.use('./events.ts', `${pascal}Payloads`);
  for (const name of ['defaultUrl', 'name', 'operations', 'sends']) {
    module.use('./contract.ts', name, 'value');
  }
  module.use('./validators.js', 'validators', 'value');
  if (service.sends.length > 0) module.use('../events/validators.js', 'eventValidators', 'value');
  const own = service.sends.map((type) => [type, code(`eventValidators[${printString(type)}]`)]);
  const files = ['calls', 'client', 'events', 'operations', 'schemas', 'stub'].filter(
    (file) => file !== 'schemas' || hasSchemas(context, service),
  );
  const contract = printEntries({
    name: code('name'),
    defaultUrl: code('defaultUrl'),
    operations: code('operations'),
    validators: code('validators'),
    sends: code('sends'),
    eventValidators: Object.fromEntries(own),
  }).replaceAll(/^ {2}(\w+): \1,$/gm, '  $1,');
  return {
    path: `generated/${service.name}/index.ts`,
    content: module.print([
      files.map((file) => `export type * from './${file}.ts';`).join('\n'),
      `export { ${camel}Calls } from './calls.ts';`,
      `/** The contract of the ${service.name} service. */\nexport const ${camel}: ServiceContract<${pascal}Operations, ${pascal}Payloads> = ${contract};`,
    ]),
  };
}

function hasSchemas({ model }: WriteContext, service: Service): boolean {
  return [...model.schemas.values()].some(
    ({ owner, module }) => owner === service.name && module === 'schemas',
  );
}
