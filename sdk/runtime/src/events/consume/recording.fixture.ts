import type { Envelope, Sql } from '@fitsync/descriptor';
import { loanIn } from '../events.fixture.ts';
import type { AnyEventHandlers } from './consumer-context.ts';

/** A handler that records the loan; what it is given runs first, in the same transaction. */
export function recording(
  before: (event: Envelope, tx: Sql) => unknown = () => undefined,
): AnyEventHandlers[string] {
  return {
    async apply(tx, event) {
      await before(event, tx);
      await tx.query('INSERT INTO effects (loan) VALUES ($1)', [loanIn(event).loan]);
    },
  };
}

/** Handlers that record all loans. */
export const recordingLoans: AnyEventHandlers = {
  'loan.made': recording(),
  'loan.ended': recording(),
};
