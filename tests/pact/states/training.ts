import type { Program, TrainingOperations } from '@fitsync/contracts/training';
import { examples } from '@fitsync/contracts/training/examples';
import { insertDietPlan } from '../../../services/training/src/store/insert-diet-plan.ts';
import { insertProgram } from '../../../services/training/src/store/insert-program.ts';
import { insertWorkoutPlan } from '../../../services/training/src/store/insert-workout-plan.ts';
import { updateProgram } from '../../../services/training/src/store/update-program.ts';
import type { ProviderWorld } from '../kit/states.ts';
import { exampleOf, people, program } from '../story.ts';
import { signedIn } from './shared.ts';

type World = ProviderWorld<TrainingOperations>;

/** The states of the training service. */
export const trainingStates = {
  'signed in': signedIn,

  /** A workout plan and a diet plan of the trainer. */
  async plans({ sql, now }: World): Promise<void> {
    const workoutPlan = exampleOf(examples.getWorkoutPlan.responses[200]).data;
    const dietPlan = exampleOf(examples.getDietPlan.responses[200]).data;
    await insertWorkoutPlan(sql, workoutPlan, now());
    await insertDietPlan(sql, dietPlan, now());
  },

  /** The program that the trainer has assigned to the client. */
  async 'a program'(
    world: World,
    { status }: { readonly status: Program['status'] },
  ): Promise<void> {
    await trainingStates.plans(world);
    await insertProgram(world.sql, program, world.now());
    await updateProgram(world.sql, { ...program, status }, world.now());
  },

  async 'program.assigned is published'(world: World): Promise<void> {
    await trainingStates.plans(world);
    const trainer = await world.as(people.trainer);
    await trainer.createProgram(examples.createProgram.input).unwrap();
  },

  async 'program.updated is published'(world: World): Promise<void> {
    await trainingStates['a program'](world, { status: 'active' });
    const trainer = await world.as(people.trainer);
    await trainer
      .updateProgram({ ...examples.updateProgram.input, body: { goals: ['Row 2 km'] } })
      .unwrap();
  },

  async 'program.completed is published'(world: World): Promise<void> {
    await trainingStates['a program'](world, { status: 'active' });
    const trainer = await world.as(people.trainer);
    const body = { adherence_rate: 0.85, completion_date: program.start_date };
    await trainer.completeProgram({ id: program.id, body }).unwrap();
  },
};
