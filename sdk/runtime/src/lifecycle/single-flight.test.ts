import { expect, it } from 'vitest';
import { singleFlight } from './single-flight.ts';

it('does the work once for all who ask while it is under way, and anew for who asks later', async () => {
  let times = 0;
  const count = singleFlight(async () => (times += 1));
  expect(await Promise.all([count(), count(), count()])).toEqual([1, 1, 1]);
  expect(await count()).toBe(2);
});

it('tells all of them of a failure, and tries again the next time', async () => {
  let times = 0;
  const fail = singleFlight(async () => {
    times += 1;
    throw new Error(`failure ${times}`);
  });
  const both = await Promise.allSettled([fail(), fail()]);
  expect(both).toMatchObject([
    { reason: { message: 'failure 1' } },
    { reason: { message: 'failure 1' } },
  ]);
  await expect(fail()).rejects.toThrow('failure 2');
});
