import type { Operation } from '../lint/http-operations.ts';
import type { Place } from '../model/place.ts';
import { child } from '../model/place.ts';
import type { Change, Subject } from './change.ts';
import { carriedChange, changeOf } from './change.ts';
import { compareSchemas } from './compare-schemas.ts';
import { byKey, pairUp } from './pair-up.ts';
import type { OperationPair, Sides } from './sides.ts';

interface Parameter {
  /** `query.limit`. */
  readonly label: string;
  /** Where requests have it. */
  readonly path: readonly string[];
  readonly place: Place;
  readonly required: boolean;
}

/** Compares the parameters in path, query and headers. */
export function* compareParameters(
  sides: Sides,
  subject: Subject,
  { before, after }: OperationPair,
): Iterable<Change> {
  const keyOf = ({ label }: Parameter): string => label;
  const paired = pairUp(byKey(parametersOf(before), keyOf), byKey(parametersOf(after), keyOf));
  for (const { label, place, path } of paired.removed) {
    yield changeOf(subject, 'parameter-removed', {
      what: `${label} is gone`,
      place,
      use: { path },
    });
  }
  for (const { label, place, path, required } of paired.added) {
    yield required
      ? changeOf(subject, 'parameter-required', {
          what: `${label} is new and required`,
          place,
          use: { path, absent: true },
        })
      : changeOf(subject, 'parameter-added', { what: `${label} is new`, place });
  }
  for (const pair of paired.both) {
    const { label, place, path, required } = pair.after;
    if (required && !pair.before.required) {
      const use = { path, absent: true } as const;
      const what = `${label} is required now`;
      yield changeOf(subject, 'parameter-required', { what, place, use });
    }
    if (!required && pair.before.required) {
      yield changeOf(subject, 'parameter-optional', {
        what: `${label} may be left out now`,
        place,
      });
    }
    const carrier = { subject, direction: 'request', part: '', label, path } as const;
    const schemas = { before: child(pair.before.place, 'schema'), after: child(place, 'schema') };
    for (const change of compareSchemas(sides, schemas)) yield carriedChange(carrier, change);
  }
}

function parametersOf({ parameters }: Operation): readonly Parameter[] {
  return parameters.flatMap(({ name, in: where, target }) => {
    if (!target) return [];
    const [kind, shown] = [String(where), String(name)];
    // Nobody minds the case of headers.
    const sent = kind === 'header' ? shown.toLowerCase() : shown;
    return {
      label: `${kind}.${sent}`,
      path: ['request', kind, sent],
      place: target,
      required: child(target, 'required').value === true,
    };
  });
}
