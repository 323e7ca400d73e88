import type { GatewayStub, TrainerDashboard } from '@fitsync/contracts/gateway';
import { fetchLedPrograms } from '../calls/fetch-led-programs.ts';
import { fetchProfile } from '../calls/fetch-profile.ts';
import { fetchTodaySchedule } from '../calls/fetch-today-schedule.ts';
import { ifAnswered } from '../calls/if-answered.ts';
import type { DashboardDeps } from '../dashboard-deps.ts';
import { countClients } from '../domain/count-clients.ts';
import { assertNotAnothers, assertRole } from '../domain/dashboard-policy.ts';
import { missingParts } from '../domain/missing-parts.ts';

/** Shows a trainer in one answer what matters first, as far as the services behind it answer. */
export const getTrainerDashboard =
  ({ countDegraded }: DashboardDeps): GatewayStub['getTrainerDashboard'] =>
  async ({ id }, { caller, calls }) => {
    assertNotAnothers(caller, 'trainer', id);
    const [profile, programs, today_schedule] = await Promise.all([
      ifAnswered(fetchProfile(calls, id)),
      ifAnswered(fetchLedPrograms(calls, id)),
      ifAnswered(fetchTodaySchedule(calls, id)),
    ]);
    assertRole(profile, 'trainer');
    const active_clients = programs && countClients(programs);
    const data: TrainerDashboard = { profile, active_clients, today_schedule };
    const meta = missingParts(data);
    countDegraded('getTrainerDashboard', meta.missing);
    return { status: 200, body: { success: true, data, meta } };
  };
