import { progress, type ProgressOperations } from '@fitsync/contracts/progress';
import { schedule, type ScheduleOperations } from '@fitsync/contracts/schedule';
import { training, type TrainingOperations } from '@fitsync/contracts/training';
import { user, type UserOperations } from '@fitsync/contracts/user';
import type { Client } from '@fitsync/descriptor';
import { createClient } from '@fitsync/sdk/engine';

type Operations = UserOperations & TrainingOperations & ScheduleOperations & ProgressOperations;

/** Everything that the workload asks the gateway for. */
export type Api = Client<Operations>;

/** Milliseconds until a call is given up: shorter than what the gateway waits, so that some outcomes stay unknown. */
const patience = 6_000;

/** The API behind a gateway, as whoever `token` names at the moment; as nobody without it. */
export function createApi(baseUrl: string, token?: () => Promise<string>): Api {
  return createClient<Operations>(
    {
      ...user.operations,
      ...training.operations,
      ...schedule.operations,
      ...progress.operations,
    },
    {
      baseUrl,
      timeout: patience,
      middleware: token
        ? [
            async (request, next) =>
              next({
                ...request,
                headers: { ...request.headers, authorization: `Bearer ${await token()}` },
              }),
          ]
        : [],
    },
  );
}
