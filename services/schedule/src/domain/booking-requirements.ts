import { Problem } from '@fitsync/runtime/problem';
import { problems } from '@fitsync/contracts/problems';

/** What schedule has to know about the people of a new booking, as their owning services tell it. */
export interface BookingFacts {
  readonly trainer: { readonly role: string } | undefined;
  readonly client: { readonly role: string } | undefined;
  /** Null when nobody has said anything about it. */
  readonly healthClearance: boolean | null;
  readonly activePrograms: number;
}

function rejectReference(field: string, who: string): never {
  throw new Problem(
    problems.unknown_reference,
    `There is no user with this ${field}. Find a ${who} with GET /api/users?role=${who}.`,
    {
      errors: [{ path: `body.${field}`, message: `is not the id of a ${who}` }],
    },
  );
}

function rejectRole(field: string, role: string, wanted: string): never {
  throw new Problem(
    problems.wrong_role,
    `The user named by ${field} has the role ${role}. Find a ${wanted} with GET /api/users?role=${wanted}.`,
    {
      errors: [{ path: `body.${field}`, message: `must be the id of a ${wanted}` }],
    },
  );
}

/**
 * Throws unless the trainer is a trainer (`unknown_reference`, `wrong_role`), the client a client
 * with at least one active program (`no_active_program`), and nobody has refused the client a health
 * clearance (`health_clearance_missing`). An unanswered clearance does not stand in the way.
 */
export function assertBookable(facts: BookingFacts): void {
  if (facts.trainer === undefined) rejectReference('trainer_id', 'trainer');
  if (facts.trainer.role !== 'trainer') rejectRole('trainer_id', facts.trainer.role, 'trainer');
  if (facts.client === undefined) rejectReference('client_id', 'client');
  if (facts.client.role !== 'client') rejectRole('client_id', facts.client.role, 'client');
  if (facts.healthClearance === false) {
    throw new Problem(
      problems.health_clearance_missing,
      'The client was refused a health clearance. An administrator has to record it first.',
    );
  }
  if (facts.activePrograms === 0) {
    throw new Problem(
      problems.no_active_program,
      'The client has no active program. A trainer has to assign one before sessions can be booked.',
    );
  }
}
