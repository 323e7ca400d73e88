import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Access, Caller, OperationDescriptor, Sql } from '@fitsync/descriptor';
import type { CallOrigin } from '../calls/index.ts';
import type { Transact } from '../events/index.ts';
import type { AnswerOnce } from '../idempotency/index.ts';
import type { Problem } from '../problem/index.ts';
import type { Tracer } from '../tracing/index.ts';

/** Finds out who calls; throws a 401 problem for credentials that are not good. */
export type Authenticate = (
  headers: IncomingHttpHeaders,
  access: Access,
) => Caller | Promise<Caller>;

/** A request that has been let in. */
export interface Admitted {
  readonly caller: Caller;
  /** Sent with the answer, whatever it is. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Finds out who calls and lets the request in; throws a problem to refuse. */
export type Admit = (request: IncomingMessage, operation: OperationDescriptor) => Promise<Admitted>;

/** A request that has been served. */
export interface Observation {
  readonly operation: OperationDescriptor;
  readonly request: IncomingMessage;
  /** Absent when the request was refused before the caller was known. */
  readonly caller: Caller | undefined;
  readonly correlationId: string;
  readonly traceId: string;
  /** 499 when the client went away before the answer. */
  readonly status: number;
  readonly seconds: number;
  /** What was answered, when it was not a success; `cause` holds what was thrown. */
  readonly problem: Problem | undefined;
}

/** An answer that the contract does not allow: a bug of the service. */
export interface ContractViolation {
  readonly operationId: string;
  readonly status: number;
  /** What is wrong, without values. */
  readonly message: string;
}

/** How answers are compared with the contract. */
export type ResponseCheck =
  /** Every answer; one that breaks the contract becomes 500. */
  | { readonly mode: 'enforce' }
  /** One answer in `every`; what is found is only reported. */
  | { readonly mode: 'report'; readonly every: number };

/** What {@link createService} works with. */
export interface ServiceDeps<Calls> {
  readonly db: Sql;
  readonly transact: Transact;
  /** The other services for one request. */
  readonly calls: (origin: CallOrigin) => Calls;
  readonly authenticate: Authenticate;
  readonly now: () => Date;
  /** Sends no spans unless given. */
  readonly tracer?: Tracer;
  /** Serves requests with an `Idempotency-Key`; without it the key makes no difference. */
  readonly answerOnce?: AnswerOnce;
  /** `{ mode: 'enforce' }` unless given. */
  readonly responseCheck?: ResponseCheck;
  /** Hears of every answer that breaks the contract. */
  readonly onContractViolation?: (violation: ContractViolation) => void;
  /** Hears of a stream of events that broke off because whoever gave them failed. */
  readonly onStreamFailure?: (operation: OperationDescriptor, error: unknown) => void;
  /**
   * Sent with every success, unless the handler says something else; `edgeHeaders` unless given.
   * Problems carry those in any case.
   */
  readonly headers?: Readonly<Record<string, string>>;
  /** Address of the client at the edge; the peer's address unless given. */
  readonly clientAddress?: (request: IncomingMessage) => string;
  /** Asked in place of `authenticate`, for what also counts requests; before the body is read. */
  readonly admit?: Admit;
  /**
   * Milliseconds that a request may take, whatever its caller says, for a service that is reached from outside. Unless
   * given, callers say how long they wait, or wait for as long as it takes.
   */
  readonly requestLimit?: number;
  /** Hears of every request when it is over. */
  readonly observe?: (observation: Observation) => void;
}
