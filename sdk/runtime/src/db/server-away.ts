import { sqlStateOf } from './sql-errors.ts';

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** Connection exceptions, too many connections, a lock that somebody holds, a server that starts, stops or was stopped. */
const postgresAway = /^(?:08...|53300|55P03|57P0[1-3])$/;

/**
 * How pg and ioredis report a connection that is gone where they give no code, and time-outs of their own.
 * Collected from their sources: pg/lib/client.js, pg-pool/index.js, ioredis/lib/Redis.js and errors/.
 */
const awayMessages =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired|Query read timeout|Connection is closed|Command timed out|Stream isn't writeable|Reached the max retries per request limit|None of startup nodes is available|LOADING |CLUSTERDOWN |READONLY |MASTERDOWN )/;

/** Whether an error says that Postgres or Redis cannot be reached, or takes no work just now: no fault of what was asked. */
export function isServerAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (postgresAway.test(sqlStateOf(error) ?? '')) return true;
  if ('code' in error && typeof error.code === 'string' && networkCodes.has(error.code)) {
    return true;
  }
  return awayMessages.test(error.message);
}
