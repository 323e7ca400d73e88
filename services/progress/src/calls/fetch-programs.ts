import type { ProgressCalls } from '@fitsync/contracts/progress';
import { FitSyncError } from '@fitsync/sdk/engine';
import type { FollowedProgram } from '../domain/analytics.ts';

/** More programs than anybody has had, and as many as one list holds; the newest come first. */
const most = 100;

/** The programs that a client follows or has completed; null when the training service does not answer. */
export async function fetchPrograms(
  calls: ProgressCalls,
  clientId: string,
): Promise<readonly FollowedProgram[] | null> {
  try {
    const { data } = await calls.training
      .listPrograms({ client_id: clientId, limit: most })
      .unwrap();
    return data.filter(({ status }) => status === 'active' || status === 'completed');
  } catch (error) {
    if (error instanceof FitSyncError) return null;
    throw error;
  }
}
