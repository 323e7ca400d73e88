import type { Validator } from '@fitsync/descriptor';
import type { KnownReads } from './known-reads.ts';

/** The part of an example that the contract requires: what is left when everything that may be missing is taken away. */
export function requiredPart(example: unknown, isValid: Validator): unknown {
  let part = structuredClone(example);
  for (const path of pathsOf(part)) {
    const without = change(part, path, remove);
    // Validators may fill in defaults, so they get a copy.
    if (isValid(structuredClone(without))) part = without;
  }
  return part;
}

/** The part of an example that the contract promises a value for: the required part without what may be null. */
export function promisedPart(example: unknown, isValid: Validator): unknown {
  const required = requiredPart(example, isValid);
  let part = required;
  for (const path of pathsOf(required)) {
    if (isValid(change(required, path, empty))) part = change(part, path, remove);
  }
  return part;
}

/** What is in a part of an example although the contract does not promise it. */
export function unpromisedReads(example: unknown, part: unknown, isValid: Validator): KnownReads {
  const paths = pathsOf(part);
  const pathsThatTake = (how: Change, some: readonly Path[]): string[] =>
    some
      .filter((path) => isValid(change(example, path, how)))
      .map((path) => path.reduce<string>(toJsonPath, '$'));
  return {
    optional: pathsThatTake(remove, paths),
    // Who expects null reads nothing there.
    nullable: pathsThatTake(
      empty,
      paths.filter((path) => valueAt(part, path) !== null),
    ),
  };
}

function toJsonPath(path: string, step: string | number): string {
  return typeof step === 'number' ? `${path}[*]` : `${path}.${step}`;
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

type Change = (holder: object, field: string | number) => void;

const remove: Change = (holder, field) => Reflect.deleteProperty(holder, field);
const empty: Change = (holder, field) => Reflect.set(holder, field, null);

/** A copy in which the value at a path has been changed; one that is not there stays so. */
function change(value: unknown, path: Path, how: Change): unknown {
  const copy: unknown = structuredClone(value);
  const field = path.at(-1);
  const holder = valueAt(copy, path.slice(0, -1));
  if (field !== undefined && isObject(holder) && field in holder) how(holder, field);
  return copy;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce(
    (inner, step) => (isObject(inner) ? Reflect.get(inner, step) : undefined),
    value,
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
