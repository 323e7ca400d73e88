import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CreateWorkoutLogRequest } from '@fitsync/contracts/progress';
import { uuidv7 } from '@fitsync/runtime/db';
import { given } from '@fitsync/testing';
import { insertWorkoutStub } from '../src/store/insert-workout-stub.ts';
import { type ProgressUnderTest, startProgress } from './progress.fixture.ts';
import type { Person } from './world.fixture.ts';

const now = '2026-11-23T10:30:00.000Z';
const nobody = '0193a000-0000-7000-8000-00000000dead';
const squats = { name: 'Back squat', sets: 4, reps: 8, weight_kg: 80 };

let test: ProgressUnderTest;
beforeAll(async () => {
  test = await startProgress();
});
afterAll(() => test.close());
beforeEach(() => test.clock.set(now));

/** A workout of Friday 2026-11-20. */
const workoutOf = (client: Person, changes: Partial<CreateWorkoutLogRequest> = {}) => ({
  client_id: client.id,
  workout_date: '2026-11-20',
  exercises_completed: [squats],
  total_duration_minutes: 50,
  ...changes,
});
const log = (caller: Person, body: CreateWorkoutLogRequest) =>
  test.as(caller).createWorkoutLog({ body });

/** A session of a client in a program, and what belongs to it. */
function session(facts: Parameters<typeof test.world.addBooking>[2] = {}) {
  const client = test.world.addPerson('client');
  const trainer = test.world.addPerson('trainer');
  const program = test.world.addProgram(client, trainer);
  const booking = test.world.addBooking(client, trainer, facts);
  return { client, trainer, program, booking };
}

/** The same with the stub that its completion has left. */
async function stubbed() {
  const all = session({ status: 'completed', trainer_notes: 'Great session' });
  await insertWorkoutStub(
    test.service.database.sql,
    {
      id: uuidv7(),
      client_id: all.client.id,
      trainer_id: all.trainer.id,
      booking_id: all.booking.id,
      program_id: all.program.id,
      workout_date: '2026-11-20',
      total_duration_minutes: 60,
      trainer_notes: 'Great session',
    },
    new Date('2026-11-20T14:05:00Z'),
  );
  const [stub] = (await test.as(all.client).listWorkoutLogs({ status: 'stub' }).unwrap()).data;
  if (!stub) throw new Error('the stub is missing');
  return { ...all, stub };
}

