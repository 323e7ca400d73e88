// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import type { ProgressOperations } from '../operations.ts';
import { achievementsExamples } from './achievements.ts';
import { analyticsExamples } from './analytics.ts';
import { goalsExamples } from './goals.ts';
import { metricsExamples } from './metrics.ts';
import { workoutLogsExamples } from './workout-logs.ts';

/** By operation, an input that works and the answers to expect, as far as they have a body. */
export type ProgressExamples = {
  readonly [Id in keyof ProgressOperations]: {
    readonly input: ProgressOperations[Id]['input'];
    readonly responses: Partial<ProgressOperations[Id]['responses']>;
  };
};

/** Examples of all operations of the progress service. */
export const examples: ProgressExamples = {
  ...achievementsExamples,
  ...analyticsExamples,
  ...goalsExamples,
  ...metricsExamples,
  ...workoutLogsExamples,
};
