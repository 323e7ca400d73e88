import type { UserOperations } from '@fitsync/contracts/user';
import type { Client, OperationDescriptor } from '@fitsync/descriptor';
import { ApiError, createClient } from '@fitsync/sdk';
import { loadDescriptors } from '../contracts/catalog.ts';
import type { CommandContext } from '../program/command.ts';
import { findStack } from '../program/find-stack.ts';
import { holdLock } from './hold-lock.ts';
import { openSessionStore, type Session, type SessionStore } from './session-store.ts';
import { withSession } from './with-session.ts';

/** The gateway that a command talks to, and the session there. */
export interface Gateway {
  readonly url: string;
  readonly store: SessionStore;
  readonly session: Session | undefined;
  /** The operations about accounts, without the session. */
  readonly accounts: Client<UserOperations>;
  /** A client that is signed in if the user is. */
  connect<Operations extends object>(
    operations: { readonly [Id in keyof Operations]: OperationDescriptor },
    options?: { readonly timeout?: number; readonly fetch?: typeof fetch },
  ): Client<Operations>;
}

/** Finds the gateway and the session that was saved for it. */
export async function openGateway(
  context: Pick<CommandContext, 'addresses' | 'cwd' | 'env'>,
): Promise<Gateway> {
  const store = openSessionStore(context.env);
  const { gatewayUrl } = findStack({ ...context, savedGatewayUrl: store.lastGatewayUrl() });
  const accounts = createClient<UserOperations>(await loadDescriptors<UserOperations>(), {
    baseUrl: gatewayUrl,
  });
  const session = withSession({
    read: () => store.read(gatewayUrl),
    refresh: (expired) => refreshSession(expired, { accounts, store, gatewayUrl }),
  });
  return {
    url: gatewayUrl,
    store,
    session: store.read(gatewayUrl),
    accounts,
    connect: (operations, options = {}) =>
      createClient(operations, { baseUrl: gatewayUrl, middleware: [session], ...options }),
  };
}

interface RefreshDeps {
  readonly accounts: Client<UserOperations>;
  readonly store: SessionStore;
  readonly gatewayUrl: string;
}

/** A refresh token works once, so commands that run side by side have to take turns. */
async function refreshSession(
  expired: Session,
  { accounts, store, gatewayUrl }: RefreshDeps,
): Promise<Session | undefined> {
  const lock = await holdLock(`${store.path}.lock`);
  try {
    const current = store.read(gatewayUrl);
    if (!current || current.access_token !== expired.access_token) return current;
    const { data } = await accounts
      .refreshSession({ body: { refresh_token: current.refresh_token } })
      .unwrap();
    const { access_token, refresh_token } = data;
    const renewed = { email: current.email, access_token, refresh_token };
    store.write(gatewayUrl, renewed);
    return renewed;
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 401)) throw error;
    store.remove(gatewayUrl);
    return undefined;
  } finally {
    lock.release();
  }
}
