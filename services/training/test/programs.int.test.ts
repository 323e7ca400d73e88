import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UpdateProgramRequest } from '@fitsync/contracts/training';
import { uuidv7 } from '@fitsync/runtime/db';
import { given } from '@fitsync/testing';
import type { Person } from './people.fixture.ts';
import { startTraining, type TrainingUnderTest } from './training.fixture.ts';

const nobody = '0193a000-0000-7000-8000-00000000dead';

let test: TrainingUnderTest;
beforeAll(async () => {
  test = await startTraining();
});
afterAll(() => test.close());

const as = ({ caller }: Person) => test.service.as(caller);
const pair = () => ({ client: test.people.client(), trainer: test.people.trainer() });
const ended = { status: 409, body: { code: 'invalid_transition' } };
const notFound = { status: 404, body: { code: 'not_found' } };

describe('getProgram', () => {
  it('adds the names for people, and nothing for services', async () => {
    const { client, trainer } = pair();
    const program = await test.addProgram(client, trainer);
    const { id } = program;
    const named = { client_name: client.user.name, trainer_name: trainer.user.name };
    expect((await as(client).getProgram({ id }).unwrap()).data).toEqual({ ...program, ...named });
    const progress = test.service.as({ kind: 'service', name: 'progress' });
    expect((await progress.getProgram({ id }).unwrap()).data).toEqual(program);
    expect(await as(client).getProgram({ id: nobody })).toMatchObject(notFound);
  });

  it('does without the names while they cannot be had', async () => {
    const { client, trainer } = pair();
    const { id } = await test.addProgram(client, trainer);
    await test.withoutUserService(async () => {
      const { data } = await as(trainer).getProgram({ id }).unwrap();
      expect(data).toMatchObject({ client_name: 'Unknown User', trainer_name: 'Unknown User' });
    });
  });
});

describe('listPrograms', () => {
  it('shows the progress service those of any trainer, without names', async () => {
    const { client, trainer } = pair();
    const program = await test.addProgram(client, trainer);
    const progress = test.service.as({ kind: 'service', name: 'progress' });
    const { data } = await progress.listPrograms({ trainer_id: trainer.user.id }).unwrap();
    expect(data).toEqual([program]);
  });

  it('shows people their own with names, the newest first, a page at a time', async () => {
    const { client, trainer } = pair();
    const other = test.people.client();
    const made: string[] = [];
    for (const [index, person] of [client, other, client, client].entries()) {
      const id = uuidv7(test.clock.now().getTime() + index);
      await test.addProgram(person, trainer, { id });
      made.unshift(id);
    }
    const first = await as(trainer).listPrograms({ limit: 3 }).unwrap();
    expect(first.data.map(({ id }) => id)).toEqual(made.slice(0, 3));
    expect(first.data.map(({ client_name }) => client_name)).toEqual(
      [client, client, other].map(({ user }) => user.name),
    );
    const cursor = first.page.next_cursor ?? '';
    const second = await as(trainer).listPrograms({ limit: 3, cursor }).unwrap();
    expect(second.data.map(({ id }) => id)).toEqual(made.slice(3));
    expect(second.page.next_cursor).toBeNull();
    expect((await as(client).listPrograms().unwrap()).data).toHaveLength(3);
    expect((await as(test.people.trainer()).listPrograms().unwrap()).data).toEqual([]);
  });

  it('narrows, but never beyond what the caller may see', async () => {
    const { client, trainer } = pair();
    const other = pair();
    await test.addProgram(client, trainer);
    await test.addProgram(client, trainer, { status: 'paused' });
    await test.addProgram(other.client, trainer);
    await test.addProgram(other.client, other.trainer);
    const count = async (person: Person, filter: object) =>
      (await as(person).listPrograms(filter).unwrap()).data.length;
    const admin = test.people.admin();
    const client_id = client.user.id;
    const trainer_id = trainer.user.id;
    expect(await count(trainer, { client_id })).toBe(2);
    expect(await count(trainer, { client_id, status: 'paused' })).toBe(1);
    expect(await count(trainer, { trainer_id: other.trainer.user.id })).toBe(0);
    expect(await count(other.client, { client_id })).toBe(0);
    expect(await count(other.trainer, { client_id: other.client.user.id })).toBe(1);
    expect(await count(admin, { trainer_id })).toBe(3);
    expect(await count(admin, { client_id: other.client.user.id, trainer_id })).toBe(1);
  });

  it('answers with "Unknown User" while names cannot be had, and refuses a made-up cursor', async () => {
    const { client, trainer } = pair();
    await test.addProgram(client, trainer);
    await test.withoutUserService(async () => {
      expect(await as(trainer).listPrograms()).toMatchObject({
        status: 200,
        body: { data: [{ client_name: 'Unknown User' }] },
      });
    });
    expect(await as(trainer).listPrograms({ cursor: 'eyJpZCI6IngifQ' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'query.cursor' }] },
    });
  });
});

