import type { TrainingStub } from '@fitsync/contracts/training';
import { withNames } from '../calls/with-names.ts';
import { assertProgramVisible } from '../domain/training-policy.ts';
import { findProgram } from '../store/find-program.ts';
import type { TrainingDeps } from '../training-deps.ts';

/** Shows one program to its client, its trainer, administrators and listed services. */
export const getProgram =
  (deps: TrainingDeps): TrainingStub['getProgram'] =>
  async ({ id }, context) => {
    const { caller, db } = context;
    const program = await findProgram(db, id);
    assertProgramVisible(caller, program);
    // Services fetch the names that they need themselves.
    if (caller.kind === 'service') return { status: 200, body: { success: true, data: program } };
    const [named = program] = await withNames(deps, context, 'getProgram', [program]);
    return { status: 200, body: { success: true, data: named } };
  };
