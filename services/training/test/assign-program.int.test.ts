import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ProgramRequest, training } from '@fitsync/contracts/training';
import { type ExpectedReply, given } from '@fitsync/testing';
import type { Person } from './people.fixture.ts';
import { programRequest, startTraining, type TrainingUnderTest } from './training.fixture.ts';

const nobody = '0193a000-0000-7000-8000-00000000dead';

let test: TrainingUnderTest;
beforeAll(async () => {
  test = await startTraining();
});
afterAll(() => test.close());

const pair = () => ({ client: test.people.client(), trainer: test.people.trainer() });
const assigning = (by: Person, body: ProgramRequest) =>
  given(test.service).when(by.caller, (api) => api.createProgram({ body }));

describe('createProgram', () => {
  it('assigns an active program and tells of it', async () => {
    const { client, trainer } = pair();
    const [workout, diet] = [await test.addWorkoutPlan(trainer), await test.addDietPlan(trainer)];
    const body: ProgramRequest = {
      ...programRequest(client, trainer),
      workout_plan_id: workout.id,
      diet_plan_id: diet.id,
      goals: ['Squat body weight'],
    };
    const { data } = await test.service.as(trainer.caller).createProgram({ body }).unwrap();
    expect(data).toEqual({
      ...body,
      workouts_per_week: 3,
      id: expect.any(String),
      status: 'active',
      adherence_rate: null,
      completion_date: null,
      version: 1,
      created_at: '2026-11-23T10:30:00.000Z',
      updated_at: '2026-11-23T10:30:00.000Z',
    });
    const event = (await test.service.events()).at(-1);
    expect(event).toMatchObject({
      event: 'program.assigned',
      source: 'training',
      timestamp: '2026-11-23T10:30:00.000Z',
      data: {
        program_id: data.id,
        client_id: client.user.id,
        trainer_id: trainer.user.id,
        workout_plan_id: workout.id,
        diet_plan_id: diet.id,
        start_date: '2026-11-16',
        duration_weeks: 12,
      },
    });
    expect(training.eventValidators['program.assigned'].envelope(event)).toBe(true);
  });

  it('needs no plans, no goals and no number of workouts', async () => {
    const { client, trainer } = pair();
    const plans = { workout_plan_id: null, diet_plan_id: null };
    await assigning(trainer, programRequest(client, trainer)).expect(
      { status: 201, body: { data: { ...plans, goals: [], workouts_per_week: 3 } } },
      [{ event: 'program.assigned', data: plans }],
    );
  });

  it('lets administrators assign in the name of a trainer, any plan', async () => {
    const { client, trainer } = pair();
    const workout = await test.addWorkoutPlan(test.people.trainer());
    const body = { ...programRequest(client, trainer), workout_plan_id: workout.id };
    await assigning(test.people.admin(), body).expect(
      { status: 201, body: { data: { trainer_id: trainer.user.id } } },
      [{ event: 'program.assigned' }],
    );
  });

  it('takes a client who was cleared', async () => {
    const [client, trainer] = [test.people.client(true), test.people.trainer()];
    await assigning(trainer, programRequest(client, trainer)).expect({ status: 201 }, [
      { event: 'program.assigned' },
    ]);
  });
});

describe('createProgram refuses, without an event,', () => {
  it.each<[string, () => Promise<[Person, ProgramRequest]>, ExpectedReply]>([
    [
      'a client nobody knows',
      async () => {
        const { client, trainer } = pair();
        return [trainer, { ...programRequest(client, trainer), client_id: nobody }];
      },
      { status: 400, body: { code: 'unknown_reference', errors: [{ path: 'body.client_id' }] } },
    ],
    [
      'a trainer nobody knows',
      async () => {
        const { client, trainer } = pair();
        return [test.people.admin(), { ...programRequest(client, trainer), trainer_id: nobody }];
      },
      { status: 400, body: { code: 'unknown_reference', errors: [{ path: 'body.trainer_id' }] } },
    ],
    [
      'a trainer for the client',
      async () => {
        const { trainer } = pair();
        return [trainer, programRequest(test.people.trainer(), trainer)];
      },
      { status: 400, body: { code: 'wrong_role', errors: [{ path: 'body.client_id' }] } },
    ],
    [
      'an administrator for the trainer',
      async () => {
        const admin = test.people.admin();
        return [admin, programRequest(test.people.client(), admin)];
      },
      { status: 400, body: { code: 'wrong_role', errors: [{ path: 'body.trainer_id' }] } },
    ],
    [
      'a client who was refused a clearance',
      async () => {
        const trainer = test.people.trainer();
        return [trainer, programRequest(test.people.client(false), trainer)];
      },
      { status: 409, body: { code: 'health_clearance_missing' } },
    ],
    [
      'the name of another trainer',
      async () => {
        const { client, trainer } = pair();
        return [test.people.trainer(), programRequest(client, trainer)];
      },
      { status: 403, body: { code: 'forbidden' } },
    ],
    [
      'plans nobody knows',
      async () => {
        const { client, trainer } = pair();
        const plans = { workout_plan_id: nobody, diet_plan_id: nobody };
        return [trainer, { ...programRequest(client, trainer), ...plans }];
      },
      {
        status: 400,
        body: {
          code: 'unknown_reference',
          errors: [{ path: 'body.workout_plan_id' }, { path: 'body.diet_plan_id' }],
        },
      },
    ],
    [
      'the plans of another trainer',
      async () => {
        const { client, trainer } = pair();
        const { id } = await test.addDietPlan(test.people.trainer());
        return [trainer, { ...programRequest(client, trainer), diet_plan_id: id }];
      },
      { status: 400, body: { code: 'unknown_reference', errors: [{ path: 'body.diet_plan_id' }] } },
    ],
    [
      'a day that no calendar has',
      async () => {
        const { client, trainer } = pair();
        return [trainer, { ...programRequest(client, trainer), start_date: '2026-02-30' }];
      },
      { status: 400, body: { code: 'validation_failed', errors: [{ path: 'body.start_date' }] } },
    ],
  ])('%s', async (_what, prepare, answer) => {
    const [by, body] = await prepare();
    await assigning(by, body).expect(answer);
  });

  it('whomever it cannot check, because the user service is away', async () => {
    const { client, trainer } = pair();
    await test.withoutUserService(() =>
      assigning(trainer, programRequest(client, trainer)).expect({ status: 503 }),
    );
  });
});
