import type { Resolved } from '../../load/index.ts';
import { dereference } from '../../load/index.ts';
import type { Fields } from '../fields.ts';
import { fieldsOf, isText } from '../fields.ts';
import { messagesOf } from '../messages.ts';
import { parametersOf } from '../parameters.ts';
import type { Contracts } from '../contracts.ts';
import type { Finding, Rule } from '../rule.ts';
import { schemasOf } from '../schema-places.ts';

/** The contracts are the documentation; generated code carries the same words. */
export const described: Rule = {
  name: 'described',
  what: 'Documents, operations (with a summary), parameters, named schemas, properties, channels and messages have a description.',
  *check(contracts) {
    for (const { file, pointer, what, value, fields } of placesOf(contracts)) {
      for (const field of fields) {
        if (isText(value[field])) continue;
        yield {
          file,
          pointer,
          message: `${what} has no ${field}.`,
          help: `Add a \`${field}\` that somebody outside the team understands.`,
        };
      }
    }
    yield* undescribedSchemas(contracts);
  },
};

interface Place {
  readonly file: string;
  readonly pointer: string;
  readonly what: string;
  readonly value: Fields;
  readonly fields: readonly string[];
}

function* placesOf(contracts: Contracts): Generator<Place> {
  const both = ['summary', 'description'];
  for (const { file, value } of contracts.serviceDocuments) {
    const info = fieldsOf(fieldsOf(value)['info']);
    yield { file, pointer: '/info', what: 'The document', value: info, fields: ['description'] };
  }
  for (const { file, pointer, label, value } of contracts.operations) {
    yield { file, pointer, what: label, value, fields: both };
  }
  for (const { file, pointer, name, value } of parametersOf(contracts)) {
    yield { file, pointer, what: `\`${name}\``, value, fields: ['description'] };
  }
  for (const { file, pointer, name, value } of contracts.channels) {
    yield { file, pointer, what: `The channel \`${name}\``, value, fields: ['description'] };
  }
  for (const { file, pointer, key, value } of contracts.eventOperations) {
    yield { file, pointer, what: `The operation \`${key}\``, value, fields: ['summary'] };
  }
  for (const { file, pointer, name, value } of messagesOf(contracts)) {
    yield { file, pointer, what: `The message \`${name}\``, value, fields: ['summary'] };
  }
}

function* undescribedSchemas(contracts: Contracts): Generator<Finding> {
  for (const { file, pointer, schema, name, property } of schemasOf(contracts)) {
    const subject =
      name === undefined ? property && `property \`${property}\`` : `schema \`${name}\``;
    if (subject === undefined || isText(schema['description'])) continue;
    if (explainsItself(dereference(contracts.documents, file, pointer, schema), schema)) continue;
    yield {
      file,
      pointer,
      message: `The ${subject} has no description.`,
      help: 'Add a `description`; beside a `$ref` is fine.',
    };
  }
}

/** A schema that was named for this use explains itself wherever it stands; a shared id or date does not say whose. */
function explainsItself(target: Resolved | undefined, schema: Fields): boolean {
  if (!target || target.value === schema) return false;
  return (
    !target.path.startsWith('specs/shared/') || fieldsOf(target.value)['properties'] !== undefined
  );
}
