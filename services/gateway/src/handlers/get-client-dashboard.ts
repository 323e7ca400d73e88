import type { ClientDashboard, GatewayStub } from '@fitsync/contracts/gateway';
import { fetchActivePrograms } from '../calls/fetch-active-programs.ts';
import { fetchProfile } from '../calls/fetch-profile.ts';
import { fetchProgressSummary } from '../calls/fetch-progress-summary.ts';
import { fetchUpcomingBookings } from '../calls/fetch-upcoming-bookings.ts';
import { ifAnswered } from '../calls/if-answered.ts';
import type { DashboardDeps } from '../dashboard-deps.ts';
import { assertClientShown, assertNotAnothers } from '../domain/dashboard-policy.ts';
import { missingParts } from '../domain/missing-parts.ts';

/** Shows a client in one answer what matters first, as far as the services behind it answer. */
export const getClientDashboard =
  ({ countDegraded }: DashboardDeps): GatewayStub['getClientDashboard'] =>
  async ({ id }, { caller, calls, now }) => {
    assertNotAnothers(caller, 'client', id);
    const [profile, active_programs, upcoming_bookings, progress_summary] = await Promise.all([
      ifAnswered(fetchProfile(calls, id)),
      ifAnswered(fetchActivePrograms(calls, id)),
      ifAnswered(fetchUpcomingBookings(calls, id, now())),
      ifAnswered(fetchProgressSummary(calls, id)),
    ]);
    const data: ClientDashboard = { profile, active_programs, upcoming_bookings, progress_summary };
    assertClientShown(caller, data);
    const meta = missingParts(data);
    countDegraded('getClientDashboard', meta.missing);
    return { status: 200, body: { success: true, data, meta } };
  };
