import type { GatewayCalls } from '@fitsync/contracts/gateway';
import type { ClientAnalytics } from '@fitsync/contracts/progress';

/** How a client is doing. */
export async function fetchProgressSummary(
  { progress }: GatewayCalls,
  clientId: string,
): Promise<ClientAnalytics> {
  return (await progress.getClientAnalytics({ id: clientId }).unwrap()).data;
}
