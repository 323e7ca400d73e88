import { _, Name } from 'ajv';
import type { AnySchema, CodeKeywordDefinition, KeywordCxt } from 'ajv';

/*
 * `anyOf` and `oneOf` as JSON Schema means them, whose error tells in `alternatives` how many of the
 * errors right before it come from each alternative. Without that they are one heap, in which nobody
 * can find those of the alternative that was meant.
 */

/** How the compiled functions call the number of errors found so far. */
const errors = new Name('errors');

const common = { schemaType: 'array', trackErrors: true } as const;
const params: NonNullable<CodeKeywordDefinition['error']>['params'] = ({ params: given }) =>
  _`{alternatives: ${given['counts']}}`;

export const anyOf: CodeKeywordDefinition = {
  ...common,
  keyword: 'anyOf',
  error: { message: 'must match a schema in anyOf', params },
  code(cxt) {
    const { gen } = cxt;
    const valid = gen.let('valid', false);
    const fits = gen.name('_valid');
    const ends = countErrors(cxt);
    gen.block(() => {
      for (const [index, end] of ends.entries()) {
        cxt.subschema({ keyword: 'anyOf', schemaProp: index, compositeRule: true }, fits);
        gen.assign(valid, _`${valid} || ${fits}`);
        gen.if(_`!${valid}`).assign(end, errors);
      }
    });
    report(cxt, valid);
  },
};

export const oneOf: CodeKeywordDefinition = {
  ...common,
  keyword: 'oneOf',
  error: { message: 'must match exactly one schema in oneOf', params },
  code(cxt) {
    const { gen, parentSchema } = cxt;
    // The compiler then looks at the tag, and at the one alternative that it names.
    if (parentSchema['discriminator'] !== undefined) return;
    const matches = gen.let('matches', 0);
    const fits = gen.name('_valid');
    gen.block(() => {
      for (const [index, end] of countErrors(cxt).entries()) {
        cxt.subschema({ keyword: 'oneOf', schemaProp: index, compositeRule: true }, fits);
        gen.if(fits, () => gen.code(_`${matches} += 1;`)).assign(end, errors);
      }
    });
    report(cxt, _`${matches} === 1`);
  },
};

/** Variables for the number of errors after each alternative, from which the error counts. */
function countErrors(cxt: KeywordCxt): readonly Name[] {
  const alternatives: readonly AnySchema[] = cxt.schema;
  const ends = alternatives.map(() => cxt.gen.let('_end'));
  const counts = ends.map((end, index) => _`${end} - ${ends[index - 1] ?? cxt.errsCount ?? 0}`);
  cxt.setParams({ counts: _`[${counts.reduce((list, count) => _`${list}, ${count}`)}]` });
  return ends;
}

function report(cxt: KeywordCxt, valid: Parameters<KeywordCxt['result']>[0]): void {
  cxt.result(
    valid,
    () => cxt.reset(),
    () => cxt.error(true),
  );
}
