import type { ProgressOperations } from '@fitsync/contracts/progress';
import { examples } from '@fitsync/contracts/progress/examples';
import { insertAchievement } from '../../../services/progress/src/store/insert-achievement.ts';
import { insertWorkoutStub } from '../../../services/progress/src/store/insert-workout-stub.ts';
import type { ProviderWorld } from '../kit/states.ts';
import { clientId, exampleOf, people } from '../story.ts';
import { signedIn } from './shared.ts';

type World = ProviderWorld<ProgressOperations>;

const measured = examples.recordMetrics.input.body;

/** The states of the progress service. */
export const progressStates = {
  'signed in': signedIn,

  /** The client has lost 10 kg. */
  async 'an achievement'({ sql }: World): Promise<void> {
    const [achievement] = exampleOf(examples.listClientAchievements.responses[200]).data;
    await insertAchievement(sql, { ...exampleOf(achievement), rule: 'weight_lost', tier: '10' });
  },

  /** The client has goals, one of which is to weigh 75 kg. */
  async goals(world: World): Promise<void> {
    const client = await world.as(people.client);
    await client.createGoal(examples.createGoal.input).unwrap();
  },

  /** The client has weighed more last year, and been measured last week. */
  async metrics(world: World): Promise<void> {
    const client = await world.as(people.client);
    for (const [weight_kg, recorded_at] of [
      [85, '2025-08-04T16:20:00Z'],
      [75.6, '2026-11-18T07:15:00Z'],
      [75.3, '2026-11-20T07:15:00Z'],
    ] as const) {
      await client
        .recordMetrics({ body: { client_id: clientId, weight_kg, recorded_at } })
        .unwrap();
    }
  },

  /** A session took place, and the client has not written down yet what was done. */
  async 'a stub'({ sql, now }: World): Promise<void> {
    const [stub] = exampleOf(examples.listWorkoutLogs.responses[200]).data;
    await insertWorkoutStub(sql, exampleOf(stub), now());
  },

  async 'progress.updated is published'(world: World): Promise<void> {
    await progressStates.metrics(world);
    const client = await world.as(people.client);
    await client.recordMetrics({ body: measured }).unwrap();
  },

  async 'milestone.reached is published'(world: World): Promise<void> {
    await progressStates.metrics(world);
    await progressStates.goals(world);
    const client = await world.as(people.client);
    await client.recordMetrics({ body: { client_id: clientId, weight_kg: 74.8 } }).unwrap();
  },

  async 'achievement.earned is published'(world: World): Promise<void> {
    await progressStates['progress.updated is published'](world);
  },
};
