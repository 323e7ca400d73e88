import type { Violation } from '@fitsync/descriptor';

// Who reads that it must be a UUID need not hear how many characters one has.
const telling = ['type', 'const', 'enum', 'format', 'pattern'];

/** Of violations of one value, the one that says what it has to be; else the first. */
export function mostTelling<V extends Violation>(violations: readonly V[]): V | undefined {
  for (const wanted of telling) {
    const found = violations.find(({ keyword }) => keyword === wanted);
    if (found) return found;
  }
  return violations[0];
}
