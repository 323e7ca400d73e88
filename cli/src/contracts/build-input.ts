import type { OperationDescriptor, ServiceContract, Validator } from '@fitsync/descriptor';
import { parseAssignment, setPath, toValue } from '../input/assignments.ts';
import { readJson } from '../input/read-json.ts';
import type { CliError } from '../program/cli-error.ts';
import { unknownName } from './unknown-name.ts';
import { validatorsOf } from './validators-of.ts';
import { check, type InputError, isRequired } from './violations.ts';

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
  contract: ServiceContract,
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
  const names = new Set(operation.parameters.map(({ name }) => name));
  for (const [name, values] of given) {
    if (!names.has(name)) throw unknownParameter(operation, contract, name);
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
  const validators = validatorsOf(operation, contract);
  const { body, ...parameters } = input;
  const errors = check(validators.parameters, parameters, '');
  Object.assign(input, parameters);
  if (body === undefined) {
    return operation.body === 'required' ? [...errors, { path: 'body', rule: isRequired }] : errors;
  }
  if (operation.body === 'none') return [...errors, { path: 'body', rule: 'is not taken' }];
  return validators.body ? [...errors, ...check(validators.body, body, 'body')] : errors;
}

/** A field of the body is told how to be set; anything else is compared with what there is. */
function unknownParameter(
  operation: OperationDescriptor,
  contract: ServiceContract,
  name: string,
): CliError {
  const names = operation.parameters.map((parameter) => parameter.name);
  const { body } = validatorsOf(operation, contract);
  const kind = `${operation.operationId} parameter`;
  const fields = body ? fieldsOf(body) : [];
  const inBody = ['body', ...fields.map((field) => `body.${field}`)];
  const valid = operation.body === 'none' ? names : [...names, ...inBody];
  const [field = ''] = name.split('.');
  const meant = fields.includes(field) ? [`body.${name}`] : valid;
  return unknownName(kind, name, meant, valid);
}

/** The fields that the objects may have which the validator accepts. */
function fieldsOf(validator: Validator): readonly string[] {
  // No field of a contract has an empty name, so that this one is refused with the names that there are.
  validator({ '': null });
  return (validator.errors ?? [])
    .filter(({ instancePath }) => instancePath === '')
    .flatMap(({ params }) => params['allowedProperties'] ?? [])
    .map(String);
}