describe('createWorkoutLog', () => {
  it('logs a workout alone, and the first one earns something', async () => {
    const { client } = test.addPair();
    const body = workoutOf(client, { notes: 'Felt strong.' });
    await given(test.service)
      .when(client.caller, (api) => api.createWorkoutLog({ body }))
      .expect(
        {
          status: 201,
          body: {
            data: {
              ...body,
              trainer_id: null,
              booking_id: null,
              program_id: null,
              trainer_notes: null,
              status: 'filled',
              created_at: now,
              updated_at: now,
            },
          },
        },
        [
          {
            event: 'achievement.earned',
            data: { client_id: client.id, type: 'workout_milestone', title: 'First workout' },
          },
        ],
      );
    await log(client, body);
    expect(await test.eventsOf(client, 'achievement.earned')).toHaveLength(1);
  });

  it('counts workouts that are logged at once', async () => {
    const { client } = test.addPair();
    await Promise.all(Array.from({ length: 10 }, () => log(client, workoutOf(client)).unwrap()));
    const events = await test.eventsOf(client, 'achievement.earned');
    expect(events).toMatchObject([{ title: 'First workout' }, { title: '10 workouts' }]);
  });

  it('completes a session that ended and is still open, and finds its program', async () => {
    const { client, trainer, program, booking } = session();
    const answer = await log(client, workoutOf(client, { booking_id: booking.id }));
    expect(answer).toMatchObject({
      status: 201,
      body: {
        data: { booking_id: booking.id, trainer_id: trainer.id, program_id: program.id },
      },
    });
    expect(test.world.bookings.get(booking.id)).toMatchObject({ status: 'completed' });
  });

  it('fills in the stub of the session', async () => {
    const { client, program, booking, stub } = await stubbed();
    const answer = await log(client, workoutOf(client, { booking_id: booking.id }));
    expect(answer).toMatchObject({
      status: 200,
      body: {
        data: {
          id: stub.id,
          program_id: program.id,
          exercises_completed: [squats],
          total_duration_minutes: 50,
          trainer_notes: 'Great session',
          status: 'filled',
          created_at: stub.created_at,
          updated_at: now,
        },
      },
    });
  });

  it('is refused when the session is filled in already', async () => {
    const { client, booking } = await stubbed();
    const body = workoutOf(client, { booking_id: booking.id });
    await log(client, body).unwrap();
    await given(test.service)
      .when(client.caller, (api) => api.createWorkoutLog({ body }))
      .expect({ status: 409, body: { code: 'invalid_transition' } });
  });

  it('fills a session in once when two do it at the same moment', async () => {
    const { client, trainer, booking } = session();
    const body = workoutOf(client, { booking_id: booking.id });
    const answers = await Promise.all(
      [client, trainer, client, trainer].map((one) => log(one, body)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
    const { data } = await test.as(client).listWorkoutLogs({ booking_id: booking.id }).unwrap();
    expect(data).toHaveLength(1);
  });

  it.each([
    ['does not exist', () => session(), nobody],
    ['is of somebody else', () => session(), undefined],
  ])('refuses a session that %s', async (_, make, id) => {
    const { client } = make();
    const booking_id = id ?? session().booking.id;
    expect(await log(client, workoutOf(client, { booking_id }))).toMatchObject({
      status: 400,
      body: { code: 'unknown_reference', errors: [{ path: 'body.booking_id' }] },
    });
  });

  it('refuses a session that has not ended or was cancelled, and leaves it alone', async () => {
    test.clock.set('2026-11-20T13:59:59.999Z');
    const open = session();
    const cancelled = session({ status: 'cancelled' });
    for (const { client, booking } of [open, cancelled]) {
      expect(await log(client, workoutOf(client, { booking_id: booking.id }))).toMatchObject({
        status: 409,
        body: { code: 'invalid_transition' },
      });
      expect(test.world.bookings.get(booking.id)).toEqual(booking);
    }
  });

  it('refuses another day than that of the session, and one that is still to come', async () => {
    const { client, booking } = session();
    const wrong = { status: 400, body: { errors: [{ path: 'body.workout_date' }] } };
    const other = { booking_id: booking.id, workout_date: '2026-11-19' };
    expect(await log(client, workoutOf(client, other))).toMatchObject(wrong);
    const late = { workout_date: '2026-11-25' };
    expect(await log(client, workoutOf(client, late))).toMatchObject(wrong);
  });

  it('takes a program of the client and no other', async () => {
    const { client, program } = session();
    const of = (program_id: string) => log(client, workoutOf(client, { program_id }));
    expect(await of(program.id)).toMatchObject({ body: { data: { program_id: program.id } } });
    for (const foreign of [session().program.id, nobody]) {
      expect(await of(foreign)).toMatchObject({
        status: 400,
        body: { code: 'unknown_reference', errors: [{ path: 'body.program_id' }] },
      });
    }
  });

  it('completes no session while the program cannot be asked for', async () => {
    const { client, booking } = session();
    const body = workoutOf(client, { booking_id: booking.id });
    const end = test.trouble('refuses', 'training');
    expect(await log(client, body)).toMatchObject({ status: 503 });
    end();
    expect(test.world.bookings.get(booking.id)).toMatchObject({ status: 'confirmed' });
    expect(await log(client, body)).toMatchObject({ status: 201 });
  });

  it('fills in a stub without the training service', async () => {
    const { client, program, booking } = await stubbed();
    const end = test.trouble('refuses', 'training');
    const answer = await log(client, workoutOf(client, { booking_id: booking.id }));
    end();
    expect(answer).toMatchObject({ status: 200, body: { data: { program_id: program.id } } });
  });

  it('answers 502 or 503 when schedule cannot be asked', async () => {
    const { client, booking } = session();
    for (const [kind, status] of [
      ['fails', 502],
      ['refuses', 503],
    ] as const) {
      const end = test.trouble(kind, 'schedule');
      const answer = await log(client, workoutOf(client, { booking_id: booking.id }));
      end();
      expect(answer).toMatchObject({ status });
    }
  });
});

describe('updateWorkoutLog', () => {
  it('changes what is given, and the log then counts as filled in', async () => {
    const { client, booking, stub } = await stubbed();
    const body = { exercises_completed: [squats], notes: 'Hard.' };
    await given(test.service)
      .when(client.caller, (api) => api.updateWorkoutLog({ id: stub.id, body }))
      .expect(
        { status: 200, body: { data: { ...stub, ...body, status: 'filled', updated_at: now } } },
        [{ event: 'achievement.earned', data: { title: 'First workout' } }],
      );
    await given(test.service)
      .when(client.caller, (api) => api.updateWorkoutLog({ id: stub.id, body: { notes: null } }))
      .expect({
        status: 200,
        body: { data: { exercises_completed: [squats], notes: null, booking_id: booking.id } },
      });
  });

  it('loses none of two changes that are made at once', async () => {
    const { client, trainer, stub } = await stubbed();
    await Promise.all([
      test
        .as(client)
        .updateWorkoutLog({ id: stub.id, body: { notes: 'Hard.' } })
        .unwrap(),
      test
        .as(trainer)
        .updateWorkoutLog({ id: stub.id, body: { total_duration_minutes: 55 } })
        .unwrap(),
    ]);
    expect((await test.as(client).listWorkoutLogs().unwrap()).data).toMatchObject([
      { notes: 'Hard.', total_duration_minutes: 55 },
    ]);
  });

  it('keeps the day of a session, and moves others as far as today', async () => {
    const { client, stub } = await stubbed();
    const move = (id: string, workout_date: string) =>
      test.as(client).updateWorkoutLog({ id, body: { workout_date } });
    const wrong = { status: 400, body: { errors: [{ path: 'body.workout_date' }] } };
    expect(await move(stub.id, '2026-11-19')).toMatchObject(wrong);
    expect(await move(stub.id, '2026-11-20')).toMatchObject({ status: 200 });
    const { data } = await log(client, workoutOf(client)).unwrap();
    expect(await move(data.id, '2026-11-19')).toMatchObject({ status: 200 });
    expect(await move(data.id, '2026-11-25')).toMatchObject(wrong);
  });

  it('takes a program of the client and no other', async () => {
    const { client, stub } = await stubbed();
    const body = { program_id: session().program.id };
    expect(await test.as(client).updateWorkoutLog({ id: stub.id, body })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'body.program_id' }] },
    });
  });

  it('finds nothing where there is nothing', async () => {
    const admin = test.world.addPerson('admin');
    const input = { id: nobody, body: { notes: 'x' } };
    expect(await test.as(admin).updateWorkoutLog(input)).toMatchObject({ status: 404 });
  });
});

describe('listWorkoutLogs', () => {
  it('lists the latest workout first, a page at a time, and by day', async () => {
    const { client } = test.addPair();
    const days = ['2026-11-10', '2026-11-12', '2026-11-11', '2026-11-12'];
    for (const workout_date of days)
      await log(client, workoutOf(client, { workout_date })).unwrap();
    const list = (filter: Parameters<ReturnType<typeof test.as>['listWorkoutLogs']>[0]) =>
      test.as(client).listWorkoutLogs(filter).unwrap();
    const first = await list({ limit: 1 });
    const second = await list({ limit: 3, cursor: first.page.next_cursor ?? '' });
    expect([...first.data, ...second.data].map(({ workout_date }) => workout_date)).toEqual([
      '2026-11-12',
      '2026-11-12',
      '2026-11-11',
      '2026-11-10',
    ]);
    expect((await list({ from: '2026-11-11', to: '2026-11-11' })).data).toHaveLength(1);
    expect((await list({ status: 'stub' })).data).toEqual([]);
  });
});
