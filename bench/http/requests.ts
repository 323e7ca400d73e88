import { loadExamples } from '@fitsync/contracts/platform';
import type { RequestShape } from '../measured-server.ts';

const examples = await loadExamples.training();
const id = examples.getWorkoutPlan.input.id;

/** The same two requests for every contestant: a parameter to validate, and a nested body. */
export const requests = {
  get: { method: 'GET', path: `/api/workout-plans/${id}`, headers: { authorization: 'Bearer x' } },
  post: {
    method: 'POST',
    path: '/api/workout-plans',
    headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
    body: JSON.stringify(examples.createWorkoutPlan.input.body),
  },
} as const satisfies Record<string, RequestShape>;

/** What everybody answers. */
export const answers = {
  get: given(examples.getWorkoutPlan.responses[200]),
  post: given(examples.createWorkoutPlan.responses[201]),
} as const;

function given<T>(example: T | undefined): T {
  if (example === undefined) throw new Error('the contract has no such example');
  return example;
}
