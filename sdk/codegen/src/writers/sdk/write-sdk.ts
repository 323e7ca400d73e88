import { camelCase, createModule, pascalCase, printKey } from '../../print/index.ts';
import { byTag } from '../by-tag.ts';
import type { GeneratedFile, WriteContext } from '../write-context.ts';
import { printEntries } from '../write-contract.ts';
import { publicServices } from './public-services.ts';
import { writeApi } from './write-api.ts';
import { writeErrors } from './write-errors.ts';
import { writeMediaTypes, writeSdkOperations } from './write-sdk-operations.ts';

/** Writes `sdk/`: what programs outside are given of the contracts. */
export function writeSdk(context: WriteContext): readonly GeneratedFile[] {
  return [
    ...publicServices(context.model).flatMap((service) => [
      writeApi(context, service),
      ...writeSdkOperations(service),
    ]),
    writeErrors(context),
    writeEvents(context),
    writeMediaTypes(),
    writeIndex(context),
    writeOperationIndex(context),
    writeSchemaIndex(context),
    writeValidatorIndex(context),
  ];
}

function writeIndex({ model }: WriteContext): GeneratedFile {
  const module = createModule(['specs/']);
  const services = publicServices(model);
  const members = services.map(({ name, title }) => {
    const type = module.use(`./${name}/api.ts`, `${pascalCase(name)}Api`);
    return `  /** ${title}. */\n  readonly ${printKey(camelCase(name))}: ${type};\n`;
  });
  // Names, not namespaces: bundlers keep all of a namespace that stands in an object.
  const entries = services.map((service) => {
    const names = byTag(service).flatMap(({ file, operations }) =>
      operations.map(({ descriptor }) =>
        module.use(`./${service.name}/operations/${file}`, descriptor.operationId, 'value'),
      ),
    );
    return `  ${printKey(camelCase(service.name))}: {\n${names.map((id) => `    ${id},\n`).join('')}  },\n`;
  });
  return {
    path: 'generated/sdk/index.ts',
    content: module.print([
      `/** The operations that programs outside may call, as methods. */\nexport interface FitSyncServices {\n${members.join('')}}`,
      `/** The same operations as data. */\nexport const services = {\n${entries.join('')}};`,
    ]),
  };
}

function writeOperationIndex({ model }: WriteContext): GeneratedFile {
  const lines = publicServices(model).flatMap((service) =>
    byTag(service).map(({ file }) => `export * from '../${service.name}/operations/${file}';`),
  );
  return {
    path: 'generated/sdk/operations/index.ts',
    content: createModule(['specs/']).print([lines.join('\n')]),
  };
}

function writeSchemaIndex({ model }: WriteContext): GeneratedFile {
  const owners = new Set(
    [...model.schemas.values()]
      .filter((schema) => schema.module === 'schemas')
      .map(({ owner }) => owner),
  );
  const lines = [...owners]
    .sort()
    .map((owner) => `export type * from '../../${owner}/schemas.ts';`);
  return {
    path: 'generated/sdk/schemas/index.ts',
    content: createModule(['specs/']).print([lines.join('\n')]),
  };
}

function writeEvents({ model }: WriteContext): GeneratedFile {
  const module = createModule(['specs/events/']);
  const type = module.use('../../events/payloads.ts', 'EventType');
  const senders = Object.fromEntries(
    model.events.map(({ descriptor }) => [descriptor.type, descriptor.sender]),
  );
  return {
    path: 'generated/sdk/events/index.ts',
    content: module.print([
      "export type { EventPayloads, EventType } from '../../events/payloads.ts';",
      `/** The service that publishes each event. */\nexport const eventSenders: Readonly<Record<${type}, string>> = ${printEntries(senders)};`,
    ]),
  };
}

function writeValidatorIndex({ model }: WriteContext): GeneratedFile {
  const module = createModule(['specs/']);
  const type = module.use('@fitsync/descriptor', 'OperationValidators');
  const entries = publicServices(model).map(({ name }) => {
    const constant = `${camelCase(name)}Validators`;
    module.use(`../../${name}/validators.js`, `validators as ${constant}`, 'value');
    return `  ${printKey(name)}: ${constant},\n`;
  });
  return {
    path: 'generated/sdk/validation/index.ts',
    content: module.print([
      `/** Validators by service and operation. */\nexport const validators: Readonly<Record<string, Readonly<Record<string, ${type}>>>> = {\n${entries.join('')}};`,
    ]),
  };
}
