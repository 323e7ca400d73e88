import { assignProgram } from './assign-program.ts';
import type { Scenario } from './scenario.ts';

/** A program from its assignment to the achievement for it. */
export const program: Scenario = {
  summary: 'a program is assigned, changed and completed, which earns an achievement',
  async play(cast, perform) {
    const { trainer } = cast;
    const { id } = await assignProgram(cast, perform);
    await perform({
      title: 'the trainer makes it longer',
      expects: ['program.updated'],
      call: (options) =>
        trainer.api.updateProgram({ id, body: { duration_weeks: 6 } }, options).unwrap(),
    });
    await perform({
      title: 'the trainer completes it',
      expects: ['program.completed', 'achievement.earned'],
      call: (options) =>
        trainer.api.completeProgram({ id, body: { adherence_rate: 0.9 } }, options).unwrap(),
    });
  },
};
