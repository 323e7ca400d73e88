import { stringsOf } from '../lint/fields.ts';
import type { Operation } from '../lint/http-operations.ts';
import type { Change, Subject } from './change.ts';
import { changeOf, placeBelow } from './change.ts';
import { compareAccess } from './compare-access.ts';
import { compareEmits } from './compare-emits.ts';
import { compareParameters } from './compare-parameters.ts';
import { compareRequestBodies } from './compare-request-bodies.ts';
import { compareResponses } from './compare-responses.ts';
import { byKey, pairUp } from './pair-up.ts';
import type { ContractSides, OperationPair, Sides } from './sides.ts';

/** Every change of what is called over HTTP. Operations that are only planned are not there yet. */
export function* compareOperations({ before, after }: ContractSides): Iterable<Change> {
  const was = before.operations.filter(isBuilt);
  const is = after.operations.filter(isBuilt);
  const byName = pairUp(byKey(was, nameOf), byKey(is, nameOf));
  // What has no counterpart of its name may still answer at the same address.
  const byAddress = pairUp(byKey(byName.removed, addressOf), byKey(byName.added, addressOf));
  const sides = { before: before.documents, after: after.documents };
  for (const operation of byAddress.removed) {
    yield changeOf(subjectOf(operation), 'operation-removed', {
      what: 'is gone',
      place: place(operation),
    });
  }
  for (const operation of byAddress.added) {
    yield changeOf(subjectOf(operation), 'operation-added', {
      what: 'is new',
      place: place(operation),
    });
  }
  for (const pair of byAddress.both) {
    yield changeOf(subjectOf(pair.after, pair.before), 'operation-renamed', {
      what: `is its name now, was ${pair.before.label}`,
      place: placeBelow(place(pair.after), 'operationId'),
    });
  }
  for (const pair of [...byName.both, ...byAddress.both]) yield* comparePair(sides, pair);
}

function* comparePair(sides: Sides, pair: OperationPair): Iterable<Change> {
  const { before, after } = pair;
  const subject = subjectOf(after, before);
  if (templateOf(before) !== templateOf(after)) {
    yield changeOf(subject, 'operation-moved', {
      what: `is ${addressText(after)} now, was ${addressText(before)}`,
      place: place(after),
    });
  }
  yield* compareMarks(subject, pair);
  yield* compareAccess(subject, pair);
  yield* compareEmits(subject, pair);
  yield* compareParameters(sides, subject, pair);
  yield* compareRequestBodies(sides, subject, pair);
  yield* compareResponses(sides, subject, pair);
}

function* compareMarks(subject: Subject, { before, after }: OperationPair): Iterable<Change> {
  const at = (mark: string): Pick<Parameters<typeof changeOf>[2], 'place'> => ({
    place: placeBelow(place(after), mark),
  });
  const [was, is] = [before.value, after.value];
  if (was['deprecated'] !== true && is['deprecated'] === true) {
    yield changeOf(subject, 'operation-deprecated', {
      what: 'is deprecated now',
      ...at('deprecated'),
    });
  }
  if (was['x-cache'] !== is['x-cache']) {
    const what = `may be kept ${seconds(is['x-cache'])} now, was ${seconds(was['x-cache'])}`;
    yield changeOf(subject, 'cache-changed', { what, ...at('x-cache') });
  }
  const [asked, asks] = [listed(was['x-calls']), listed(is['x-calls'])];
  if (asked !== asks) {
    const what = `asks ${asks} on behalf of its users now, was ${asked}`;
    yield changeOf(subject, 'calls-changed', { what, ...at('x-calls') });
  }
  if (was['x-safe'] === true && is['x-safe'] !== true) {
    const what = 'must not be repeated any more';
    yield changeOf(subject, 'repetition-refused', { what, ...at('x-safe') });
  }
  if (was['x-safe'] !== true && is['x-safe'] === true) {
    yield changeOf(subject, 'repetition-allowed', { what: 'may be repeated now', ...at('x-safe') });
  }
}

function listed(value: unknown): string {
  return stringsOf(value).toSorted().join(', ') || 'nothing';
}

function seconds(value: unknown): string {
  return typeof value === 'number' ? `${value} s` : 'not at all';
}

function subjectOf(operation: Operation, before: Operation = operation): Subject {
  const { service, file, label } = operation;
  return {
    service,
    document: file,
    name: label,
    use: { operations: [...new Set([before.label, label])] },
  };
}

function isBuilt({ value }: Operation): boolean {
  return value['x-planned'] !== true;
}

function nameOf({ service, label }: Operation): string {
  return `${service} ${label}`;
}

function addressOf(operation: Operation): string {
  return `${operation.service} ${templateOf(operation)}`;
}

/** Method and path without the names of parameters, which nobody sends. */
function templateOf({ method, path }: Operation): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, '{}')}`;
}

function addressText({ method, path }: Operation): string {
  return `${method.toUpperCase()} ${path}`;
}

function place({ file, pointer }: Operation): { readonly path: string; readonly pointer: string } {
  return { path: file, pointer };
}
