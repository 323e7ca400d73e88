import type { OperationTypes, StatusOf, SuccessBodyOf, SuccessStatusOf } from './operation.ts';

/** Settings of one call. */
export interface CallOptions {
  /** Gives the call up. */
  readonly signal?: AbortSignal;
  /** Milliseconds until the call is given up, body included. */
  readonly timeout?: number;
  /** How often the call is repeated at most, where the client repeats calls. */
  readonly retries?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Makes a creating call safe to repeat; each call makes its own unless given. Give one to repeat a call yourself. */
  readonly idempotencyKey?: string;
}

/** What came back: one member per declared status, so that `status` narrows `body`. */
export type Result<Op extends OperationTypes> = {
  [Status in StatusOf<Op>]: {
    readonly ok: Status extends SuccessStatusOf<Op> ? true : false;
    readonly status: Status;
    readonly body: Op['responses'][Status & keyof Op['responses']];
    readonly headers: Headers;
  };
}[StatusOf<Op>];

/** A call under way: await it for the {@link Result}, or `unwrap()` it. */
export interface Call<Op extends OperationTypes> extends Promise<Result<Op>> {
  /** The body of a successful answer; any other answer throws. */
  unwrap(): Promise<SuccessBodyOf<Op>>;
}

/** One operation as a method of a client. */
export type ClientMethod<Op extends OperationTypes> =
  Partial<Op['input']> extends Op['input']
    ? (input?: Op['input'], options?: CallOptions) => Call<Op>
    : (input: Op['input'], options?: CallOptions) => Call<Op>;

/** A client with one method per operation. */
export type Client<Operations extends object> = {
  readonly [Id in keyof Operations]: Operations[Id] extends OperationTypes
    ? ClientMethod<Operations[Id]>
    : never;
};
