// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import type { TrainingOperations } from '../operations.ts';
import { dietPlansExamples } from './diet-plans.ts';
import { programsExamples } from './programs.ts';
import { workoutPlansExamples } from './workout-plans.ts';

/** By operation, an input that works and the answers to expect, as far as they have a body. */
export type TrainingExamples = {
  readonly [Id in keyof TrainingOperations]: {
    readonly input: TrainingOperations[Id]['input'];
    readonly responses: Partial<TrainingOperations[Id]['responses']>;
  };
};

/** Examples of all operations of the training service. */
export const examples: TrainingExamples = {
  ...dietPlansExamples,
  ...programsExamples,
  ...workoutPlansExamples,
};
