import type { GatewayStub } from '@fitsync/contracts/gateway';
import type { DashboardDeps } from './dashboard-deps.ts';
import { getClientDashboard } from './handlers/get-client-dashboard.ts';
import { getTrainerDashboard } from './handlers/get-trainer-dashboard.ts';
import { streamEvents } from './handlers/stream-events.ts';
import type { EventStreams } from './streams/event-streams.ts';

/** The gateway's own operations: every one of its contract. */
export function createGatewayStub(deps: DashboardDeps, streams: EventStreams): GatewayStub {
  return {
    getClientDashboard: getClientDashboard(deps),
    getTrainerDashboard: getTrainerDashboard(deps),
    streamEvents: streamEvents(streams),
  };
}
