import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonObject, RuleSet } from '../pact/pact-file.ts';
import { checkBody } from './check-body.ts';

type Paths = (path: string) => readonly string[];

/** A schema with a body that keeps to it, and the paths of what it lets be absent or null. */
interface Sample {
  readonly schema: JsonObject;
  readonly body: unknown;
  readonly optional: Paths;
  readonly nullable: Paths;
  readonly leaves: Paths;
}

const leaf: fc.Arbitrary<Sample> = fc
  .record({
    kind: fc.constantFrom<[string, unknown]>(
      ['string', 'x'],
      ['integer', 1],
      ['number', 1.5],
      ['boolean', true],
    ),
    nullable: fc.boolean(),
  })
  .map(({ kind: [type, body], nullable }) => ({
    schema: { type: nullable ? [type, 'null'] : type },
    body,
    optional: () => [],
    nullable: (path: string) => (nullable ? [path] : []),
    leaves: (path: string) => [path],
  }));

const { tree } = fc.letrec<{ tree: Sample }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    tie('tree').map(({ schema, body, optional, nullable, leaves }) => ({
      schema: { type: 'array', items: schema },
      body: [body],
      optional: (path: string) => optional(`${path}[*]`),
      nullable: (path: string) => nullable(`${path}[*]`),
      leaves: (path: string) => leaves(`${path}[*]`),
    })),
    fc
      .uniqueArray(
        fc.record({
          name: fc.stringMatching(/^[a-z]{1,4}$/),
          optional: fc.boolean(),
          tree: tie('tree'),
        }),
        { selector: ({ name }) => name, maxLength: 4 },
      )
      .map((properties) => ({
        schema: {
          type: 'object',
          additionalProperties: false,
          required: properties.flatMap(({ name, optional }) => (optional ? [] : [name])),
          properties: Object.fromEntries(properties.map(({ name, tree }) => [name, tree.schema])),
        },
        body: Object.fromEntries(properties.map(({ name, tree }) => [name, tree.body])),
        optional: (path: string) =>
          properties.flatMap(({ name, optional, tree }) => [
            ...(optional ? [`${path}.${name}`] : []),
            ...tree.optional(`${path}.${name}`),
          ]),
        nullable: (path: string) =>
          properties.flatMap(({ name, tree }) => tree.nullable(`${path}.${name}`)),
        leaves: (path: string) =>
          properties.flatMap(({ name, tree }) => tree.leaves(`${path}.${name}`)),
      })),
  ),
}));

it('finds exactly what is not promised, and nothing once it has leave', () => {
  const byType: RuleSet = { combine: 'AND', matchers: [{ match: 'type' }] };
  fc.assert(
    fc.property(tree, ({ schema, body, optional, nullable, leaves }) => {
      const unchecked = {
        body: { content: body, contentType: 'application/json', encoded: false as const },
        rules: { body: Object.fromEntries(leaves('$').map((path) => [path, byType])) },
      };
      const check = (readsOptional: readonly string[], readsNullable: readonly string[]) =>
        checkBody({}, schema, { ...unchecked, readsOptional, readsNullable });
      const missing = check([], []).map((message) => /^`(.*?)` .* (\w+)$/.exec(message)?.slice(1));
      const expected = [
        ...optional('$').map((path) => [path, 'reads_optional']),
        ...nullable('$').map((path) => [path, 'reads_nullable']),
      ];
      expect(missing.toSorted()).toEqual(expected.toSorted());
      expect(check(optional('$'), nullable('$'))).toEqual([]);
    }),
  );
});
