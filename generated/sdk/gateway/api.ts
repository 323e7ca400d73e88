// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

import type { ApiMethod } from '@fitsync/descriptor';
import type { GetClientDashboard, GetTrainerDashboard } from '../../gateway/operations.ts';

/** What programs outside may ask the gateway service. */
export interface GatewayApi {
  /**
   * Show the dashboard of a client.
   *
   * Gives the profile of a client, the active programs, the next five sessions and a summary of the
   * progress, as far as the caller may see them. Clients see their own, administrators all, and
   * trainers that of their clients, who are those that follow an active program of theirs; for
   * everyone else there is none. When a service behind it fails or does not answer, its part is
   * null and named in `meta.missing`. It is 503 when none answers, and for trainers while the
   * training service does not, because nobody else knows whose client it is.
   *
   * `GET /api/dashboard/client/{id}`, for the roles client, trainer, admin. Asks `getUser`,
   * `listPrograms`, `listBookings`, `getClientAnalytics`.
   *
   * @example
   * ```ts
   * const answer = await fitsync.gateway.getClientDashboard({ id: '0193a000-0000-7000-8000-000000000001' }).unwrap();
   * ```
   */
  readonly getClientDashboard: ApiMethod<GetClientDashboard>;

  /**
   * Show the dashboard of a trainer.
   *
   * Gives the profile of a trainer, the number of clients with an active program, and the sessions
   * of the day in order of their start. Trainers see their own, administrators all. When a service
   * behind it fails or does not answer, its part is null and named in `meta.missing`; it is 503
   * when none answers.
   *
   * `GET /api/dashboard/trainer/{id}`, for the roles trainer, admin. Asks `getUser`,
   * `listPrograms`, `listBookings`.
   *
   * @example
   * ```ts
   * const answer = await fitsync.gateway.getTrainerDashboard({ id: '0193a000-0000-7000-8000-000000000002' }).unwrap();
   * ```
   */
  readonly getTrainerDashboard: ApiMethod<GetTrainerDashboard>;
}
