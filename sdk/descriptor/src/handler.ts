import type { OperationTypes, StatusOf } from './operation.ts';

/** What runs SQL: a pool, or a transaction. Parameters only, never text pasted together. */
export interface Sql {
  // The row type is what the statement selects, which only its author knows; hence a type argument.
  query<Row extends object = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
  ): Promise<{ readonly rows: Row[]; readonly rowCount: number | null }>;
}

/** A database transaction in which events can be published along with the change that they tell of. */
export interface Transaction<Emits extends string, Payloads> extends Sql {
  /** Puts the event into the outbox: it goes out if, and only if, the transaction commits. */
  emit<Type extends Emits & keyof Payloads>(type: Type, data: Payloads[Type]): Promise<void>;
}

/** A signed-in user. */
export interface UserCaller {
  readonly kind: 'user';
  readonly id: string;
  readonly role: string;
  readonly sessionId: string;
  /** When the token runs out that says so, in milliseconds since the epoch. */
  readonly expiresAt?: number;
}

/** Another service, calling under its own identity; it has checked its user itself. */
export interface ServiceCaller {
  readonly kind: 'service';
  readonly name: string;
  /** The user for whom it calls, when it has passed a good token on: tells who did something, and gives no rights. */
  readonly userId?: string;
}

/** Nobody in particular; only operations open to everyone see this. */
export interface AnonymousCaller {
  readonly kind: 'anonymous';
}

/** On whose behalf an operation runs. */
export type Caller = UserCaller | ServiceCaller | AnonymousCaller;

/** What a handler works with besides its input. */
export interface HandlerContext<Emits extends string, Payloads, Calls> {
  readonly caller: Caller;
  readonly correlationId: string;
  /** Address of the client at the edge of the platform. */
  readonly clientAddress: string;
  /** Ends when the client has gone or its deadline has passed. */
  readonly signal: AbortSignal;
  /** When the client stops waiting, in milliseconds since the epoch; undefined when nobody says. */
  readonly deadline: number | undefined;
  /** The clock: use it instead of `new Date()`. */
  readonly now: () => Date;
  /** The other services, as far as the contract lets this one call them. */
  readonly calls: Calls;
  /** For reading outside a transaction. */
  readonly db: Sql;
  /** Runs `work` in one transaction and commits; a throw rolls back. Do not call services inside it. */
  readonly transaction: <T>(work: (tx: Transaction<Emits, Payloads>) => Promise<T>) => Promise<T>;
}

/** What a handler answers: one member per declared status. Problems are thrown instead. */
export type Reply<Op extends OperationTypes> = {
  [Status in StatusOf<Op>]: {
    readonly status: Status;
    readonly headers?: Readonly<Record<string, string>>;
  } & (Op['responses'][Status & keyof Op['responses']] extends undefined
    ? { readonly body?: undefined }
    : { readonly body: Op['responses'][Status & keyof Op['responses']] });
}[StatusOf<Op>];

/** The implementation of one operation. */
export type Handler<Op extends OperationTypes, Payloads, Calls> = (
  input: Op['input'],
  context: HandlerContext<Op['emits'], Payloads, Calls>,
) => Promise<Reply<Op>>;

/** The implementation of a service: one handler per operation. */
export type Stub<Operations extends object, Payloads, Calls> = {
  readonly [Id in keyof Operations]: Operations[Id] extends OperationTypes
    ? Handler<Operations[Id], Payloads, Calls>
    : never;
};
