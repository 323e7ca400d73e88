import { below, refOf } from '../load/index.ts';
import type { Contracts } from './contracts.ts';
import type { Fields } from './fields.ts';
import { entriesOf, fieldsOf } from './fields.ts';

/** A parameter or response header where it is written. */
export interface ParameterPlace {
  readonly file: string;
  readonly pointer: string;
  readonly name: string;
  /** `path`, `query` or `header`; `response` for a header of a response. */
  readonly in: string;
  readonly value: Fields;
}

/** Every parameter and every response header of the contracts once. */
export function* parametersOf(contracts: Contracts): Generator<ParameterPlace> {
  const seen = new Set<string>();
  for (const { file, parameters, responses } of contracts.operations) {
    for (const { pointer, target } of parameters) {
      // Path-level parameters come up with each operation of the path.
      if (target?.path !== file || target.pointer !== pointer || seen.has(file + pointer)) continue;
      seen.add(file + pointer);
      yield parameter(file, pointer, target.value);
    }
    for (const { pointer, target } of responses) {
      if (target?.path === file && target.pointer === pointer) {
        yield* headersIn(file, pointer, target.value);
      }
    }
  }
  for (const [file, { value }] of contracts.documents) {
    const base = file.startsWith('specs/shared/') ? '' : '/components';
    const shared = base === '' ? fieldsOf(value) : fieldsOf(fieldsOf(value)['components']);
    for (const [key, raw] of entriesOf(shared['parameters'])) {
      if (refOf(raw) === undefined) yield parameter(file, below(base, 'parameters', key), raw);
    }
    for (const [key, response] of entriesOf(shared['responses'])) {
      yield* headersIn(file, below(base, 'responses', key), response);
    }
  }
}

function* headersIn(file: string, pointer: string, response: unknown): Generator<ParameterPlace> {
  for (const [name, raw] of entriesOf(fieldsOf(response)['headers'])) {
    if (refOf(raw) !== undefined) continue;
    const at = below(pointer, 'headers', name);
    yield { file, pointer: at, name, in: 'response', value: fieldsOf(raw) };
  }
}

function parameter(file: string, pointer: string, raw: unknown): ParameterPlace {
  const value = fieldsOf(raw);
  return { file, pointer, name: String(value['name']), in: String(value['in']), value };
}
