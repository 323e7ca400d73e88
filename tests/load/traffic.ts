import { randomUUID } from 'node:crypto';
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { createSlots, dayOf } from '../chaos/workload/slots.ts';
import { type Answer, demo, send, signIn } from '../e2e/http.ts';

/** Requests of several people through the gateway. */
export interface Traffic {
  /** Sends one; which one follows from the index. Throws unless it succeeds; nothing is repeated. */
  send(index: number): Promise<void>;
  close(): void;
}

interface Person {
  readonly id: string;
  readonly token: () => Promise<string>;
}

interface Action {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
}

/** The gateway lets each of them send 300 requests a minute. */
const ratePerPerson = 4;
/** Access tokens live for ten minutes. */
const tokenMs = 5 * 60_000;

/**
 * Opens accounts for so many requests per second. Each action is sent over connections that are kept alive and over
 * fresh ones; those that change something have an idempotency key.
 */
export async function createTraffic(gatewayUrl: string, rate: number): Promise<Traffic> {
  const trainer = await createTrainer(gatewayUrl);
  const people: Person[] = [];
  for (let index = 0; index < rate / ratePerPerson; index += 1) {
    const person = await register(gatewayUrl);
    await assignProgram(gatewayUrl, trainer, person.id);
    people.push(person);
  }
  const slots = createSlots(Date.now);
  const kept = new Agent({ keepAlive: true });
  const acts: readonly ((person: Person) => Action)[] = [
    () => ({ method: 'GET', path: '/api/users/me' }),
    ({ id }) => ({
      method: 'POST',
      path: '/api/bookings',
      body: {
        client_id: id,
        trainer_id: trainer.id,
        gym_id: demo.gym,
        type: 'one_on_one',
        ...slots.later(),
      },
    }),
    ({ id }) => ({ method: 'GET', path: `/api/programs?client_id=${id}` }),
    ({ id }) => ({
      method: 'POST',
      path: '/api/metrics',
      body: { client_id: id, weight_kg: 70, recorded_at: new Date().toISOString() },
    }),
    () => ({ method: 'GET', path: '/api/notifications' }),
    () => ({ method: 'GET', path: '/api/bookings?limit=5' }),
  ];
  return {
    send: async (index) => {
      const round = Math.floor(index / acts.length);
      const person = people[index % people.length]!;
      const action = acts[index % acts.length]!(person);
      const agent = round % 2 === 0 ? kept : false;
      await perform(gatewayUrl, action, await person.token(), agent);
    },
    close: () => kept.destroy(),
  };
}

async function perform(
  gatewayUrl: string,
  { method, path, body }: Action,
  token: string,
  agent: Agent | false,
): Promise<void> {
  const content = body && JSON.stringify(body);
  const sent = request(new URL(path, gatewayUrl), {
    method,
    agent,
    headers: {
      authorization: `Bearer ${token}`,
      ...(content !== undefined && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(content),
        'idempotency-key': randomUUID(),
      }),
    },
  });
  sent.end(content);
  const what = `${method} ${path.replace(/\?.*/, '')}, ${agent ? 'kept alive' : 'fresh'}`;
  const answer = await answerOf(sent).catch((error: unknown) => {
    throw new Error(`${what}: ${String(error)}`, { cause: error });
  });
  const said = await text(answer);
  if (answer.statusCode !== (method === 'GET' ? 200 : 201)) {
    throw new Error(`${what}: ${answer.statusCode} ${said}`);
  }
}

function answerOf(sent: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sent.once('response', resolve);
    sent.once('error', reject);
  });
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

interface Trainer {
  readonly id: string;
  readonly token: string;
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

async function create(url: string, body: object, token?: string): Promise<Answer['body']> {
  const answer = await send('POST', url, { body, ...(token !== undefined && { token }) });
  if (answer.status === 201) return answer.body;
  throw new Error(`POST ${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
}
