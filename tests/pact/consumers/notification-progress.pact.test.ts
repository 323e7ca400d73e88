import { expect } from 'vitest';
import { findAchievement } from '../../../services/notification/src/calls/find-achievement.ts';
import { describeCalls } from '../kit/describe-calls.ts';
import { describeEvents } from '../kit/describe-events.ts';
import { describePact } from '../kit/open-pact.ts';
import { achievementId, clientId } from '../story.ts';

describePact('notification', 'progress', (pact) => {
  const { expects, expectsRefusal } = describeCalls(pact, 'notification', 'progress');

  expects('listClientAchievements', 'when an achievement was earned', {
    given: { 'an achievement': {} },
    input: { id: clientId, limit: 100 },
    answer: {
      status: 200,
      reads: { data: [{ id: achievementId, earned_at: '2025-11-26T07:15:00Z' }] },
    },
    through: async (calls) =>
      expect(await findAchievement(calls, clientId, achievementId)).toHaveProperty('earned_at'),
  });
  expectsRefusal('listClientAchievements', { id: clientId });

  describeEvents(pact, 'notification', 'progress');
});
