import type { Validator } from './validation.ts';

/** The HTTP methods that contracts use. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may call an operation; an operation that lists nobody can be called by nobody. */
export interface Access {
  /** Nobody has to be signed in. */
  readonly anonymous: boolean;
  /** Roles of the users that may call. */
  readonly users: readonly string[];
  /** Services that may call under their own identity. */
  readonly services: readonly string[];
}

/** A path or query parameter. */
export interface ParameterDescriptor {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
}

/** A response that an operation declares. */
export interface ResponseDescriptor {
  readonly description: string;
  /** Absent when the response has no body. */
  readonly mediaType?: string;
}

/** One message of a response that streams (`text/event-stream`). */
export interface ServerSentEvent {
  /** What to continue behind after a break; absent when this message is not a place to continue. */
  readonly id?: string;
  readonly event: string;
  /** One line. */
  readonly data: string;
}

/** What a client has to know of an operation to call it. */
export interface CallableOperation {
  readonly operationId: string;
  readonly service: string;
  readonly method: HttpMethod;
  /** Path template as in OpenAPI, `/api/bookings/{id}`. */
  readonly path: string;
  readonly access: Access;
  readonly parameters: readonly Pick<ParameterDescriptor, 'name' | 'in' | 'required'>[];
  readonly body: 'none' | 'optional' | 'required';
  /** By HTTP status. */
  readonly responses: Readonly<Record<number, Pick<ResponseDescriptor, 'mediaType'>>>;
  /** Repeating the call does no harm: a safe or idempotent method, or `x-safe`. */
  readonly repeatable: boolean;
  /** The caller may send `Idempotency-Key`. */
  readonly idempotencyKey: boolean;
}

/** One operation of a service, as data: what engines, gateway and command line know about it. */
export interface OperationDescriptor extends CallableOperation {
  readonly tag: string;
  readonly summary: string;
  readonly parameters: readonly ParameterDescriptor[];
  /** By HTTP status. */
  readonly responses: Readonly<Record<number, ResponseDescriptor>>;
  /** Names of the events that the operation may publish (`x-emits`). */
  readonly emits: readonly string[];
  /** operationIds of other services that it asks on behalf of the user who calls (`x-calls`). */
  readonly calls?: readonly string[];
  /** For how many seconds a caller may keep the answer (`x-cache`). */
  readonly cacheSeconds?: number;
}

/** The validators of one operation. */
export interface OperationValidators {
  /** The object of all path and query parameters by name; coerces strings in place. */
  readonly parameters: Validator;
  readonly body?: Validator;
  /** By status; a response without a body has none. */
  readonly responses: Readonly<Record<number, Validator>>;
}

/** The types of one operation; generated, one interface per operation. */
export interface OperationTypes {
  /** Path and query parameters by name, and the request body as `body`: what a client passes and a handler gets. */
  input: object;
  /** Response bodies by status; `undefined` where there is no body. */
  responses: object;
  /** Names of the events that the operation may publish; `never` when there are none. */
  emits: string;
}

/** The types of all operations of a service by operationId. */
export type OperationMap = Record<string, OperationTypes>;

/** Statuses that an operation declares. */
export type StatusOf<Op extends OperationTypes> = keyof Op['responses'] & number;

/** Successful statuses that an operation declares. */
export type SuccessStatusOf<Op extends OperationTypes> = StatusOf<Op> & (200 | 201 | 202 | 204);

/** What a successful call of the operation gives. */
export type SuccessBodyOf<Op extends OperationTypes> = Op['responses'][SuccessStatusOf<Op> &
  keyof Op['responses']];
