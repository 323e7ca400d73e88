import { describe, orderLike, referTo } from '../model/index.ts';
import { camelCase, createModule, printDoc, printValue } from '../print/index.ts';
import type { GeneratedFile, WriteContext } from './write-context.ts';
import { useSchema } from './write-context.ts';

const SOURCES = ['specs/shared/common.yaml'];

/** Writes `common/`, apart from its schemas: the responses that operations share, and their examples. */
export function writeCommon(context: WriteContext): readonly GeneratedFile[] {
  return [
    { path: 'generated/common/responses.ts', content: printResponses(context) },
    { path: 'generated/common/examples.ts', content: printExamples(context) },
    {
      path: 'generated/common/index.ts',
      content: createModule(SOURCES).print(["export type * from './schemas.ts';"]),
    },
  ];
}

function printResponses({ model }: WriteContext): string {
  const module = createModule(SOURCES);
  module.use('@fitsync/descriptor', 'ResponseDescriptor');
  const parts = [...model.sharedResponses].map(([name, response]) => {
    const head = `export const ${camelCase(name)}: ResponseDescriptor = `;
    return `${printDoc(response.description)}${head}${printValue(describe(response), 0, head.length)};`;
  });
  return module.print(parts);
}

function printExamples(context: WriteContext): string {
  const { model } = context;
  const module = createModule(SOURCES);
  const parts = [...model.sharedResponses].flatMap(([name, { description, content }]) => {
    if (content?.schema === undefined || content.example === undefined) return [];
    const at = { folder: 'common', file: 'examples' };
    const head = `export const ${camelCase(name)}: ${useSchema(context, module, at, content.schema)} = `;
    const example = orderLike(content.example, referTo(content.schema), model.schemas);
    return `${printDoc(description)}${head}${printValue(example, 0, head.length)};`;
  });
  return module.print(parts);
}
