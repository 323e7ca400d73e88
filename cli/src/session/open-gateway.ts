import type { UserOperations } from '@fitsync/contracts/user';
import type { Client, OperationDescriptor } from '@fitsync/descriptor';
import { createClient, createSession } from '@fitsync/sdk/engine';
import { loadDescriptors } from '../contracts/catalog.ts';
import type { CommandContext } from '../program/command.ts';
import { findStack } from '../program/find-stack.ts';
import { holdLock } from './hold-lock.ts';
import { openSessionStore, type Session, type SessionStore, tokensAt } from './session-store.ts';

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
  const { authorize } = createSession({
    tokens: { ...tokensAt(gatewayUrl, store), exclusively: inTurn(`${store.path}.lock`) },
    refresh: async (refresh_token) =>
      (await accounts.refreshSession({ body: { refresh_token } }).unwrap()).data,
  });
  return {
    url: gatewayUrl,
    store,
    session: store.read(gatewayUrl),
    accounts,
    connect: (operations, options = {}) =>
      createClient(operations, { baseUrl: gatewayUrl, middleware: [authorize], ...options }),
  };
}

/** A refresh token works once, so commands that run side by side have to take turns. */
function inTurn(path: string) {
  return async <T>(work: () => Promise<T>): Promise<T> => {
    const lock = await holdLock(path);
    try {
      return await work();
    } finally {
      lock.release();
    }
  };
}
