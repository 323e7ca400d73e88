import type { Server } from 'node:http';
import { training, type TrainingOperations } from '@fitsync/contracts/training';
import type { Caller } from '@fitsync/descriptor';
import { createService } from '@fitsync/runtime/http';
import express from 'express';
import { listen } from './listen.ts';
import { answers } from './requests.ts';

type Measured = Pick<TrainingOperations, 'createWorkoutPlan' | 'getWorkoutPlan'>;

const { createWorkoutPlan, getWorkoutPlan } = training.operations;
const trainer: Caller = { kind: 'user', id: 'x', role: 'trainer', sessionId: 'x' };
const unused = (): never => {
  throw new Error('not part of the measurement');
};

/** Our stub, mounted as the services mount it: before an Express app that serves the rest. */
export function startStub(): Server {
  const stub = createService<Measured, object, unknown>(
    {
      ...training,
      operations: { createWorkoutPlan, getWorkoutPlan },
      sends: {},
      eventValidators: {},
    },
    {
      createWorkoutPlan: async () => ({ status: 201, body: answers.post }),
      getWorkoutPlan: async () => ({ status: 200, body: answers.get }),
    },
    {
      db: { query: unused },
      transact: unused,
      calls: unused,
      authenticate: () => trainer,
      now: () => new Date(),
      headers: {},
      responseCheck: { mode: 'report', every: 100 },
    },
  );
  const app = express();
  return listen((request, response) => stub(request, response, () => app(request, response)));
}
