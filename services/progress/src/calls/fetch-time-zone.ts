import type { ProgressCalls } from '@fitsync/contracts/progress';
import { FitSyncError } from '@fitsync/sdk/engine';

/** The zone that the days of a client are told in; UTC when it is not known or cannot be had right now. */
export async function fetchTimeZone(calls: ProgressCalls, clientId: string): Promise<string> {
  try {
    const { data } = await calls.user.getUser({ id: clientId }).unwrap();
    return data.time_zone ?? 'UTC';
  } catch (error) {
    if (error instanceof FitSyncError) return 'UTC';
    throw error;
  }
}
