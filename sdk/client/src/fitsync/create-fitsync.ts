import { type FitSyncServices, services } from '@fitsync/contracts/sdk';
import type { LoginRequest, SignedIn } from '@fitsync/contracts/sdk/schemas';
import type { Open } from '@fitsync/descriptor';
import { keepTokens } from '../auth/token-store.ts';
import { type FitSyncOptions, openConnection } from './connect.ts';

/** The whole platform: the operations by service, and the session of a user. */
export interface FitSync extends FitSyncServices {
  /** Signs in and keeps the tokens: from then on calls are made as this user. */
  readonly signIn: (credentials: LoginRequest) => Promise<Open<SignedIn['user']>>;
  /** Forgets the tokens, and ends the session at the platform; throws when only the first could be done. */
  readonly signOut: () => Promise<void>;
  /**
   * Gives the access token, for what goes past this client; a new one if it is the `refused` one. It is what
   * `followEvents` asks for, and empty when nobody is signed in.
   */
  readonly accessToken: (refused?: string) => Promise<string>;
}

/**
 * Creates a client of everything that users may do, through the gateway.
 *
 * ```ts
 * const fitsync = createFitSync({ baseUrl: 'http://localhost:4000' });
 * await fitsync.signIn({ email, password });
 * for await (const booking of fitsync.schedule.listBookings.items()) console.log(booking.starts_at);
 * ```
 *
 * It repeats what can be repeated without harm, sends an idempotency key with what creates something, and refreshes
 * tokens. A call gives its answer by `status`; `unwrap()` gives the body of a success and throws one class per problem.
 * A page that needs only some operations ships less with `connect`.
 */
export function createFitSync(options: FitSyncOptions): FitSync {
  const tokens = options.tokens ?? keepTokens();
  const { connect, accessToken } = openConnection({ ...options, tokens });
  const { user } = services;
  const api = {
    ...Object.fromEntries(
      Object.entries(services).map(([name, operations]) => [name, connect(operations)]),
    ),
    accessToken,
    async signIn(credentials: LoginRequest) {
      const { data } = await accounts.loginUser({ body: credentials }).unwrap();
      const { access_token, refresh_token } = data;
      await tokens.write({ access_token, refresh_token });
      return data.user;
    },
    async signOut() {
      const current = await tokens.read();
      await tokens.write(undefined);
      if (current?.refresh_token === undefined) return;
      await accounts.logoutUser({ body: { refresh_token: current.refresh_token } }).unwrap();
    },
  };
  const accounts = connect({ loginUser: user.loginUser, logoutUser: user.logoutUser });
  // The interface is generated from the same contracts as the operations.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return api as unknown as FitSync;
}
