import type { Scenario } from './scenario.ts';

/** A client who weighs less and less. */
export const milestone: Scenario = {
  summary: 'a client sets a goal, loses five, then ten kilograms, and reaches it',
  async play({ client }, perform) {
    const weigh = (weight_kg: number, expects: readonly string[]) =>
      perform({
        title: `the client weighs ${weight_kg} kg`,
        expects: ['progress.updated', ...expects],
        call: (options) =>
          client.api.recordMetrics({ body: { client_id: client.id, weight_kg } }, options).unwrap(),
      });
    await weigh(85, []);
    await perform({
      title: 'the client wants to weigh 75 kg',
      expects: [],
      call: (options) =>
        client.api
          .createGoal(
            { body: { client_id: client.id, metric: 'weight_kg', target_value: 75 } },
            options,
          )
          .unwrap(),
    });
    await weigh(79.5, ['achievement.earned']);
    await weigh(74.8, ['milestone.reached', 'achievement.earned']);
  },
};
