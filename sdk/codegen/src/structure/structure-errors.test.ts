import { describe, expect, test } from 'vitest';

import { files, librarySpecs } from '../../test/library.ts';
import { produceFiles } from '../produce-files.ts';
import { structureErrors } from './structure-errors.ts';

test('finds nothing in good contracts', async () => {
  const { documents } = await librarySpecs();
  expect(structureErrors(documents)).toEqual([]);
});

describe('the version', () => {
  test.each([
    ['openapi', files.loans, 'openapi: 3.1.0'],
    ['asyncapi', files.loanEvents, 'asyncapi: 3.0.0'],
  ])('%s that is missing is told at the first line', async (key, file, line) => {
    const { documents } = await librarySpecs(file, line, line.replace('api:', 'apii:'));
    expect(structureErrors(documents)).toMatchObject([
      {
        code: 'no-version',
        file,
        line: 1,
        message: `The document has no \`${key}\` version.`,
        help: expect.stringContaining(`Write \`${line}\` in place of \`${key}i\``),
      },
    ]);
  });

  test.each([
    [files.loans, 'openapi: 3.1.0', 'openapi: 3.0.3', 'OpenAPI 3.1.x'],
    [files.loans, 'openapi: 3.1.0', 'openapi: 3.1', 'OpenAPI 3.1.x'],
    [files.loanEvents, 'asyncapi: 3.0.0', 'asyncapi: 2.6.0', 'AsyncAPI 3.0.0'],
  ])('in %s, %s written %s has to be another', async (file, from, to, wanted) => {
    const { documents } = await librarySpecs(file, from, to);
    expect(structureErrors(documents)).toMatchObject([
      {
        code: 'unknown-version',
        file,
        line: 1,
        message: `\`${to}\` is not supported: it has to be ${wanted}.`,
      },
    ]);
  });
});

describe('an operation', () => {
  test.each([
    ['psot', '`psot` is no HTTP method; did you mean `post`?'],
    ['POST', '`POST` is no HTTP method; did you mean `post`?'],
    ['connect', '`connect` is no HTTP method'],
    ['head', 'Nothing is generated for `head`.'],
  ])('under %s is told with its place', async (key, message) => {
    const { documents } = await librarySpecs(files.loans, '\n    post:', `\n    ${key}:`);
    const [found, ...more] = structureErrors(documents);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'unknown-method', file: files.loans, column: 5, message });
    const lines = documents.get(files.loans)?.text.split('\n') ?? [];
    expect(lines[(found?.line ?? 0) - 1]).toBe(`    ${key}:`);
  });
});

describe('a type', () => {
  test.each([
    [files.loans, 'type: string', 'type: strin', '`strin` is no type; did you mean `string`?'],
    [files.common, 'type: string', 'type: text', '`text` is no type.'],
    [files.loans, 'type: string', 'type: [string, nul]', '`nul` is no type; did you mean `null`?'],
  ])('in %s, %s written %s is told where it stands', async (file, from, to, message) => {
    const { documents } = await librarySpecs(file, from, to);
    const [found, ...more] = structureErrors(documents);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      code: 'unknown-type',
      file,
      message,
      help: 'A `type` is one of array, boolean, integer, null, number, object, string, or a list of them.',
    });
    const lines = documents.get(file)?.text.split('\n') ?? [];
    expect(lines[(found?.line ?? 0) - 1]).toContain(to);
  });

  test('that is a name or a value is nobody’s business', async () => {
    const { documents } = await librarySpecs(
      files.loans,
      'components:',
      'x-notes: { schema: { type: strin } }\ncomponents:',
    );
    expect(structureErrors(documents)).toEqual([]);
  });
});

test('nothing is generated, and nothing else reported', async () => {
  const specs = await librarySpecs(files.loans, 'type: string', 'type: strin');
  expect(await produceFiles(specs)).toMatchObject({
    files: [],
    diagnostics: [{ code: 'unknown-type' }],
  });
});
