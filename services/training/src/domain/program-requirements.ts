import { problems } from '@fitsync/contracts/problems';
import { Problem } from '@fitsync/runtime/problem';

/** What training has to know about the people of a new program, as the user service tells it. */
export interface ProgramFacts {
  readonly trainer: { readonly role: string } | undefined;
  readonly client: { readonly role: string } | undefined;
  /** Null when nobody has said anything about it. */
  readonly healthClearance: boolean | null;
}

function assertRole(
  user: { readonly role: string } | undefined,
  field: string,
  wanted: string,
): void {
  if (user === undefined) {
    throw new Problem(
      problems.unknown_reference,
      `There is no user with this ${field}. Find a ${wanted} with GET /api/users?role=${wanted}.`,
      {
        errors: [{ path: `body.${field}`, message: `is not the id of a ${wanted}` }],
      },
    );
  }
  if (user.role !== wanted) {
    throw new Problem(
      problems.wrong_role,
      `The user named by ${field} has the role ${user.role}. Find a ${wanted} with GET /api/users?role=${wanted}.`,
      { errors: [{ path: `body.${field}`, message: `must be the id of a ${wanted}` }] },
    );
  }
}

/**
 * Throws unless the trainer is a trainer and the client a client (`unknown_reference`, `wrong_role`)
 * who was not refused a health clearance (`health_clearance_missing`).
 */
export function assertAssignable(facts: ProgramFacts): void {
  assertRole(facts.trainer, 'trainer_id', 'trainer');
  assertRole(facts.client, 'client_id', 'client');
  if (facts.healthClearance === false) {
    throw new Problem(
      problems.health_clearance_missing,
      'The client was refused a health clearance. An administrator has to record it first.',
    );
  }
}

/** Throws `unknown_reference` for each plan that was named and not found. */
export function assertPlansExist(found: Readonly<Record<string, unknown>>): void {
  const missing = Object.keys(found).filter((field) => found[field] === undefined);
  if (missing.length === 0) return;
  throw new Problem(
    problems.unknown_reference,
    `There is no plan with this ${missing.join(', ')}.`,
    {
      errors: missing.map((field) => ({
        path: `body.${field}`,
        message: 'is not the id of a plan',
      })),
    },
  );
}
