import type { ServiceDocument } from '../lint/contracts.ts';
import { problemsFile } from '../lint/contracts.ts';
import type { Documents } from '../load/index.ts';
import type { Place } from '../model/place.ts';
import { child, entriesOf, follow, itemsOf, rootOf } from '../model/place.ts';
import type { Change, Subject } from './change.ts';
import { changeOf } from './change.ts';
import { byKey, pairUp } from './pair-up.ts';
import type { ContractSides, Sides } from './sides.ts';

/** Every change of what concerns whole documents: servers, how callers show who they are, problems. */
export function* compareDocuments({ before, after }: ContractSides): Iterable<Change> {
  const sides = { before: before.documents, after: after.documents };
  const fileOf = ({ file }: ServiceDocument): string => file;
  const documents = pairUp(
    byKey(before.serviceDocuments, fileOf),
    byKey(after.serviceDocuments, fileOf),
  );
  for (const { after: document } of documents.both) {
    if (document.kind !== 'http') continue;
    yield* compareServers(sides, document);
    yield* compareSchemes(sides, document);
  }
  yield* compareProblems(sides);
}

function* compareServers(sides: Sides, document: ServiceDocument): Iterable<Change> {
  const [was, is] = [serverOf(sides.before, document.file), serverOf(sides.after, document.file)];
  if (was.value === is.value) return;
  const what = `listens at ${String(is.value)} by default now, was ${String(was.value)}`;
  yield changeOf(subjectOf(document), 'server-changed', {
    what,
    place: is,
    // Pacts name no servers.
    use: { consumers: [] },
  });
}

function serverOf(documents: Documents, file: string): Place {
  const servers = child(rootOf(documents, file), 'servers');
  const [first] = itemsOf(servers);
  return first ? child(first, 'url') : servers;
}

const SCHEME_KEYS = ['type', 'scheme', 'in', 'name'];

function* compareSchemes(sides: Sides, document: ServiceDocument): Iterable<Change> {
  const written = ['components', 'securitySchemes'];
  const after = child(rootOf(sides.after, document.file), ...written);
  for (const [name, scheme] of entriesOf(child(rootOf(sides.before, document.file), ...written))) {
    const [was, is] = [follow(sides.before, scheme), follow(sides.after, child(after, name))];
    // A scheme that nobody uses any more is told where it was used.
    if (!was || is?.value === undefined) continue;
    const isOther = SCHEME_KEYS.some((key) => child(was, key).value !== child(is, key).value);
    if (!isOther) continue;
    const what = `lets a ${name} show in another way who is calling`;
    yield changeOf(subjectOf(document), 'sign-in-changed', { what, place: is });
  }
}

function subjectOf({ service, file }: ServiceDocument): Subject {
  return { service, document: file, name: '', use: {} };
}

function* compareProblems({ before, after }: Sides): Iterable<Change> {
  const subject: Subject = { service: 'shared', document: problemsFile, name: '', use: {} };
  const paired = pairUp(problemsOf(before), problemsOf(after));
  const useOf = (code: string): Partial<Change['use']> => ({
    path: ['response', '*', 'body', 'code'],
    value: code,
  });
  for (const { code, place } of paired.removed) {
    const what = `${code} is no longer a problem`;
    yield changeOf(subject, 'problem-removed', { what, place, use: useOf(code) });
  }
  for (const { code, place } of paired.added) {
    yield changeOf(subject, 'problem-added', { what: `${code} is a new problem`, place });
  }
  for (const pair of paired.both) {
    const { code, place } = pair.after;
    const [was, is] = [child(pair.before.place, 'status'), child(place, 'status')];
    if (was.value === is.value) continue;
    const what = `${code} has status ${String(is.value)} now, was ${String(was.value)}`;
    yield changeOf(subject, 'problem-changed', { what, place: is, use: useOf(code) });
  }
}

interface Problem {
  readonly code: string;
  readonly place: Place;
}

function problemsOf(documents: Documents): ReadonlyMap<string, Problem> {
  const problems = entriesOf(rootOf(documents, problemsFile));
  return byKey(
    problems.map(([code, place]) => ({ code, place })),
    ({ code }: Problem) => code,
  );
}
