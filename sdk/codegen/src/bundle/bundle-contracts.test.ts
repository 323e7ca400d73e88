import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyLibrary, files, replaceOnce } from '../../test/library.ts';
import { bundleContracts } from '../index.ts';
import { parseSpecs, valueAt } from '../load/index.ts';
import { inlineReferences } from './inline-references.ts';

describe('inlineReferences', () => {
  const { documents } = parseSpecs([
    [
      'specs/http/a.yaml',
      [
        'plain: { $ref: "../shared/b.yaml#/parameters/Name" }',
        'described: { $ref: "../shared/b.yaml#/parameters/Name", description: here }',
        'list: [{ $ref: "#/plain" }]',
        'endless: { $ref: "#/components/schemas/Tree" }',
        'components: { schemas: { Tree: { items: { $ref: "#/components/schemas/Tree" } } } }',
      ].join('\n'),
    ],
    [
      'specs/shared/b.yaml',
      'parameters:\n  Name: { $ref: "#/parameters/Text" }\n  Text: { in: query, description: there }\n',
    ],
  ]);
  const path = 'specs/http/a.yaml';

  it('follows references into other files, to the end, and keeps those to named schemas', () => {
    expect(inlineReferences(documents, documents.get(path)?.value, path)).toEqual({
      plain: { in: 'query', description: 'there' },
      described: { in: 'query', description: 'here' },
      list: [{ in: 'query', description: 'there' }],
      endless: { $ref: '#/components/schemas/a.Tree' },
      components: { schemas: { Tree: { items: { $ref: '#/components/schemas/a.Tree' } } } },
    });
  });
});

describe('bundleContracts', () => {
  let root: string;
  beforeEach(async () => {
    root = await copyLibrary();
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  async function change(path: string, from: string, to: string): Promise<void> {
    const text = await readFile(join(root, path), 'utf8');
    await writeFile(join(root, path), replaceOnce(text, from, to));
  }

  it('gives the documents of each service, which refer to their own schemas only', async () => {
    const { openapi, asyncapi, diagnostics } = await bundleContracts(root);
    expect(diagnostics).toEqual([]);
    expect(Object.keys(openapi)).toEqual(['loans', 'members']);
    expect(Object.keys(asyncapi)).toEqual(['loans', 'members']);
    for (const document of [openapi, asyncapi].flatMap((all) => Object.values(all))) {
      const refs = JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g);
      const names = [...refs].map(([, ref = '']) => ref.replace('#/components/schemas/', ''));
      expect(names.length).toBeGreaterThan(0);
      expect(Object.keys(document)).toContain('components');
      expect(valueAt(document, '/components/schemas')).toMatchObject(
        Object.fromEntries(names.map((name) => [name, expect.anything()])),
      );
    }
  });

  it.each([
    ['broken YAML', files.common, 'schemas:', 'schemas: {', 'yaml-syntax'],
    [
      'a version that nobody reads',
      files.loans,
      'openapi: 3.1.0',
      'openapi: 3.0.0',
      'unknown-version',
    ],
    [
      'a reference that leads nowhere',
      files.loans,
      '#/components/schemas/',
      '#/components/schema/',
      'unknown-reference',
    ],
  ])('gives none for %s, and says where it is', async (_, path, from, to, code) => {
    await change(path, from, to);
    const { openapi, diagnostics } = await bundleContracts(root);
    expect(openapi).toEqual({});
    expect(diagnostics).toEqual(
      expect.arrayContaining([expect.objectContaining({ code, file: path })]),
    );
  });
});
