import { describe, expect, it } from 'vitest';
import { programAward, weightAward, workoutAwards } from '../src/domain/award.ts';

describe('awards', () => {
  it('are called as people know them', () => {
    expect(weightAward(10)).toMatchObject({
      type: 'weight_milestone',
      title: 'Lost 10kg',
      description: "You've successfully lost 10kg!",
      badge_icon: 'weight_loss_10kg.png',
    });
    expect(programAward('p1', 'Back to basics').title).toBe('Completed Back to basics');
    expect(programAward('p1').title).toBe('Completed Training Program');
  });

  it('come with the first workout and then from time to time', () => {
    const titles = (logged: number) => workoutAwards(logged).map(({ title }) => title);
    expect(titles(0)).toEqual([]);
    expect(titles(9)).toEqual(['First workout']);
    expect(titles(25)).toEqual(['First workout', '10 workouts', '25 workouts']);
  });
});