describe('listActivePrograms', () => {
  it('shows what is active, to a trainer only what the trainer assigned', async () => {
    const { client, trainer } = pair();
    const other = test.people.trainer();
    const at = test.clock.now().getTime();
    const own = await test.addProgram(client, trainer, { id: uuidv7(at) });
    const foreign = await test.addProgram(client, other, { id: uuidv7(at + 1) });
    for (const status of ['paused', 'completed', 'cancelled'] as const) {
      await test.addProgram(client, trainer, { status });
    }
    const client_id = client.user.id;
    const idsFor = async (caller: Parameters<typeof test.service.as>[0]) => {
      const { data } = await test.service.as(caller).listActivePrograms({ client_id }).unwrap();
      return data.map(({ id }) => id);
    };
    expect(await idsFor(client.caller)).toEqual([foreign.id, own.id]);
    expect(await idsFor(trainer.caller)).toEqual([own.id]);
    expect(await idsFor({ kind: 'service', name: 'schedule' })).toEqual([foreign.id, own.id]);
  });
});

describe('updateProgram', () => {
  const updating = (by: Person, id: string, body: UpdateProgramRequest) =>
    given(test.service).when(by.caller, (api) => api.updateProgram({ id, body }));

  it('changes what is named, counts up, and tells what changed', async () => {
    const { client, trainer } = pair();
    const program = await test.addProgram(client, trainer);
    const { id } = await test.addWorkoutPlan(trainer);
    const body = { workout_plan_id: id, goals: ['Sleep'], name: program.name };
    const changed = { ...program, workout_plan_id: id, goals: ['Sleep'], version: 2 };
    test.clock.advance(1000);
    const updated_at = test.clock.now().toISOString();
    await updating(trainer, program.id, body).expect(
      { status: 200, body: { data: { ...changed, updated_at } } },
      [
        {
          event: 'program.updated',
          data: {
            program_id: program.id,
            client_id: client.user.id,
            trainer_id: trainer.user.id,
            changes: ['workout_plan_updated', 'goals_changed'],
          },
        },
      ],
    );
  });

  it('pauses, resumes and cancels', async () => {
    const { client, trainer } = pair();
    const { id } = await test.addProgram(client, trainer);
    for (const [status, change] of [
      ['paused', 'paused'],
      ['active', 'resumed'],
      ['cancelled', 'cancelled'],
    ] as const) {
      await updating(trainer, id, { status }).expect({ status: 200, body: { data: { status } } }, [
        { event: 'program.updated', data: { changes: [change] } },
      ]);
    }
    await updating(trainer, id, { status: 'active' }).expect(ended);
  });

  it('tells nothing and counts nothing when everything is so already', async () => {
    const { client, trainer } = pair();
    const program = await test.addProgram(client, trainer);
    await updating(trainer, program.id, { name: program.name, status: 'active' }).expect({
      status: 200,
      body: { data: program },
    });
  });

  it('takes a plan off, and keeps one that an administrator put there', async () => {
    const { client, trainer } = pair();
    const workout = await test.addWorkoutPlan(test.people.trainer());
    const plans = { workout_plan_id: workout.id };
    const { id } = await test.addProgram(client, trainer, plans);
    await updating(trainer, id, { ...plans, name: 'Renamed' }).expect(
      { status: 200, body: { data: plans } },
      [{ event: 'program.updated', data: { changes: ['name_changed'] } }],
    );
    await updating(trainer, id, { workout_plan_id: null }).expect(
      { status: 200, body: { data: { workout_plan_id: null } } },
      [{ event: 'program.updated', data: { changes: ['workout_plan_updated'] } }],
    );
    await updating(trainer, id, plans).expect({
      status: 400,
      body: { code: 'unknown_reference', errors: [{ path: 'body.workout_plan_id' }] },
    });
  });

  it('refuses what has ended, what is not there, and nothing at all', async () => {
    const { client, trainer } = pair();
    for (const status of ['completed', 'cancelled'] as const) {
      const { id } = await test.addProgram(client, trainer, { status });
      await updating(trainer, id, { name: 'Renamed' }).expect(ended);
    }
    await updating(trainer, nobody, { name: 'Renamed' }).expect(notFound);
    await updating(trainer, nobody, {}).expect({
      status: 400,
      body: { code: 'validation_failed' },
    });
    const { id } = await test.addProgram(client, trainer);
    await updating(trainer, id, { diet_plan_id: nobody }).expect({
      status: 400,
      body: { code: 'unknown_reference', errors: [{ path: 'body.diet_plan_id' }] },
    });
  });

  it('loses none of two changes that are made at once', async () => {
    const { client, trainer } = pair();
    const { id } = await test.addProgram(client, trainer);
    const api = as(trainer);
    await Promise.all([
      api.updateProgram({ id, body: { name: 'Renamed' } }).unwrap(),
      api.updateProgram({ id, body: { duration_weeks: 8, workouts_per_week: 4 } }).unwrap(),
      api.updateProgram({ id, body: { goals: ['Sleep'] } }).unwrap(),
    ]);
    expect((await api.getProgram({ id }).unwrap()).data).toMatchObject({
      name: 'Renamed',
      duration_weeks: 8,
      workouts_per_week: 4,
      goals: ['Sleep'],
      version: 4,
    });
  });
});

