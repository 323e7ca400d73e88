import type { Validator } from '@fitsync/descriptor';

/** The part of an example that the contract promises: what is left when everything that may be missing is taken away. */
export function requiredPart(example: unknown, isValid: Validator): unknown {
  let whole = structuredClone(example);
  for (const path of pathsOf(whole)) {
    const without = structuredClone(whole);
    remove(without, path);
    // Validators may fill in defaults, so they get a copy.
    if (isValid(structuredClone(without))) whole = without;
  }
  return whole;
}

type Path = readonly (string | number)[];

/** Of all fields, the outer ones first. Of a list, its first item stands for all. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return pathsOf(value[0], [...path, 0]);
  return Object.entries(value).flatMap(([field, inner]) => [
    [...path, field],
    ...pathsOf(inner, [...path, field]),
  ]);
}

function remove(value: unknown, [first, ...rest]: Path): void {
  if (typeof value !== 'object' || value === null || first === undefined) return;
  if (rest.length === 0) Reflect.deleteProperty(value, first);
  else remove(Reflect.get(value, first), rest);
}
