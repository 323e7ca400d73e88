import type { Program } from '@fitsync/contracts/training';

/** How many clients follow the programs; who follows several counts once. */
export function countClients(programs: readonly Pick<Program, 'client_id'>[]): number {
  return new Set(programs.map(({ client_id }) => client_id)).size;
}
