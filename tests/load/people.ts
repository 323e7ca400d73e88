import { randomUUID } from 'node:crypto';
import { dayOf, type Slot } from '../chaos/workload/slots.ts';
import { type Answer, demo, send, signIn } from '../e2e/http.ts';

/** A client with an account. */
export interface Person {
  readonly id: string;
  /** An access token that is good for some minutes more. */
  readonly token: () => Promise<string>;
}

/** A trainer with an account. */
export interface Trainer {
  readonly id: string;
  readonly token: string;
}

/** Access tokens live for ten minutes. */
const tokenMs = 5 * 60_000;

/** Opens accounts for so many clients, all with a program of the same trainer, so that they may book. */
export async function openAccounts(
  gatewayUrl: string,
  count: number,
): Promise<{ readonly trainer: Trainer; readonly people: readonly Person[] }> {
  const trainer = await createTrainer(gatewayUrl);
  const people: Person[] = [];
  while (people.length < count) {
    const person = await register(gatewayUrl);
    await assignProgram(gatewayUrl, trainer, person.id);
    people.push(person);
  }
  return { trainer, people };
}

/** A request for a session of the two. */
export function toBooking({ id }: Person, trainer: Trainer, slot: Slot): object {
  return {
    client_id: id,
    trainer_id: trainer.id,
    gym_id: demo.gym,
    type: 'one_on_one',
    ...slot,
  };
}

async function register(gatewayUrl: string): Promise<Person> {
  const account = newAccount();
  const { data } = await create(`${gatewayUrl}/api/auth/register`, account);
  let signedIn = { at: Date.now(), token: Promise.resolve(data.access_token as string) };
  return {
    id: data.user.id as string,
    token: () => {
      if (Date.now() - signedIn.at > tokenMs) {
        signedIn = { at: Date.now(), token: signIn(gatewayUrl, account.email) };
      }
      return signedIn.token;
    },
  };
}

async function createTrainer(gatewayUrl: string): Promise<Trainer> {
  const token = await signIn(gatewayUrl, demo.admin.email);
  const body = { ...newAccount(), role: 'trainer' };
  const { data } = await create(`${gatewayUrl}/api/users`, body, token);
  return { id: data.id as string, token: await signIn(gatewayUrl, body.email) };
}

/** Without an active program nobody may book. */
async function assignProgram(
  gatewayUrl: string,
  { id, token }: Trainer,
  clientId: string,
): Promise<void> {
  const body = {
    client_id: clientId,
    trainer_id: id,
    name: 'Load',
    duration_weeks: 4,
    workouts_per_week: 3,
    start_date: dayOf(Date.now()),
  };
  await create(`${gatewayUrl}/api/programs`, body, token);
}

function newAccount(): {
  readonly email: string;
  readonly password: string;
  readonly name: string;
} {
  return { email: `${randomUUID()}@load.example`, password: demo.password, name: 'Load' };
}

/** Sends a request that has to create something. */
export async function create(url: string, body: object, token?: string): Promise<Answer['body']> {
  const answer = await send('POST', url, { body, ...(token !== undefined && { token }) });
  if (answer.status === 201) return answer.body;
  throw new Error(`POST ${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
}
