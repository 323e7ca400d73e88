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
  const received = service.receives.map(({ type }) => type);
  const events = [...new Set([...service.sends, ...received])].sort();
  const types = [`${pascal}Operations`, `${pascal}Payloads`];
  const data = ['defaultUrl', 'name', 'operations', 'sends'];
  if (received.length > 0) {
    types.push(module.use('./event-handlers.ts', `${pascal}Received`));
    data.push('receives', 'sources');
  }
  for (const name of data) module.use('./contract.ts', name, 'value');
  module.use('./validators.js', 'validators', 'value');
  if (events.length > 0) module.use('../events/validators.js', 'eventValidators', 'value');
  const validators = events.map((type) => [type, code(`eventValidators[${printString(type)}]`)]);
  const contract = printEntries({
    name: code('name'),
    defaultUrl: code('defaultUrl'),
    operations: code('operations'),
    validators: code('validators'),
    sends: code('sends'),
    receives: received.length > 0 ? code('receives') : {},
    sources: received.length > 0 ? code('sources') : {},
    eventValidators: Object.fromEntries(validators),
  }).replaceAll(/^ {2}(\w+): \1,$/gm, '  $1,');
  return {
    path: `generated/${service.name}/index.ts`,
    content: module.print([
      filesOf(context, service)
        .map((file) => `export type * from './${file}.ts';`)
        .join('\n'),
      `export { ${camel}Calls } from './calls.ts';`,
      `/** The contract of the ${service.name} service. */\n${printHead(camel, types)}${contract};`,
    ]),
  };
}

function printHead(name: string, types: readonly string[]): string {
  const line = `export const ${name}: ServiceContract<${types.join(', ')}> = `;
  if (line.length < 100) return line;
  return `export const ${name}: ServiceContract<\n  ${types.join(',\n  ')}\n> = `;
}

/** The files with types that the service has. */
function filesOf({ model }: WriteContext, service: Service): readonly string[] {
  const hasSchemas = [...model.schemas.values()].some(
    ({ owner, module }) => owner === service.name && module === 'schemas',
  );
  return [
    'calls',
    'client',
    ...(service.receives.length > 0 ? ['event-handlers'] : []),
    'events',
    'operations',
    ...(hasSchemas ? ['schemas'] : []),
    'stub',
  ];
}
