import type { Change } from '../src/diff/change.ts';
import { compareContracts } from '../src/diff/compare-contracts.ts';
import type { Sides } from '../src/diff/sides.ts';
import { librarySpecs } from './library.ts';

/** What is replaced in one file of the library. */
export type Edit = readonly [file: string, from: string, to: string];

/** What is told of an edit of the library, and of the same edit taken back. */
export async function told(
  ...edit: Edit
): Promise<{ there: readonly string[]; back: readonly string[] }> {
  const [{ documents: before }, { documents: after }] = await Promise.all([
    librarySpecs(),
    librarySpecs(...edit),
  ]);
  return { there: lines({ before, after }), back: lines({ before: after, after: before }) };
}

function lines(sides: Sides): readonly string[] {
  return compareContracts(sides).map(({ breaking, kind, subject, part, what }: Change) =>
    [breaking ? 'breaking' : 'harmless', kind, subject && `${subject}:`, part, what]
      .filter((word) => word !== '')
      .join(' '),
  );
}

/** An edit with what is told of it, and of the same edit taken back. */
export type ToldEdit = readonly [
  name: string,
  edit: Edit,
  there: readonly string[],
  back: readonly string[],
];
