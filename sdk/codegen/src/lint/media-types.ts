import { below, refOf } from '../load/index.ts';
import type { Contracts } from './contracts.ts';
import type { Fields } from './fields.ts';
import { entriesOf, fieldsOf, listOf } from './fields.ts';

/** One media type of a request or response body, where it is written. */
export interface MediaTypePlace {
  readonly file: string;
  readonly pointer: string;
  readonly mediaType: string;
  readonly value: Fields;
  readonly of: 'request' | 'response';
}

/** An example where it is written. */
export interface ExamplePlace {
  readonly pointer: string;
  readonly value: unknown;
}

/** Every media type of the contracts once: those of operations and those of shared responses. */
export function* mediaTypesOf(contracts: Contracts): Generator<MediaTypePlace> {
  for (const { file, pointer, value } of contracts.operations) {
    yield* mediaTypesIn(file, below(pointer, 'requestBody'), value['requestBody'], 'request');
    for (const [status, response] of entriesOf(value['responses'])) {
      yield* mediaTypesIn(file, below(pointer, 'responses', status), response, 'response');
    }
  }
  for (const [file, { value }] of contracts.documents) {
    const base = file.startsWith('specs/shared/') ? '' : '/components';
    const shared = base === '' ? fieldsOf(value) : fieldsOf(fieldsOf(value)['components']);
    for (const [name, body] of entriesOf(shared['requestBodies'])) {
      yield* mediaTypesIn(file, below(base, 'requestBodies', name), body, 'request');
    }
    for (const [name, response] of entriesOf(shared['responses'])) {
      yield* mediaTypesIn(file, below(base, 'responses', name), response, 'response');
    }
  }
}

/** The examples of a media type or parameter: `example` and each of `examples`. */
export function* examplesIn(pointer: string, value: Fields): Generator<ExamplePlace> {
  if (value['example'] !== undefined) {
    yield { pointer: below(pointer, 'example'), value: value['example'] };
  }
  for (const [name, example] of entriesOf(value['examples'])) {
    yield {
      pointer: below(pointer, 'examples', name, 'value'),
      value: fieldsOf(example)['value'],
    };
  }
}

/** The examples of an AsyncAPI message, each a whole payload. */
export function* messageExamplesIn(pointer: string, value: Fields): Generator<ExamplePlace> {
  for (const [index, example] of listOf(value['examples']).entries()) {
    const { payload } = fieldsOf(example);
    yield { pointer: below(pointer, 'examples', index, 'payload'), value: payload };
  }
}

function* mediaTypesIn(
  file: string,
  pointer: string,
  value: unknown,
  of: 'request' | 'response',
): Generator<MediaTypePlace> {
  if (refOf(value) !== undefined) return;
  for (const [mediaType, media] of entriesOf(fieldsOf(value)['content'])) {
    const at = below(pointer, 'content', mediaType);
    yield { file, pointer: at, mediaType, value: fieldsOf(media), of };
  }
}
