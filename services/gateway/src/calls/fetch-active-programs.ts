import type { GatewayCalls } from '@fitsync/contracts/gateway';
import type { Program } from '@fitsync/contracts/training';

/** As many as one page holds, and as the contract lets a dashboard show. */
const most = 100;

/** The programs that a client follows, as far as the user who asks may see them. */
export async function fetchActivePrograms(
  { training }: GatewayCalls,
  clientId: string,
): Promise<Program[]> {
  const wanted = { client_id: clientId, status: 'active', limit: most } as const;
  return (await training.listPrograms(wanted).unwrap()).data;
}
