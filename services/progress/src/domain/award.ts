import type { Achievement } from '@fitsync/contracts/progress';

/** What earns achievements. */
export type AwardRule = 'weight_lost' | 'workouts_logged' | 'program_completed';

/** An achievement as its rule describes it; a client has one for each rule and tier. */
export type Award = Pick<
  Achievement,
  'type' | 'title' | 'description' | 'badge_icon' | 'program_id'
> & {
  readonly rule: AwardRule;
  readonly tier: string;
};

/** For losing so many kilograms. */
export function weightAward(kilograms: number): Award {
  return {
    rule: 'weight_lost',
    tier: String(kilograms),
    type: 'weight_milestone',
    title: `Lost ${kilograms}kg`,
    description: `You've successfully lost ${kilograms}kg!`,
    badge_icon: `weight_loss_${kilograms}kg.png`,
    program_id: null,
  };
}

/** For the first workout that is logged. */
export const firstWorkoutAward: Award = {
  ...workoutRule('1'),
  title: 'First workout',
  description: "You've logged your first workout!",
};

/** How many logged workouts earn something, after the first. */
const workoutTiers = [10, 25, 50, 100, 250, 500, 1_000];

/** For all tiers that so many logged workouts reach. */
export function workoutAwards(logged: number): Award[] {
  if (logged === 0) return [];
  const reached = workoutTiers.filter((tier) => tier <= logged);
  return [firstWorkoutAward, ...reached.map(manyWorkoutsAward)];
}

function manyWorkoutsAward(count: number): Award {
  return {
    ...workoutRule(String(count)),
    title: `${count} workouts`,
    description: `You've logged ${count} workouts!`,
  };
}

function workoutRule(tier: string): Omit<Award, 'title' | 'description'> {
  return {
    rule: 'workouts_logged',
    tier,
    type: 'workout_milestone',
    badge_icon: `workouts_${tier}.png`,
    program_id: null,
  };
}

/** For completing a program, whose name may be unknown. */
export function programAward(programId: string, name = 'Training Program'): Award {
  return {
    rule: 'program_completed',
    tier: programId,
    type: 'program_completion',
    title: `Completed ${name}`,
    description: "You've successfully completed your training program!",
    badge_icon: 'program_completion.png',
    program_id: programId,
  };
}
