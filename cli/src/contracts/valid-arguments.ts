import type { OperationDescriptor, ServiceContract } from '@fitsync/descriptor';
import type { Input } from './build-input.ts';
import { validatorsOf } from './validators-of.ts';
import type { InputError } from './violations.ts';

/**
 * Arguments of `fitsync call` that the contract accepts, to paste in place of what was wrong: the body
 * where that was, the operation with its parameters where those were.
 */
export function validArguments(
  operation: OperationDescriptor,
  contract: ServiceContract,
  { errors, example }: { readonly errors: readonly InputError[]; readonly example: Input },
): string {
  const { body, ...parameters } = example;
  const isBody = ({ path }: InputError): boolean => path === 'body' || path.startsWith('body.');
  // This adds the defaults, which are the examples of optional parameters.
  validatorsOf(operation, contract).parameters(parameters);
  const assignments = Object.entries(parameters).flatMap(([name, value]) =>
    [value].flat().map((one) => `${name}=${quote(toText(one))}`),
  );
  return [
    ...(errors.every(isBody) ? [] : [operation.operationId, ...assignments]),
    ...(errors.some(isBody) && body !== undefined ? [`--body ${quote(JSON.stringify(body))}`] : []),
  ].join(' ');
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** As a shell takes it for one word. */
function quote(text: string): string {
  return /^[\w.:@/+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
