import type { CallOptions, ClientMethod } from './client.ts';
import type { CallableOperation, OperationTypes, SuccessBodyOf } from './operation.ts';

/** A value that a later version of the platform sends: its enums may have members that are not known yet. */
export type Open<T> = T extends string
  ? string extends T
    ? T
    : T | (string & {})
  : T extends object
    ? { [Key in keyof T]: Open<T[Key]> }
    : T;

/** An operation as programs outside see it: what they send is closed, what they get is open. */
interface Opened<Op extends OperationTypes> {
  input: Op['input'];
  responses: { [Status in keyof Op['responses']]: Open<Op['responses'][Status]> };
  emits: Op['emits'];
}

type ItemOf<Body> = Body extends { data: readonly (infer Item)[] } ? Item : never;

type Arguments<Input> =
  Partial<Input> extends Input
    ? [input?: Input, options?: CallOptions]
    : [input: Input, options?: CallOptions];

/** A list that comes in pages. Each step asks for the next page; an aborted `signal` ends the loop with its error. */
interface Paged<Op extends OperationTypes> {
  /** The bodies, one page after the other. */
  pages(...args: Arguments<Op['input']>): AsyncIterable<SuccessBodyOf<Op>>;
  /** The entries of all pages. */
  items(...args: Arguments<Op['input']>): AsyncIterable<ItemOf<SuccessBodyOf<Op>>>;
}

/** One operation as a method for programs outside; one that takes a `cursor` also has `pages` and `items`. */
export type ApiMethod<Op extends OperationTypes> = ClientMethod<Opened<Op>> &
  ('cursor' extends keyof Op['input'] ? Paged<Opened<Op>> : unknown);

/** An operation as data that knows its types. */
export interface TypedOperation<Op extends OperationTypes> extends CallableOperation {
  /** For the compiler only. */
  readonly types?: Op;
}

/** A client of operations that were chosen one by one. */
export type Api<Operations extends object> = {
  readonly [Id in keyof Operations]: Operations[Id] extends TypedOperation<infer Op>
    ? ApiMethod<Op>
    : never;
};
