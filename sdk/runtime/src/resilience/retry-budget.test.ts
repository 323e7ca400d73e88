import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRetryBudget } from './index.ts';

it('grants a single call its three repetitions and no fourth', () => {
  const budget = createRetryBudget();
  budget.earn();
  expect([budget.spend(), budget.spend(), budget.spend(), budget.spend()]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

it('never grants more than a fifth of all calls and the three that were there', () => {
  const steps = fc.array(fc.constantFrom('earn', 'spend'), { maxLength: 500 });
  fc.assert(
    fc.property(steps, (sequence) => {
      const budget = createRetryBudget();
      let calls = 0;
      let repeated = 0;
      for (const step of sequence) {
        if (step === 'earn') {
          calls += 1;
          budget.earn();
        } else if (budget.spend()) repeated += 1;
      }
      expect(repeated).toBeLessThanOrEqual(3 + calls / 5);
    }),
  );
});
