import type { GatewayCalls } from '@fitsync/contracts/gateway';
import type { Program } from '@fitsync/contracts/training';
import { collectPages } from '@fitsync/runtime/calls';

const pageSize = 100;

/** All active programs of a trainer, however many pages that takes. */
export function fetchLedPrograms(
  { training }: GatewayCalls,
  trainerId: string,
): Promise<Program[]> {
  const wanted = { trainer_id: trainerId, status: 'active', limit: pageSize } as const;
  return collectPages((from) => training.listPrograms({ ...wanted, ...from }).unwrap());
}
