import { _, stringify } from 'ajv';
import type { Ajv, KeywordCxt } from 'ajv';

/** Lets the errors of `additionalProperties: false` tell in `allowedProperties` which fields there are. */
export function nameFields(ajv: Ajv): void {
  const general = ajv.getKeyword('additionalProperties');
  if (typeof general === 'boolean' || !('code' in general)) {
    throw new Error('The compiler has no code for additionalProperties.');
  }
  ajv.removeKeyword('additionalProperties').addKeyword({
    ...general,
    // Where it was: what is unknown is told before what is wrong in the fields.
    before: 'properties',
    error: {
      message: 'must NOT have additional properties',
      params: ({ params: { additionalProperty, fields } }) =>
        fields === undefined
          ? _`{additionalProperty: ${additionalProperty}}`
          : _`{additionalProperty: ${additionalProperty}, allowedProperties: [...${fields}]}`,
    },
    code: (cxt) => {
      const { schema, parentSchema } = cxt;
      const closes = schema === false && parentSchema['patternProperties'] === undefined;
      if (closes) refuseOthers(cxt, Object.keys(parentSchema['properties'] ?? {}));
      else general.code(cxt);
    },
  });
}

function refuseOthers(cxt: KeywordCxt, names: readonly string[]): void {
  const { gen, data } = cxt;
  const fields = gen.scopeValue('obj', {
    ref: new Set(names),
    code: _`new Set(${stringify(names)})`,
  });
  gen.forIn('key', data, (key) =>
    gen.if(_`!${fields}.has(${key})`, () => {
      cxt.setParams({ additionalProperty: key, fields });
      cxt.error();
    }),
  );
}
