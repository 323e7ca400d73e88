import type { TrainingStub } from '@fitsync/contracts/training';
import { decodeCursor, toPage } from '@fitsync/runtime/paging';
import { withNames } from '../calls/with-names.ts';
import { visibleTo } from '../domain/training-policy.ts';
import { listPrograms as selectPrograms } from '../store/list-programs.ts';
import type { TrainingDeps } from '../training-deps.ts';

/** Lists the programs that the caller may see, the newest first. */
export const listPrograms =
  (deps: TrainingDeps): TrainingStub['listPrograms'] =>
  async ({ client_id, trainer_id, status, cursor, limit = 20 }, context) => {
    const { caller, db } = context;
    const found = await selectPrograms(
      db,
      {
        clientId: client_id ?? null,
        trainerId: trainer_id ?? null,
        status: status ?? null,
        visibleTo: visibleTo(caller),
        before: decodeCursor(cursor, ['id'])?.id ?? null,
      },
      limit + 1,
    );
    const { data, page } = toPage(found, limit, ({ id }) => ({ id }));
    // Services fetch the names that they need themselves.
    if (caller.kind === 'service') return { status: 200, body: { success: true, data, page } };
    return {
      status: 200,
      body: { success: true, data: await withNames(deps, context, 'listPrograms', data), page },
    };
  };
