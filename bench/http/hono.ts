import type { Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { training } from '@fitsync/contracts/training';
import { Hono } from 'hono';
import { validator } from 'hono/validator';
import { listen } from './listen.ts';
import { answers } from './requests.ts';

const { createWorkoutPlan, getWorkoutPlan } = training.validators;

/** Hono, its validators calling the compiled ones of the contract. */
export function startHono(): Server {
  const app = new Hono();
  app.get(
    '/api/workout-plans/:id',
    validator('param', (value, context) =>
      getWorkoutPlan.parameters(value) ? value : context.json({ error: 'invalid' }, 400),
    ),
    (context) => context.json(answers.get),
  );
  app.post(
    '/api/workout-plans',
    validator('json', (value, context) =>
      createWorkoutPlan.body?.(value) === true ? value : context.json({ error: 'invalid' }, 400),
    ),
    (context) => context.json(answers.post, 201),
  );
  const answer = getRequestListener(app.fetch);
  return listen((request, response) => void answer(request, response));
}
