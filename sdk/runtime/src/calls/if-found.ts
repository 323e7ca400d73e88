import type { Call, OperationTypes, SuccessBodyOf } from '@fitsync/descriptor';
import { ApiError } from '@fitsync/sdk/engine';

/** The body of a successful call; `undefined` where the answer is 404. Anything else throws. */
export async function ifFound<Op extends OperationTypes>(
  call: Call<Op>,
): Promise<Awaited<SuccessBodyOf<Op>> | undefined> {
  try {
    return await call.unwrap();
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}
