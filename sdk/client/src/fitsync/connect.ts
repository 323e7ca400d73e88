import type { Api, CallableOperation, TypedOperation } from '@fitsync/descriptor';
import { problemErrors } from '@fitsync/contracts/sdk/errors';
import { refreshSession } from '@fitsync/contracts/sdk/operations';
import { createSession, type Session } from '../auth/create-session.ts';
import { keepTokens, type Tokens, type TokenStore } from '../auth/token-store.ts';
import { type ClientOptions, createClient } from '../create-client.ts';
import { type Hooks, observe } from '../hooks/observe.ts';
import type { Middleware } from '../request.ts';
import { retry, type RetryOptions } from '../retry.ts';

/** How to reach the platform. */
export interface FitSyncOptions extends Pick<
  ClientOptions,
  'baseUrl' | 'fetch' | 'transport' | 'timeout'
> {
  /** Where the tokens of the user are kept; in memory unless given. */
  readonly tokens?: TokenStore;
  /** How calls that came to nothing are repeated; `false` for not at all. */
  readonly retry?: RetryOptions | false;
  /** Listens to every attempt, for logs and traces. */
  readonly hooks?: Hooks;
  /** Layers around every call, outside of retries and tokens, the first outermost. */
  readonly middleware?: readonly Middleware[];
}

/** Operations as data, by the names that their methods get. */
type Operations = Readonly<Record<string, CallableOperation>>;

type TypesOf<Operation> = Operation extends TypedOperation<infer Types> ? Types : never;

/** Clients that share a session, and its access token. */
interface Connection extends Pick<Session, 'accessToken'> {
  readonly connect: <Chosen extends Operations>(operations: Chosen) => Api<Chosen>;
}

/**
 * A client of the operations that are handed in, and of nothing else, so that what is not used is not shipped:
 *
 * ```ts
 * import { connect } from '@fitsync/sdk';
 * import { createBooking, listBookings } from '@fitsync/sdk/operations';
 *
 * const { createBooking: book } = connect({ createBooking, listBookings }, { baseUrl });
 * ```
 */
export function connect<Chosen extends Operations>(
  operations: Chosen,
  options: FitSyncOptions,
): Api<Chosen> {
  return openConnection(options).connect(operations);
}

/** Creates what makes clients that share tokens, refreshes and layers. */
export function openConnection({
  tokens = keepTokens(),
  retry: repeat,
  hooks,
  middleware = [],
  ...wire
}: FitSyncOptions): Connection {
  const inner = [
    ...(repeat === false ? [] : [retry(repeat)]),
    ...(hooks === undefined ? [] : [observe(hooks)]),
  ];
  const sessions = createClient<{ refreshSession: TypesOf<typeof refreshSession> }>(
    { refreshSession },
    { ...wire, middleware: inner },
  );
  const refresh = async (refresh_token: string): Promise<Tokens> =>
    (await sessions.refreshSession({ body: { refresh_token } }).unwrap()).data;
  const { authorize, accessToken } = createSession({ tokens, refresh });
  const layers = [...middleware, authorize, ...inner];
  const connect = <Chosen extends Operations>(operations: Chosen): Api<Chosen> =>
    // What a method takes and gives follows from the type of its operation, which exists only for the compiler.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    createClient(operations, {
      ...wire,
      errors: problemErrors,
      middleware: layers,
    }) as unknown as Api<Chosen>;
  return { connect, accessToken };
}
