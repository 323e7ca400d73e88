import { randomUUID } from 'node:crypto';
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { createSlots } from '../chaos/workload/slots.ts';
import { openAccounts, type Person, toBooking } from './people.ts';

/** Requests of several people through the gateway. */
export interface Traffic {
  /** Sends one; which one follows from the index. Throws unless it succeeds; nothing is repeated. */
  send(index: number): Promise<void>;
  close(): void;
}

interface Action {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
}

/** The gateway lets each of them send 300 requests a minute. */
const ratePerPerson = 4;

/**
 * Opens accounts for so many requests per second. Each action is sent over connections that are kept alive and over
 * fresh ones; those that change something have an idempotency key.
 */
export async function createTraffic(gatewayUrl: string, rate: number): Promise<Traffic> {
  const { trainer, people } = await openAccounts(gatewayUrl, Math.ceil(rate / ratePerPerson));
  const slots = createSlots(Date.now);
  const kept = new Agent({ keepAlive: true });
  const acts: readonly ((person: Person) => Action)[] = [
    () => ({ method: 'GET', path: '/api/users/me' }),
    (person) => ({
      method: 'POST',
      path: '/api/bookings',
      body: toBooking(person, trainer, slots.later()),
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
