import type { ProgressCalls } from '@fitsync/contracts/progress';
import { FitSyncError } from '@fitsync/sdk';
import type { ActiveProgram } from '../domain/analytics.ts';

/** The active programs of a client; null when the training service does not answer. */
export async function fetchActivePrograms(
  calls: ProgressCalls,
  clientId: string,
): Promise<readonly ActiveProgram[] | null> {
  try {
    const { data } = await calls.training.listActivePrograms({ client_id: clientId }).unwrap();
    return data;
  } catch (error) {
    if (error instanceof FitSyncError) return null;
    throw error;
  }
}
