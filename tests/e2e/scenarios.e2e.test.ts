import { beforeAll, expect, inject, it } from 'vitest';
import { joinStack, type Stack } from './stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await joinStack(inject('stack'));
});

const flows = {
  booking: [
    'program.assigned',
    'booking.created',
    'booking.rescheduled',
    'booking.cancelled',
    'booking.created',
    'booking.completed',
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
    expect(
      acts.flatMap(({ events }) => events.map(({ event }: { event: string }) => event)),
    ).toEqual(expected);
  },
  60_000,
);
