import pg from 'pg';
import { messageOf } from '../error-facts.ts';
import { type Check, fail, type Finding, ok, warn } from './check.ts';

const oldestVersion = 150_000;
const largestSkewMs = 1000;
const oldestOutboxSeconds = 30;

/** The running Postgres: version, clock, time zones, and what waits in the outboxes. */
export const checkPostgres: Check = async ({ env, addresses, stack, services }) => {
  const url = addresses.databaseUrl ?? env['DATABASE_URL'] ?? stack?.database_url;
  if (!url) return [];
  return withClient(url, async (client) => [
    await checkVersion(client),
    await checkClock(client),
    await checkTimeZones(client),
    ...(await Promise.all(services.map(({ name }) => checkOutbox(url, name, env)))).flat(),
  ]);
};

async function withClient(
  connectionString: string,
  examine: (client: pg.Client) => Promise<Finding[]>,
): Promise<Finding[]> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    return await examine(client);
  } catch (error) {
    const advice = 'check DATABASE_URL, or fitsync logs';
    return [fail('postgres server', messageOf(error), advice)];
  } finally {
    await client.end();
  }
}

async function checkVersion(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ version: string; number: string }>(
    `select current_setting('server_version') as version, current_setting('server_version_num') as number`,
  );
  const { version = '?', number = '0' } = rows[0] ?? {};
  return Number(number) >= oldestVersion
    ? ok('postgres server', version)
    : fail('postgres server', version, 'use Postgres 15 or newer');
}

async function checkClock(client: pg.Client): Promise<Finding> {
  const before = Date.now();
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
  const between = (before + Date.now()) / 2;
  const skew = Math.round((rows[0]?.now.getTime() ?? 0) - between);
  const detail = `${skew} ms apart from Postgres`;
  return Math.abs(skew) <= largestSkewMs
    ? ok('clock', detail)
    : warn('clock', detail, 'synchronise the clocks: reminders and tokens depend on them');
}

/** Whether Node and Postgres agree on a zone whose rules changed lately: both book and show times. */
async function checkTimeZones(client: pg.Client): Promise<Finding> {
  const zone = 'America/Vancouver';
  const instant = '2026-12-01T20:00:00Z';
  const { rows } = await client.query<{ hour: string }>(
    `select to_char($1::timestamptz at time zone $2, 'HH24') as hour`,
    [instant, zone],
  );
  const postgres = rows[0]?.hour;
  const node = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit' }).format(
    new Date(instant),
  );
  const detail = `Node has ${process.versions.tz ?? 'no data of its own'}`;
  if (postgres === node) return ok('time zones', `${detail}, Postgres agrees`);
  return warn(
    'time zones',
    `${detail}; Postgres says ${postgres}:00 in ${zone} where Node says ${node}:00`,
    'update the older of both: Node, or tzdata for Postgres',
  );
}

/** How long the oldest event of a service has waited to be published. */
async function checkOutbox(
  serverUrl: string,
  service: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Finding[]> {
  const url = new URL(serverUrl);
  url.pathname = `/fitsync_${service}`;
  const client = new pg.Client({
    connectionString: env[`${service.toUpperCase()}_DATABASE_URL`] ?? url.href,
    connectionTimeoutMillis: 3000,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ age: string | null }>(oldestUnpublished);
    const age = Math.round(Number(rows[0]?.age ?? 0));
    if (age <= oldestOutboxSeconds) return [];
    const detail = `${service} has an event that waits for ${age} s`;
    return [warn('outbox', detail, `does Redis run? fitsync logs ${service} says why it waits`)];
  } catch {
    // A service without events or without a database yet has no outbox.
    return [];
  } finally {
    await client.end();
  }
}

const oldestUnpublished = `
  select extract(epoch from clock_timestamp() - min(created_at)) as age
  from outbox_waiting as waiting join outbox on outbox.id = waiting.id`;
