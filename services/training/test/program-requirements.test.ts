import { describe, expect, it } from 'vitest';
import {
  assertAssignable,
  assertPlansExist,
  type ProgramFacts,
} from '../src/domain/program-requirements.ts';

const facts: ProgramFacts = {
  trainer: { role: 'trainer' },
  client: { role: 'client' },
  healthClearance: null,
};

describe('assertAssignable', () => {
  it('takes a client who was cleared, and one of whom nothing is known', () => {
    expect(() => assertAssignable(facts)).not.toThrow();
    expect(() => assertAssignable({ ...facts, healthClearance: true })).not.toThrow();
  });

  it('refuses a client who was refused a clearance', () => {
    expect(() => assertAssignable({ ...facts, healthClearance: false })).toThrow(
      expect.objectContaining({ code: 'health_clearance_missing' }),
    );
  });

  it('names the field of somebody who does not exist', () => {
    for (const [who, path] of [
      ['trainer', 'body.trainer_id'],
      ['client', 'body.client_id'],
    ] as const) {
      expect(() => assertAssignable({ ...facts, [who]: undefined })).toThrow(
        expect.objectContaining({
          code: 'unknown_reference',
          errors: [expect.objectContaining({ path })],
        }),
      );
    }
  });

  it('names the field of somebody who is something else', () => {
    expect(() => assertAssignable({ ...facts, trainer: { role: 'client' } })).toThrow(
      expect.objectContaining({
        code: 'wrong_role',
        errors: [expect.objectContaining({ path: 'body.trainer_id' })],
      }),
    );
    expect(() => assertAssignable({ ...facts, client: { role: 'admin' } })).toThrow(
      expect.objectContaining({ code: 'wrong_role' }),
    );
  });
});

describe('assertPlansExist', () => {
  it('names every plan that was not found', () => {
    expect(() => assertPlansExist({ workout_plan_id: true, diet_plan_id: {} })).not.toThrow();
    expect(() => assertPlansExist({ workout_plan_id: undefined, diet_plan_id: undefined })).toThrow(
      expect.objectContaining({
        code: 'unknown_reference',
        errors: [
          expect.objectContaining({ path: 'body.workout_plan_id' }),
          expect.objectContaining({ path: 'body.diet_plan_id' }),
        ],
      }),
    );
  });
});
