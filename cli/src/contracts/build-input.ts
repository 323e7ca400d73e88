import type {
  OperationDescriptor,
  OperationValidators,
  ServiceContract,
} from '@fitsync/descriptor';
import { parseAssignment, setPath, toValue } from '../input/assignments.ts';
import { readJson } from '../input/read-json.ts';
import { unknownName } from './unknown-name.ts';
import { check, type InputError } from './violations.ts';

/** The flat input of an operation: path and query parameters by name, and the body as `body`. */
export type Input = Record<string, unknown>;

/** What the user gave for a call. */
export interface GivenInput {
  /** `name=value`, and `body.field=value` for single fields of the body. */
  readonly assignments: readonly string[];
  /** JSON, `@file` or `-`. */
  readonly body?: string | undefined;
  /** Stands in for what is not given. */
  readonly example?: Input | undefined;
}

/** Puts the input together: the example, then the body, then single values. */
export async function buildInput(
  operation: OperationDescriptor,
  { assignments, body, example }: GivenInput,
): Promise<Input> {
  const input: Input = { ...example };
  if (body !== undefined) input['body'] = await readJson(body);
  const given = new Map<string, string[]>();
  for (const { path, text } of assignments.map(parseAssignment)) {
    if (path === 'body' || path.startsWith('body.')) {
      const value = toValue(text);
      const field = path.slice('body.'.length);
      input['body'] = path === 'body' ? value : setPath(input['body'], field, value);
    } else {
      given.set(path, [...(given.get(path) ?? []), text]);
    }
  }
  const names = operation.parameters.map(({ name }) => name);
  for (const [name, values] of given) {
    if (!names.includes(name)) {
      const takes = operation.body === 'none' ? names : [...names, 'body'];
      throw unknownName(`${operation.operationId} parameter`, name, takes);
    }
    // A parameter that is given several times is a list.
    input[name] = values.length === 1 ? values[0] : values;
  }
  return input;
}

/** Everything in the input that breaks the contract. Parameters become numbers and booleans in place. */
export function checkInput(
  operation: OperationDescriptor,
  contract: ServiceContract,
  input: Input,
): InputError[] {
  const all: Readonly<Record<string, OperationValidators>> = contract.validators;
  const validators = all[operation.operationId];
  if (!validators) throw new Error(`${operation.operationId} has no validators`);
  const { body, ...parameters } = input;
  const errors = check(validators.parameters, parameters, '');
  Object.assign(input, parameters);
  if (body === undefined) {
    return operation.body === 'required'
      ? [...errors, { path: 'body', rule: 'is required' }]
      : errors;
  }
  if (operation.body === 'none') return [...errors, { path: 'body', rule: 'is not taken' }];
  return validators.body ? [...errors, ...check(validators.body, body, 'body')] : errors;
}
