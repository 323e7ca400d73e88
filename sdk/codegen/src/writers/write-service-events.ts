import type { Service } from '../model/index.ts';
import { createModule, pascalCase, printKey } from '../print/index.ts';
import type { GeneratedFile, WriteContext } from './write-context.ts';
import { sourcesOf, useSchema } from './write-context.ts';
import { printSchema } from './write-types.ts';

/** Writes `events.ts` of a service: the payloads of the events it publishes. */
export function writeServiceEvents(context: WriteContext, service: Service): GeneratedFile {
  const module = createModule(sourcesOf(context, service));
  const schemas = [...context.model.schemas.values()].filter(
    (schema) => schema.owner === service.name && schema.module === 'events',
  );
  const at = { folder: service.name, file: 'events' };
  const members = context.model.events
    .filter(({ descriptor }) => descriptor.sender === service.name)
    .map(
      ({ descriptor, data }) =>
        `  readonly ${printKey(descriptor.type)}: ${useSchema(context, module, at, data)};\n`,
    );
  const name = `${pascalCase(service.name)}Payloads`;
  const map =
    members.length === 0
      ? `/** The ${service.name} service publishes no events. */\nexport type ${name} = Record<never, never>;`
      : `/** Payloads of the events that the ${service.name} service publishes, by event. */\nexport type ${name} = {\n${members.join('')}};`;
  return {
    path: `generated/${service.name}/events.ts`,
    content: module.print([...schemas.map((schema) => printSchema(context, module, schema)), map]),
  };
}
