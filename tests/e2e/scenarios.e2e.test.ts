import { beforeAll, expect, inject, it } from 'vitest';
import { joinStack, type Stack } from './stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await joinStack(inject('stack'));
});

/** What comes of each act. */
const flows = {
  booking: [
    ['program.assigned'],
    ['booking.created'],
    ['booking.rescheduled'],
    ['booking.cancelled'],
    ['booking.created'],
    ['booking.completed'],
  ],
  program: [['program.assigned'], ['program.updated'], ['achievement.earned', 'program.completed']],
  reminder: [['program.assigned'], ['booking.created'], ['booking.reminder']],
  milestone: [
    ['progress.updated'],
    [],
    ['achievement.earned', 'progress.updated'],
    ['achievement.earned', 'milestone.reached', 'progress.updated'],
  ],
};

it.each(Object.entries(flows))(
  'plays the scenario %s',
  async (name, expected) => {
    const { code, stdout, stderr } = await stack.run('events', 'trigger', name, '--json');
    expect(stderr).toContain('fitsync mail list');
    expect(code).toBe(0);
    const acts = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const seen = acts.map(({ events }) =>
      events.map(({ event }: { event: string }) => event).toSorted(),
    );
    expect(seen).toEqual(expected);
  },
  60_000,
);

it('publishes nothing that breaks a contract', async () => {
  const args = ['--since', '1h', '--exit-at-end', '--verify', '--json'];
  const { code, stdout, stderr } = await stack.run('events', 'tail', ...args);
  expect(stderr).not.toContain('invalid');
  expect(code).toBe(0);
  expect(stdout.trim().split('\n').length).toBeGreaterThan(12);
});
