import { readContracts } from '../lint/contracts.ts';
import type { Change } from './change.ts';
import { compareDocuments } from './compare-documents.ts';
import { compareEvents } from './compare-events.ts';
import { compareOperations } from './compare-operations.ts';
import type { Sides } from './sides.ts';

/** Every change between the contracts at two times, whether or not it breaks somebody. */
export function compareContracts({ before, after }: Sides): readonly Change[] {
  const sides = { before: readContracts(before), after: readContracts(after) };
  return [...compareDocuments(sides), ...compareOperations(sides), ...compareEvents(sides)];
}
