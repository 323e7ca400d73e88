import { randomUUID } from 'node:crypto';
import { type Api, createApi } from './api.ts';

/** Somebody who is signed in. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly api: Api;
}

/** Below the ten minutes that an access token lasts. */
const tokenAge = 7 * 60_000;
const password = 'correct-horse-battery';

/** An address that nobody has yet. */
export function newAccount(role: string): { email: string; password: string; name: string } {
  return { email: `${role}-${randomUUID()}@chaos.example`, password, name: `Some ${role}` };
}

/** Lets somebody act; they sign in when they have to, and again when their token gets old. */
export function createPerson(gatewayUrl: string, id: string, email: string): Person {
  const anonymous = createApi(gatewayUrl);
  let signedIn: { readonly at: number; readonly token: Promise<string> } | undefined;
  const signIn = async (): Promise<string> => {
    const { data } = await anonymous.loginUser({ body: { email, password } }).unwrap();
    return data.access_token;
  };
  const token = (): Promise<string> => {
    if (signedIn && Date.now() - signedIn.at < tokenAge) return signedIn.token;
    const fresh = { at: Date.now(), token: signIn() };
    signedIn = fresh;
    fresh.token.catch(() => {
      if (signedIn === fresh) signedIn = undefined;
    });
    return fresh.token;
  };
  return { id, email, api: createApi(gatewayUrl, token) };
}

/** Opens a client's account. */
export async function registerClient(gatewayUrl: string): Promise<Person> {
  const account = newAccount('client');
  const { data } = await createApi(gatewayUrl).registerUser({ body: account }).unwrap();
  return createPerson(gatewayUrl, data.user.id, account.email);
}

/** Opens a trainer's account. */
export async function createTrainer(gatewayUrl: string, admin: Person): Promise<Person> {
  const account = newAccount('trainer');
  const { data } = await admin.api.createUser({ body: { ...account, role: 'trainer' } }).unwrap();
  return createPerson(gatewayUrl, data.id, account.email);
}

/** The password of everybody here. */
export const everyonesPassword = password;
