import type { Violation } from '@fitsync/descriptor';
import { mostTelling } from './most-telling.ts';

/** A violation that stands for those of several alternatives, of which the value may keep any. */
export interface MeantViolation extends Violation {
  readonly options?: readonly Violation[];
}

/**
 * The violations that the sender should hear of. A value that fits no alternative of an `anyOf` or
 * `oneOf` breaks rules of all of them; only those of the alternative that was meant help.
 */
export function meantViolations(violations: readonly Violation[]): MeantViolation[] {
  const meant: (readonly MeantViolation[])[] = [];
  // Backwards, because a choice stands behind what its alternatives found.
  for (let end = violations.length; end > 0;) {
    end -= 1;
    const violation = violations[end];
    if (!violation) break;
    const alternatives = alternativesOf(violation, violations.slice(0, end));
    end -= alternatives.flat().length;
    meant.push(choose(violation, alternatives.map(meantViolations)));
  }
  return meant.toReversed().flat();
}

/** What each alternative of a choice found; none for other violations. */
function alternativesOf({ params }: Violation, before: readonly Violation[]): Violation[][] {
  const { alternatives } = params;
  if (!Array.isArray(alternatives)) return [];
  const counts = alternatives.map(Number);
  let end = before.length - counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => {
    const start = end;
    end += count;
    return before.slice(start, end);
  });
}

function choose(
  choice: Violation,
  alternatives: readonly MeantViolation[][],
): readonly MeantViolation[] {
  // Not a choice, or one where several alternatives fit and only one may.
  if (alternatives.length === 0 || alternatives.some(({ length }) => length === 0)) return [choice];
  const { instancePath } = choice;
  const candidates = ofSuitableType(instancePath, alternatives);
  const [first = [choice], ...others] = candidates;
  if (others.length === 0) return first;
  const tagged = byTag(instancePath, candidates);
  if (tagged) return tagged;
  if (candidates.flat().every((violation) => isAbout(violation, instancePath))) {
    // Alternatives for a plain value: it may be any of them.
    const options = candidates.flatMap((one) => mostTelling(one) ?? []);
    return [{ ...choice, options }];
  }
  return others.reduce((best, one) => (one.length < best.length ? one : best), first);
}

/** The alternatives for a value of this JSON type; if there are none, all that want more than null. */
function ofSuitableType(at: string, alternatives: readonly Violation[][]): readonly Violation[][] {
  const typeErrors = (one: readonly Violation[]): readonly Violation[] =>
    one.filter(({ keyword, instancePath }) => keyword === 'type' && instancePath === at);
  const suitable = alternatives.filter((one) => typeErrors(one).length === 0);
  if (suitable.length > 0) return suitable;
  return alternatives.filter(
    (one) => !typeErrors(one).some(({ params }) => params['type'] === 'null'),
  );
}

/** Whether a violation is about the value itself, and not about a field of it. */
function isAbout({ instancePath, keyword }: Violation, at: string): boolean {
  return instancePath === at && keyword !== 'required' && keyword !== 'additionalProperties';
}

/**
 * The alternative that the value names by a field with a constant or a list of values (`role`), or
 * which values there are when it names none of them. Undefined when no field tells alternatives apart.
 */
function byTag(at: string, candidates: readonly Violation[][]): readonly Violation[] | undefined {
  const tags = new Set(
    candidates
      .flat()
      .filter((violation) => isFixed(violation) && parentOf(violation.instancePath) === at)
      .map(({ instancePath }) => instancePath),
  );
  const named = new Set<readonly Violation[]>();
  for (const tag of tags) {
    const fixed = candidates.map((one) => one.find((v) => isFixed(v) && v.instancePath === tag));
    if (fixed.every((violation) => violation !== undefined)) {
      const allowedValues = [...new Set(fixed.flatMap(valuesOf))];
      return [{ instancePath: tag, keyword: 'enum', params: { allowedValues } }];
    }
    const [match, ...more] = candidates.filter((one) => !one.some((v) => concerns(v, at, tag)));
    if (match && more.length === 0) named.add(match);
  }
  const [match, ...more] = named;
  return more.length === 0 ? match : undefined;
}

function isFixed({ keyword }: Violation): boolean {
  return keyword === 'const' || keyword === 'enum';
}

function valuesOf({ params }: Violation): readonly unknown[] {
  return 'allowedValue' in params ? [params['allowedValue']] : [params['allowedValues']].flat();
}

/** Whether a violation is about the field at `tag`: its value, that it is missing, or that it is there. */
function concerns({ instancePath, params }: Violation, at: string, tag: string): boolean {
  if (instancePath === tag) return true;
  const name = tag
    .slice(at.length + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  return (
    instancePath === at &&
    (params['missingProperty'] === name || params['additionalProperty'] === name)
  );
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}
