import type { Operation, Service } from '../model/index.ts';
import { orderLike, referTo } from '../model/index.ts';
import {
  camelCase,
  code,
  createModule,
  pascalCase,
  printDoc,
  printNames,
  printString,
} from '../print/index.ts';
import type { Module } from '../print/index.ts';
import { byTag, type TaggedOperations } from './by-tag.ts';
import { exampleInput } from './example-input.ts';
import type { GeneratedFile, WriteContext } from './write-context.ts';
import { printEntries } from './write-contract.ts';

/** Writes `examples/` of a service: one file per tag, and one that joins them. */
export function writeExamples(context: WriteContext, service: Service): readonly GeneratedFile[] {
  const tagged = byTag(service);
  const folder = `generated/${service.name}/examples`;
  const files = tagged.map(({ tag, file, operations }) => ({
    path: `${folder}/${file}`,
    content: printTag(context, service, tag, operations),
  }));
  return [...files, { path: `${folder}/index.ts`, content: printIndex(service, tagged) }];
}

function constantOf(tag: string): string {
  return `${camelCase(tag) || 'other'}Examples`;
}

function printTag(
  context: WriteContext,
  service: Service,
  tag: string,
  operations: readonly Operation[],
): string {
  const module = createModule([service.path]);
  const type = module.use('./index.ts', `${pascalCase(service.name)}Examples`);
  const ids = operations.map(({ descriptor }) => printString(descriptor.operationId));
  const examples = Object.fromEntries(
    operations.map((operation) => [
      operation.descriptor.operationId,
      exampleOf(context, module, operation),
    ]),
  );
  const doc = printDoc(`Examples of the operations about ${tag || 'everything else'}.`);
  const line = `export const ${constantOf(tag)}: Pick<${type}, ${ids.join(' | ')}> = `;
  const head =
    line.length <= 100
      ? line
      : `export const ${constantOf(tag)}: Pick<\n  ${type},\n${ids.map((id) => `  | ${id}\n`).join('')}> = `;
  return module.print([`${doc}${head}${printEntries(examples)};`]);
}

function exampleOf(context: WriteContext, module: Module, operation: Operation): object {
  const { schemas } = context.model;
  const responses = operation.responses.flatMap(({ status, content, shared }) => {
    if (content?.example === undefined || content.schema === undefined) return [];
    const value =
      shared === undefined
        ? orderLike(content.example, referTo(content.schema), schemas)
        : code(module.use('../../common/examples.ts', camelCase(shared), 'value'));
    return [[status, value] as const];
  });
  return {
    input: exampleInput(context.model, operation),
    responses: Object.fromEntries(responses),
  };
}

function printIndex(service: Service, tagged: readonly TaggedOperations[]): string {
  const pascal = pascalCase(service.name);
  const module = createModule([service.path]);
  const operations = module.use('../operations.ts', `${pascal}Operations`);
  for (const { tag, file } of tagged) module.use(`./${file}`, constantOf(tag), 'value');
  const type = [
    `/** By operation, an input that works and the answers to expect, as far as they have a body. */`,
    `export type ${pascal}Examples = {`,
    `  readonly [Id in keyof ${operations}]: {`,
    `    readonly input: ${operations}[Id]['input'];`,
    `    readonly responses: Partial<${operations}[Id]['responses']>;`,
    '  };',
    '};',
  ].join('\n');
  const spread = tagged.map(({ tag }) => `...${constantOf(tag)}`);
  const doc = `/** Examples of all operations of the ${service.name} service. */\n`;
  const before = `export const examples: ${pascal}Examples =`;
  return module.print([
    type,
    `${doc}${tagged.length === 0 ? `${before} {};` : printNames(before, spread, ';').replace('} ;', '};')}`,
  ]);
}
