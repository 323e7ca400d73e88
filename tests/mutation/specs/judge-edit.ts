import type { Documents } from '@fitsync/codegen';
import { compareContracts } from '../../../sdk/codegen/src/diff/compare-contracts.ts';
import { NOTHING } from './edit-plan.ts';
import type { PlantedEdit, SpecEdit } from './spec-edits.ts';

/**
 * What is wrong with what `fitsync diff` tells of an edit; undefined when nothing is. A breaking edit has
 * to be told as breaking, by its name and where it was made; a harmless one by its name, and nothing as
 * breaking.
 */
export function judgeEdit(
  specs: Documents,
  { breaking }: Pick<SpecEdit, 'breaking'>,
  { documents, subject, kind }: PlantedEdit,
): string | undefined {
  const changes = compareContracts({ before: specs, after: documents });
  const told = changes.map((change) => change.kind).join(', ') || NOTHING;
  const flagged = changes.filter((change) => change.breaking);
  const isRight = breaking
    ? flagged.some((change) => change.kind === kind && change.subject === subject)
    : flagged.length === 0 && (told === kind || changes.some((change) => change.kind === kind));
  return isRight ? undefined : `expected ${kind}, was told ${told}`;
}
