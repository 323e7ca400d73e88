import { expect, test } from 'vitest';

import {
  camelCase,
  code,
  createModule,
  kebabCase,
  pascalCase,
  printDoc,
  printValue,
} from './index.ts';

test.each<[unknown, string]>([
  ["it's", `"it's"`],
  [`"it's"`, String.raw`'"it\'s"'`],
  ['line\nbreak', String.raw`'line\nbreak'`],
  [{ a: 1, 'b-c': [true, null], 200: undefined }, "{ a: 1, 'b-c': [true, null] }"],
  [{ 200: code('notFound') }, '{ 200: notFound }'],
  [{}, '{}'],
])('%j is printed as %s', (value, expected) => {
  expect(printValue(value)).toBe(expected);
});

test('what does not fit on a line is broken entry by entry', () => {
  const long = 'x'.repeat(60);
  expect(printValue({ a: [long, long], b: 1 })).toBe(
    `{\n  a: [\n    '${long}',\n    '${long}',\n  ],\n  b: 1,\n}`,
  );
});

test('documentation is wrapped, keeps its paragraphs and cannot end the comment', () => {
  expect(printDoc('Short.')).toBe('/** Short. */\n');
  const doc = printDoc(`${'word '.repeat(30)}\n\nEnd */ here.`, 2);
  expect(doc).toContain('\n   *\n   * End *\\/ here.\n   */\n');
  expect(Math.max(...doc.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

test('imports are ordered and each name is imported once', () => {
  const module = createModule(['specs/a.yaml']);
  module.use('./b.ts', 'B');
  module.use('../a.ts', 'a', 'value');
  module.use('./b.ts', 'A');
  module.use('./b.ts', 'B');
  module.use('@x/y', 'Y');
  expect(module.print(['const x = 1;'])).toBe(
    [
      '// Written by `fitsync generate` from specs/a.yaml: edit that, not this.',
      '',
      "import type { Y } from '@x/y';",
      "import { a } from '../a.ts';",
      "import type { A, B } from './b.ts';",
      '',
      'const x = 1;',
      '',
    ].join('\n'),
  );
});

test('names change their case', () => {
  expect(['Workout plans', 'createBooking'].map(pascalCase)).toEqual([
    'WorkoutPlans',
    'CreateBooking',
  ]);
  expect(['workout-plans', 'NotFound'].map(camelCase)).toEqual(['workoutPlans', 'notFound']);
  expect(['Workout plans', 'WorkoutPlans'].map(kebabCase)).toEqual([
    'workout-plans',
    'workout-plans',
  ]);
});
