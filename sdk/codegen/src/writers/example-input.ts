import { orderLike, referTo } from '../model/index.ts';
import type { Model, Operation } from '../model/index.ts';

/** The input of the example of an operation: what has to be given, and the body. */
export function exampleInput(
  { schemas }: Model,
  { parameters, body }: Operation,
): Readonly<Record<string, unknown>> {
  const given = parameters
    .filter(({ required, example }) => required && example !== undefined)
    .map(({ name, example }) => [name, example] as const);
  const bodyExample =
    body?.schema === undefined
      ? body?.example
      : orderLike(body.example, referTo(body.schema), schemas);
  return { ...Object.fromEntries(given), body: bodyExample };
}
