import { connections, type RequestShape } from '../measured-server.ts';

const path = '/api/workout-plans';

/** What the upstream answers: an object of 500 bytes. */
export const answer = JSON.stringify({
  id: '0193a000-0000-7000-8000-000000000042',
  text: '',
}).replace('""', `"${'x'.repeat(440)}"`);

/** How many users share a connection: so many that no one of them reaches the limit of the gateway. */
const usersPerConnection = 60;

/** How many users there are; each has a token of their own. */
export const users = connections * usersPerConnection;

/** What a request is besides who sends it: a small question, and 10 kB to store. */
export const shapes = {
  'GET, 500 B back': { method: 'GET', path: `${path}/0193a000-0000-7000-8000-000000000042` },
  'POST, 10 kB': { method: 'POST', path, body: JSON.stringify({ text: 'x'.repeat(10_000) }) },
} as const;

/** The requests of one connection: the same one, of each of its users in turn. */
export function requestsOf(
  shape: Pick<RequestShape, 'method' | 'path' | 'body'>,
  tokens: readonly string[],
): (connection: number) => RequestShape[] {
  return (connection) =>
    tokens
      .slice(connection * usersPerConnection, (connection + 1) * usersPerConnection)
      .map((token) => ({
        ...shape,
        headers: {
          authorization: `Bearer ${token}`,
          ...(shape.body !== undefined && { 'content-type': 'application/json' }),
        },
      }));
}
