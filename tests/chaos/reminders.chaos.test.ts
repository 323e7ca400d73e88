import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { choosePort } from '@fitsync/embedded';
import { createPool, ensureDatabase, migrate } from '@fitsync/runtime/db';
import { makeRunDirectory } from '@fitsync/testing/run-directory';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEnvironment } from './cluster/environment.ts';
import { type ChaosPostgres, startChaosPostgres } from './cluster/postgres.ts';
import { type ChaosRedis, startChaosRedis } from './cluster/redis.ts';
import { startVictim, type Victim } from './cluster/victim.ts';
import { randomSeed } from './options.ts';
import { createRandom } from './random.ts';

const counts = { replicas: 3, reminders: 5_000, cancelled: 500, kills: 8 };
const schedule = new URL('../../services/schedule/', import.meta.url);

let directory: string;
let postgres: ChaosPostgres;
let redis: ChaosRedis;
let pool: ReturnType<typeof createPool>;
let replicas: Victim[] = [];

beforeAll(async () => {
  directory = await makeRunDirectory('fitsync-reminders-');
  await mkdir(join(directory, 'logs'));
  postgres = await startChaosPostgres(join(directory, 'postgres'));
  redis = await startChaosRedis(join(directory, 'redis'));
  const url = await ensureDatabase(postgres.url, 'fitsync_schedule');
  await migrate(url, new URL('migrations/', schedule));
  pool = createPool({ url, name: 'chaos' });
  await insertBookings();
});
afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.stop()));
  await pool.end();
  await redis.stop();
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
});

/** Sessions of different people whose reminders were due within the last minute; the last of them are cancelled. */
async function insertBookings(): Promise<void> {
  const gym = '0193a000-0000-7000-8000-000000000040';
  await pool.query(
    "INSERT INTO gyms (id, name, address, time_zone) VALUES ($1, 'Gym', 'Street 1', 'Europe/Berlin')",
    [gym],
  );
  await pool.query(
    `INSERT INTO bookings (id, client_id, trainer_id, gym_id, booking_date, start_time, end_time, time_zone,
       starts_at, ends_at, type, status, created_at, updated_at)
     SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), $1, begins::date, '14:00:00', '15:00:00',
       'Europe/Berlin', begins, begins + interval '1 hour', 'one_on_one',
       CASE WHEN n > $2 THEN 'cancelled' ELSE 'confirmed' END, now(), now()
     FROM generate_series(1, $3) AS n, LATERAL (
       SELECT now() + interval '24 hours' - n * interval '10 milliseconds' AS begins
     ) AS time`,
    [gym, counts.reminders, counts.reminders + counts.cancelled],
  );
  await pool.query(
    `INSERT INTO reminders (booking_id, due_at) SELECT id, starts_at - interval '24 hours' FROM bookings`,
  );
}

async function startReplicas(): Promise<Victim[]> {
  const environment = await createEnvironment(directory, {
    postgresUrl: postgres.url,
    redisUrl: redis.url,
  });
  const script = fileURLToPath(new URL('src/main.ts', schedule));
  const ports = await Promise.all(Array.from({ length: counts.replicas }, () => choosePort()));
  return ports.map((port, index) => {
    const name = `schedule-${index + 1}`;
    return startVictim({
      name,
      script,
      env: { ...environment.of('schedule'), PORT: String(port) },
      preload: [],
      logFile: join(directory, 'logs', `${name}.log`),
      livenessUrl: `http://127.0.0.1:${port}/livez`,
    });
  });
}

async function remaining(): Promise<number> {
  const { rows } = await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM reminders');
  return rows[0]?.n ?? Number.NaN;
}

it('reminds of each of 5,000 sessions once, whoever is killed', async () => {
  const seed = randomSeed();
  const random = createRandom(seed);
  replicas = await startReplicas();
  await Promise.all(replicas.map((replica) => replica.ready()));
  // A kill each time that so many are left, wherever the replicas are then.
  const marks = Array.from({ length: counts.kills }, () => random.int(100, counts.reminders));
  marks.sort((a, b) => b - a);
  let left = await remaining();
  while (left > 0) {
    if (left <= (marks[0] ?? 0)) {
      marks.shift();
      random.pick(replicas).kill();
    }
    await delay(10);
    left = await remaining();
  }
  await Promise.all(replicas.map((replica) => replica.ready()));

  const { rows } = await pool.query<{ published: number; sessions: number; cancelled: number }>(
    `SELECT count(*)::int AS published, count(DISTINCT bookings.id)::int AS sessions,
       count(*) FILTER (WHERE status = 'cancelled')::int AS cancelled
     FROM outbox JOIN bookings ON bookings.id = (envelope::jsonb -> 'data' ->> 'booking_id')::uuid
     WHERE outbox.type = 'booking.reminder'`,
  );
  const killed = replicas.reduce((sum, replica) => sum + replica.kills(), 0);
  console.log(`${killed} kills · seed ${seed}`);
  expect(rows).toEqual([{ published: counts.reminders, sessions: counts.reminders, cancelled: 0 }]);
  // On a slow machine several marks are passed between two looks.
  expect(killed).toBeGreaterThan(0);
});
