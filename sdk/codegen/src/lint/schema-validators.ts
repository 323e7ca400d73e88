import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

import type { Documents } from '../load/index.ts';

/** Finds the validator of the schema at a place; a schema that cannot be used throws. */
export type FindValidator = (file: string, pointer: string) => ValidateFunction;

/** Makes validators for any schema of the documents, references across files included. */
export function createValidators(documents: Documents): FindValidator {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    // The other tools judge the schemas themselves, and whole documents are no schemas.
    validateSchema: false,
    logger: false,
  });
  formats.default(ajv);
  for (const [path, { value }] of documents) {
    if (typeof value === 'object' && value !== null) ajv.addSchema({ ...value, $id: uri(path) });
  }
  const validators = new Map<string, ValidateFunction>();
  return (file, pointer) => {
    const $ref = `${uri(file)}#${encodeURI(pointer)}`;
    const validator = validators.get($ref) ?? ajv.compile({ $ref });
    validators.set($ref, validator);
    return validator;
  };
}

/** What a value breaks, in words. */
export function describeError({ keyword, params, message }: ErrorObject): string {
  const facts = params as Readonly<Record<string, unknown>>;
  switch (keyword) {
    case 'additionalProperties':
      return `the schema knows no field \`${String(facts['additionalProperty'])}\``;
    case 'required':
      return `the field \`${String(facts['missingProperty'])}\` is missing`;
    case 'enum':
      return `must be one of ${JSON.stringify(facts['allowedValues'])}`;
    case 'const':
      return `must be ${JSON.stringify(facts['allowedValue'])}`;
    default:
      return message ?? `breaks \`${keyword}\``;
  }
}

// Any absolute address serves: nothing is ever fetched from it.
function uri(path: string): string {
  return `contract:///${path}`;
}
