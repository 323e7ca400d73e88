import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type Answer, demo, send, signIn } from './http.ts';
import { soon } from './soon.ts';
import { joinStack, type Stack } from './stack.ts';

const session = '0193a000-0000-7000-8000-000000000030';
const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);

let stack: Stack;
let client: string;
let trainer: string;
beforeAll(async () => {
  stack = await joinStack(inject('stack'));
  [client, trainer] = await Promise.all([
    signIn(stack.gatewayUrl, demo.client.email),
    signIn(stack.gatewayUrl, demo.trainer.email),
  ]);
});

const call = (method: string, path: string, token: string, body?: object): Promise<Answer> =>
  send(method, `${stack.gatewayUrl}${path}`, { token, ...(body && { body }) });

/** The newest event of a type, from the durable log. */
async function lastEvent(type: string): Promise<unknown> {
  const { stdout } = await stack.run(
    'events',
    'tail',
    type,
    '--last',
    '1',
    '--count',
    '1',
    '--json',
  );
  return JSON.parse(stdout);
}

describe('a session that is completed', () => {
  it('leaves one stub, which the client fills in', async () => {
    const completed = await call('PUT', `/api/bookings/${session}/complete`, trainer, {
      trainer_notes: 'Great session',
    });
    expect(completed.status).toBe(200);
    const stub = await soon(async () => {
      const { body } = await call('GET', `/api/workout-logs?booking_id=${session}`, client);
      expect(body.data).toHaveLength(1);
      return body.data[0];
    });
    expect(stub).toMatchObject({
      status: 'stub',
      program_id: '0193a000-0000-7000-8000-000000000020',
      trainer_notes: 'Great session',
    });
    const filled = await call('POST', '/api/workout-logs', client, {
      client_id: demo.client.id,
      booking_id: session,
      workout_date: stub.workout_date,
      exercises_completed: [{ name: 'Bench press', sets: 4, reps: 6, weight_kg: 62.5 }],
      total_duration_minutes: 60,
    });
    expect(filled).toMatchObject({
      status: 200,
      body: { data: { id: stub.id, status: 'filled' } },
    });
  });
});

describe('a weight that meets the goal', () => {
  it('is told of, and earns what was lost', async () => {
    const recorded = await call('POST', '/api/metrics', client, {
      client_id: demo.client.id,
      weight_kg: 74.8,
    });
    expect(recorded.status).toBe(201);
    await soon(async () =>
      expect(await lastEvent('milestone.reached')).toMatchObject({
        source: 'progress',
        actor_id: demo.client.id,
        data: {
          client_id: demo.client.id,
          milestone_type: 'weight_goal',
          target_value: 75,
          achieved_value: 74.8,
          previous_value: 85,
          metric: 'weight_kg',
        },
      }),
    );
    await soon(async () =>
      expect(await lastEvent('achievement.earned')).toMatchObject({ data: { title: 'Lost 10kg' } }),
    );
    const { body } = await call('GET', `/api/analytics/client/${demo.client.id}`, trainer);
    expect(body.data).toMatchObject({
      active_goals: [],
      active_programs: [{ name: 'Twelve weeks to strong' }],
    });
  });
});

describe('the last workout of a program', () => {
  it('completes the program, which earns an achievement, even if the service is killed', async () => {
    const registered = await send('POST', `${stack.gatewayUrl}/api/auth/register`, {
      body: {
        email: `last-${Date.now()}@example.com`,
        password: 'correct horse battery',
        name: 'Lars Last',
      },
    });
    const { user, access_token } = registered.body.data;
    const assigned = await call('POST', '/api/programs', trainer, {
      client_id: user.id,
      trainer_id: demo.trainer.id,
      name: 'One good week',
      start_date: today,
      duration_weeks: 1,
      workouts_per_week: 1,
    });
    expect(assigned.status).toBe(201);
    const logged = await call('POST', '/api/workout-logs', access_token, {
      client_id: user.id,
      program_id: assigned.body.data.id,
      workout_date: today,
      exercises_completed: [],
      total_duration_minutes: 40,
    });
    expect(logged.status).toBe(201);
    process.kill((await stack.file()).services['progress']?.pid ?? Number.NaN, 'SIGKILL');
    const titles = async (): Promise<unknown> => {
      const { body } = await call('GET', `/api/achievements/client/${user.id}`, access_token);
      return body.data?.map(({ title }: { title: string }) => title);
    };
    await soon(async () =>
      expect(await titles()).toEqual(['Completed One good week', 'First workout']),
    );
    const program = await call('GET', `/api/programs/${assigned.body.data.id}`, access_token);
    expect(program.body.data).toMatchObject({ status: 'completed', adherence_rate: 1 });
  });
});

describe('dashboards', () => {
  const dashboard = (of: string, token: string) => call('GET', `/api/dashboard/${of}`, token);

  it('show a trainer what matters of the day and of a client, with the rights of the trainer', async () => {
    const own = await dashboard(`trainer/${demo.trainer.id}`, trainer);
    expect(own.body).toMatchObject({
      data: { profile: { email: demo.trainer.email }, today_schedule: expect.any(Array) },
      meta: { partial: false, missing: [] },
    });
    expect(own.body.data.active_clients).toBeGreaterThan(0);
    const shown = await dashboard(`client/${demo.client.id}`, trainer);
    expect(shown.body).toMatchObject({
      data: {
        profile: { name: 'Charlie Client' },
        progress_summary: { client_id: demo.client.id },
      },
      meta: { partial: false, missing: [] },
    });
    expect(shown.body.data.profile).not.toHaveProperty('email');
  });

  it('are not there for those who have nothing to do with a client', async () => {
    const registered = await send('POST', `${stack.gatewayUrl}/api/auth/register`, {
      body: {
        email: `dashboard-${Date.now()}@example.com`,
        password: 'a long pass phrase',
        name: 'Dora Dashboard',
      },
    });
    const { user, access_token } = registered.body.data;
    const own = await dashboard(`client/${user.id}`, access_token);
    expect(own.body).toMatchObject({
      data: {
        active_programs: [],
        upcoming_bookings: [],
        progress_summary: { client_id: user.id },
      },
    });
    expect((await dashboard(`client/${user.id}`, trainer)).status).toBe(404);
    expect((await dashboard(`client/${demo.client.id}`, access_token)).status).toBe(404);
    const admin = await signIn(stack.gatewayUrl, demo.admin.email);
    expect((await dashboard(`client/${user.id}`, admin)).status).toBe(200);
    expect((await dashboard(`client/${demo.trainer.id}`, admin)).status).toBe(404);
  });
});
