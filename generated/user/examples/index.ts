// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import type { UserOperations } from '../operations.ts';
import { sessionsExamples } from './sessions.ts';
import { usersExamples } from './users.ts';

/** By operation, an input that works and the answers to expect, as far as they have a body. */
export type UserExamples = {
  readonly [Id in keyof UserOperations]: {
    readonly input: UserOperations[Id]['input'];
    readonly responses: Partial<UserOperations[Id]['responses']>;
  };
};

/** Examples of all operations of the user service. */
export const examples: UserExamples = { ...sessionsExamples, ...usersExamples };
