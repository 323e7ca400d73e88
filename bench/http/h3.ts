import type { Server } from 'node:http';
import { training } from '@fitsync/contracts/training';
import { H3, HTTPError, readBody } from 'h3';
import { toNodeHandler } from 'h3/node';
import { listen } from './listen.ts';
import { answers } from './requests.ts';

const { createWorkoutPlan, getWorkoutPlan } = training.validators;

/** h3 with the compiled validators of the contract. */
export function startH3(): Server {
  const app = new H3();
  app.get('/api/workout-plans/:id', ({ context }) => {
    if (!getWorkoutPlan.parameters({ ...context.params })) throw new HTTPError({ status: 400 });
    return answers.get;
  });
  app.post('/api/workout-plans', async (event) => {
    const body = await readBody(event);
    if (createWorkoutPlan.body?.(body) !== true) throw new HTTPError({ status: 400 });
    event.res.status = 201;
    return answers.post;
  });
  return listen(toNodeHandler(app));
}
