import openapiTS from 'openapi-typescript';
import ts from 'typescript';

import { printDoc, printString } from '../print/index.ts';
import { referredKey } from '../model/index.ts';
import type { JsonSchema } from '../model/index.ts';

/** The type of one schema as text. */
export interface EmittedType {
  /** `{ … }` or any other type expression, in which other schemas stand by their names. */
  readonly text: string;
  /** Keys of the schemas that the text names. */
  readonly references: ReadonlySet<string>;
}

/**
 * Turns schemas into TypeScript types. The only place that knows openapi-typescript and the
 * TypeScript compiler, so that both can be replaced.
 *
 * @param schemas by key; references read `#/components/schemas/<key>`
 * @param nameOf how the type of a key is called
 */
export async function emitTypes(
  schemas: ReadonlyMap<string, JsonSchema>,
  nameOf: (key: string) => string,
): Promise<ReadonlyMap<string, EmittedType>> {
  const document = {
    openapi: '3.1.0',
    info: { title: 'schemas', version: '1' },
    paths: {},
    components: {
      schemas: Object.fromEntries(
        [...schemas].map(([key, schema]) => [key, withoutDiscriminator(schema)]),
      ),
    },
  };
  const nodes = await openapiTS(JSON.stringify(document), {
    defaultNonNullable: false,
    silent: true,
  });
  const printer = ts.createPrinter();
  const file = ts.createSourceFile('types.ts', '', ts.ScriptTarget.Latest);
  const emitted = new Map<string, EmittedType>();
  for (const [key, type] of schemaNodes(nodes)) {
    const references = new Set<string>();
    const node = nameSchemas(type, (referred) => {
      references.add(referred);
      return nameOf(referred);
    });
    const text = tidy(printer.printNode(ts.EmitHint.Unspecified, node, file));
    emitted.set(key, { text, references });
  }
  return emitted;
}

/** The tag is a constant in every variant, which TypeScript tells apart by itself. */
function withoutDiscriminator(schema: JsonSchema): unknown {
  const { discriminator: _, description: __, ...rest } = schema;
  return rest;
}

function schemaNodes(nodes: readonly ts.Node[]): readonly (readonly [string, ts.TypeNode])[] {
  const components = nodes.find(
    (node): node is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(node) && node.name.text === 'components',
  );
  const members = components?.members.filter(ts.isPropertySignature) ?? [];
  const schemas = members.find((member) => nameText(member.name) === 'schemas')?.type;
  if (!schemas || !ts.isTypeLiteralNode(schemas)) return [];
  return schemas.members
    .filter(ts.isPropertySignature)
    .flatMap((member) => (member.type ? [[nameText(member.name), member.type] as const] : []));
}

function nameText(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '';
}

/** Replaces `components["schemas"]["key"]` by a name and double quotes by single ones. */
function nameSchemas(type: ts.TypeNode, nameOf: (key: string) => string): ts.TypeNode {
  const visit = (node: ts.Node): ts.Node => {
    const key = referenceOf(node);
    if (key !== undefined) return ts.factory.createTypeReferenceNode(nameOf(key));
    if (ts.isStringLiteral(node)) return ts.factory.createIdentifier(printString(node.text));
    // openapi-typescript makes the values of enums as identifiers that hold a quoted string.
    if (ts.isIdentifier(node) && node.text.startsWith('"')) {
      return ts.factory.createIdentifier(singleQuoted(node.text));
    }
    return ts.visitEachChild(node, visit, undefined);
  };
  return ts.visitNode(type, visit, ts.isTypeNode);
}

function singleQuoted(literal: string): string {
  const text: string = JSON.parse(literal);
  return printString(text);
}

function referenceOf(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType))
    return undefined;
  const { indexType } = node;
  if (!ts.isLiteralTypeNode(indexType) || !ts.isStringLiteral(indexType.literal)) return undefined;
  return referredKey(`#/components/schemas/${indexType.literal.text}`);
}

/** Two spaces per level, documentation in words, and no line that is much too long. */
function tidy(text: string): string {
  return text.replaceAll(
    /^( *)\/\*\*([\s\S]*?)\*\/\n|^( *)(\S.*)$/gm,
    (_, before: string | undefined, comment: string, pad: string, line: string) =>
      before === undefined
        ? breakUnion(' '.repeat(pad.length / 2) + line)
        : printDoc(tidyComment(comment), before.length / 2),
  );
}

function tidyComment(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim())
    .filter((line) => !/^(@constant|@enum \{.*\}|Format: .*)$/.test(line))
    .map((line) => line.replace(/^@description /, ''))
    .join('\n');
}

function breakUnion(line: string): string {
  const [, pad = '', head = '', union = ''] = /^( *)([\w'?]+:) (.+ \| .+);$/.exec(line) ?? [];
  if (line.length <= 100 || union === '' || union.includes('(')) return line;
  const options = union.split(' | ').map((option) => `\n${pad}  | ${option}`);
  return `${pad}${head}${options.join('')};`;
}
