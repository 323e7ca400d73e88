import { below } from '../../load/index.ts';
import type { Contracts } from '../contracts.ts';
import { listOf } from '../fields.ts';
import type { ExamplePlace } from '../media-types.ts';
import { examplesIn, mediaTypesOf, messageExamplesIn } from '../media-types.ts';
import { messagesOf } from '../messages.ts';
import { parametersOf } from '../parameters.ts';
import type { Finding, Rule } from '../rule.ts';
import { schemasOf } from '../schema-places.ts';
import type { FindValidator } from '../schema-validators.ts';
import { createValidators, describeError } from '../schema-validators.ts';

/** An example that breaks its own contract would be refused when somebody tries it. */
export const examplesValid: Rule = {
  name: 'examples-valid',
  what: 'Every example and default keeps to its schema.',
  *check(contracts) {
    const findValidator = createValidators(contracts.documents);
    for (const place of examplesOf(contracts)) yield* checkExample(findValidator, place);
  },
};

interface SchemaExample extends ExamplePlace {
  readonly file: string;
  /** Where its schema stands. */
  readonly schema: string;
}

function* examplesOf(contracts: Contracts): Generator<SchemaExample> {
  for (const { file, pointer, value } of [...mediaTypesOf(contracts), ...parametersOf(contracts)]) {
    if (value['schema'] === undefined) continue;
    const schema = below(pointer, 'schema');
    for (const example of examplesIn(pointer, value)) yield { ...example, file, schema };
  }
  for (const { file, pointer, value } of messagesOf(contracts)) {
    if (value['payload'] === undefined) continue;
    const schema = below(pointer, 'payload');
    for (const example of messageExamplesIn(pointer, value)) yield { ...example, file, schema };
  }
  for (const { file, pointer, schema: value } of schemasOf(contracts)) {
    for (const [index, example] of listOf(value['examples']).entries()) {
      yield { file, pointer: below(pointer, 'examples', index), value: example, schema: pointer };
    }
    for (const keyword of ['example', 'default']) {
      if (value[keyword] === undefined) continue;
      yield { file, pointer: below(pointer, keyword), value: value[keyword], schema: pointer };
    }
  }
}

function* checkExample(
  findValidator: FindValidator,
  { file, pointer, value, schema }: SchemaExample,
): Generator<Finding> {
  const help = 'Correct the example, or the schema if the example is what was meant.';
  try {
    const validate = findValidator(file, schema);
    if (validate(value)) return;
    for (const error of validate.errors ?? []) {
      const message = `The example breaks its schema: ${describeError(error)}.`;
      yield { file, pointer: pointer + error.instancePath, message, help };
    }
  } catch (error) {
    const message = `The schema of this example cannot be used: ${String(error)}.`;
    yield { file, pointer: schema, message, help: 'Correct the schema.' };
  }
}
