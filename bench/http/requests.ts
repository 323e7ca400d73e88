import { examples } from '@fitsync/contracts/training';

/** A request that is sent over and over. */
export interface RequestShape {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

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
  get: examples.getWorkoutPlan.responses[200],
  post: examples.createWorkoutPlan.responses[201],
} as const;
