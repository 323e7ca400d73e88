import { describe, expect, test } from 'vitest';

import {
  diagnosticAt,
  formatDiagnostic,
  formatPointer,
  parsePointer,
  parseSpecs,
  resolveRef,
} from './index.ts';

const specs = parseSpecs([
  [
    'specs/http/a.yaml',
    'one:\n  $ref: "../shared/b.yaml#/schemas/Two"\nself: { $ref: "#/self" }\n',
  ],
  [
    'specs/shared/b.yaml',
    'schemas:\n  Two: { $ref: "#/schemas/a~1b" }\n  a/b:\n    - type: string\n',
  ],
]);

describe('positions', () => {
  test.each([
    ['specs/http/a.yaml', '/one', 1, 1],
    ['specs/http/a.yaml', '/one/$ref', 2, 3],
    ['specs/shared/b.yaml', '/schemas/a~1b/0/type', 4, 7],
    ['specs/shared/b.yaml', '/schemas/Two/absent/deeper', 2, 3],
  ])('%s %s is at %i:%i', (path, pointer, line, column) => {
    expect(specs.documents.get(path)?.positionOf(pointer)).toEqual({ line, column });
  });

  test('broken YAML is told with its place, and gives no value', () => {
    const { documents, diagnostics } = parseSpecs([['specs/x.yaml', 'a: 1\na: 2\n']]);
    expect(diagnostics).toMatchObject([
      { code: 'yaml-syntax', message: 'Map keys must be unique', line: 2, column: 1 },
    ]);
    expect(documents.get('specs/x.yaml')?.value).toBeUndefined();
  });

  test('of many syntax errors the first is told, with the bracket that it is in, and how many follow', () => {
    const { diagnostics } = parseSpecs([
      ['specs/x.yaml', 'a: { b: 1 }\nc: [\n  put:\n    id: x\n    tags: [y]\n    text: z\nd: 1\n'],
    ]);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(
          /flow collections; the \[ before it is at line 2, column 4$/,
        ),
        help: expect.stringMatching(/ Further syntax errors, not shown: \d+\.$/),
        line: 4,
        column: 5,
      }),
    ]);
  });

  test('a bracket that is not closed is told', () => {
    const { diagnostics } = parseSpecs([['specs/x.yaml', 'a: {b\nc: d\n']]);
    expect(diagnostics).toMatchObject([
      {
        message: expect.stringMatching(/end with a }; the { before it is at line 1, column 4$/),
        help: 'Correct the YAML; nothing else of this file was read.',
      },
    ]);
  });
});

describe('references', () => {
  test('are followed through files and further references, and keep the last name', () => {
    expect(
      resolveRef(specs.documents, 'specs/http/a.yaml', '../shared/b.yaml#/schemas/Two'),
    ).toEqual({
      path: 'specs/shared/b.yaml',
      pointer: '/schemas/a~1b',
      name: 'a/b',
      value: [{ type: 'string' }],
    });
  });

  test.each(['#/nowhere', './absent.yaml#/x', '#/self'])('%s leads nowhere', (ref) => {
    expect(resolveRef(specs.documents, 'specs/http/a.yaml', ref)).toBeUndefined();
  });

  test('pointers survive a round trip', () => {
    const segments = ['paths', '/api/{id}', 'a~b', '0'];
    expect(parsePointer(formatPointer(segments))).toEqual(segments);
  });
});

test('a diagnostic shows the lines around the place, and what to do', () => {
  const diagnostic = diagnosticAt(specs.documents, 'specs/shared/b.yaml', '/schemas/Two', {
    code: 'some-rule',
    message: 'This is wrong.',
    help: 'Do that.',
  });
  expect(formatDiagnostic(diagnostic, specs.documents)).toBe(
    [
      'specs/shared/b.yaml:2:3 error some-rule: This is wrong.',
      '  1 | schemas:',
      '> 2 |   Two: { $ref: "#/schemas/a~1b" }',
      '    |   ^',
      '  3 |   a/b:',
      '  help: Do that.',
    ].join('\n'),
  );
});