describe('completeProgram', () => {
  it('ends a program and tells of it, once', async () => {
    const { client, trainer } = pair();
    const program = await test.addProgram(client, trainer, { status: 'paused' });
    const body = { adherence_rate: 0.85, completion_date: '2026-11-20' };
    const completed = { ...program, ...body, status: 'completed', version: program.version + 1 };
    const { updated_at: _changed, ...expected } = completed;
    await given(test.service)
      .when(trainer.caller, (api) => api.completeProgram({ id: program.id, body }))
      .expect({ status: 200, body: { data: expected } }, [
        {
          event: 'program.completed',
          data: {
            program_id: program.id,
            client_id: client.user.id,
            trainer_id: trainer.user.id,
            ...body,
            program_name: program.name,
          },
        },
      ]);
    await given(test.service)
      .when(trainer.caller, (api) =>
        api.completeProgram({ id: program.id, body: { adherence_rate: 1 } }),
      )
      .expect({ status: 200, body: { data: expected } });
  });

  it('ended today unless the request says otherwise', async () => {
    const { client, trainer } = pair();
    const { id } = await test.addProgram(client, trainer);
    const today = test.clock.now().toISOString().slice(0, 10);
    const facts = { adherence_rate: null, completion_date: today };
    await given(test.service)
      .when({ kind: 'service', name: 'progress' }, (api) => api.completeProgram({ id }))
      .expect({ status: 200, body: { data: facts } }, [
        { event: 'program.completed', data: facts },
      ]);
  });

  it('tells of it once when it is asked for many times at once', async () => {
    const { client, trainer } = pair();
    const { id } = await test.addProgram(client, trainer);
    const before = (await test.service.events()).length;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => as(trainer).completeProgram({ id })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect((await test.service.events()).slice(before)).toMatchObject([
      { event: 'program.completed', data: { program_id: id } },
    ]);
  });

  it('refuses what was cancelled, what is not there, and a rate above one', async () => {
    const { client, trainer } = pair();
    const { id } = await test.addProgram(client, trainer, { status: 'cancelled' });
    expect(await as(trainer).completeProgram({ id })).toMatchObject(ended);
    expect(await as(trainer).completeProgram({ id: nobody })).toMatchObject(notFound);
    expect(await as(trainer).completeProgram({ id, body: { adherence_rate: 1.01 } })).toMatchObject(
      { status: 400, body: { errors: [{ path: 'body.adherence_rate' }] } },
    );
  });
});
