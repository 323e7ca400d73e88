import { referenceErrors } from '../lint/reference-errors.ts';
import type { Diagnostic, Documents } from '../load/index.ts';
import { parseSpec, sortDiagnostics } from '../load/index.ts';
import { isSpec, readTexts } from '../load/load-specs.ts';
import { child, rootOf } from '../model/place.ts';
import { structureErrors } from '../structure/structure-errors.ts';
import type { Change } from './change.ts';
import { compareContracts } from './compare-contracts.ts';
import { ComparisonError } from './comparison-error.ts';
import type { Revision } from './git/read-revision.ts';
import { isPact, readRevision } from './git/read-revision.ts';
import type { BrokenPair } from './pacts/broken-pairs.ts';
import { createBrokenPairs } from './pacts/broken-pairs.ts';
import type { Pact } from './pacts/pact.ts';
import { readPact } from './pacts/pact.ts';
import type { Sides } from './sides.ts';

/** A change with what it means. */
export interface JudgedChange extends Change {
  /** Line of the place, counted from 1. */
  readonly line: number;
  /** Who relies on what it takes away. */
  readonly breaks: readonly BrokenPair[];
  /** The major version of the document was raised, which tells callers that they may break. */
  readonly announced: boolean;
}

/** The version of a document before and after. */
export interface Versions {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What has changed since a revision. */
export interface ContractChanges {
  readonly base: Pick<Revision, 'ref' | 'commit' | 'subject'>;
  readonly changes: readonly JudgedChange[];
  /** Versions of the documents that have changes. */
  readonly versions: ReadonlyMap<string, Versions>;
  /** How many pairs have a pact, then or now. */
  readonly pairs: number;
}

/** Compares the contracts below `root` with those of a revision; throws a `ComparisonError` when it cannot. */
export async function changesSince({
  root,
  ref,
}: {
  readonly root: string;
  readonly ref: string;
}): Promise<ContractChanges> {
  const [{ specs, pacts: oldPacts, ...base }, texts, newPacts] = await Promise.all([
    readRevision(root, ref),
    readTexts(root, 'specs', isSpec),
    readTexts(root, 'pacts', isPact),
  ]);
  // Those who run today keep to the pacts of then, those of the next deployment to the ones of now.
  const pacts = [...readPacts(oldPacts, ` at ${ref}`), ...readPacts(newPacts, '')];
  const pairs = new Set(pacts.map(({ consumer, provider }) => `${consumer} ${provider}`)).size;
  if (isSame(specs, texts)) return { base, changes: [], versions: new Map(), pairs };

  const after = parseAll(texts, new Map());
  requireReadable(after, 'broken-after', 'the contracts have errors: nothing was compared');
  const before = parseAll(specs, after.documents);
  requireReadable(
    before,
    'broken-before',
    `the contracts at ${ref} have errors: compare with another revision`,
  );
  const sides = { before: before.documents, after: after.documents };
  const changes = judge(sides, pacts);
  const files = new Set(changes.map(({ document }) => document));
  const versions = new Map([...files].map((file) => [file, versionsOf(sides, file)]));
  return { base, changes, versions, pairs };
}

function readPacts(texts: ReadonlyMap<string, string>, when: string): readonly Pact[] {
  return [...texts].map(([path, text]) => {
    const pact = readPact(text);
    if (pact) return pact;
    throw new ComparisonError('broken-pact', `${path}${when} is not a pact`);
  });
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}

interface Parsed {
  readonly documents: Documents;
  readonly errors: readonly Diagnostic[];
}

/** Parses texts; those that another set has, too, are taken from there. */
function parseAll(texts: ReadonlyMap<string, string>, parsed: Documents): Parsed {
  const entries = [...texts].map(([path, text]) => {
    const known = parsed.get(path);
    return known?.text === text ? { document: known, diagnostics: [] } : parseSpec(path, text);
  });
  const documents = new Map(entries.map(({ document }) => [document.path, document]));
  return { documents, errors: entries.flatMap(({ diagnostics }) => diagnostics) };
}

function requireReadable(
  { documents, errors }: Parsed,
  fault: 'broken-before' | 'broken-after',
  message: string,
): void {
  const found = [errors, structureErrors(documents), referenceErrors(documents)];
  const diagnostics = sortDiagnostics(found.find((list) => list.length > 0) ?? []);
  if (diagnostics.length > 0) throw new ComparisonError(fault, message, { diagnostics, documents });
}

function judge(sides: Sides, pacts: readonly Pact[]): readonly JudgedChange[] {
  const brokenBy = createBrokenPairs(pacts, sides);
  return compareContracts(sides).map((change) => ({
    ...change,
    line: lineOf(sides, change),
    breaks: brokenBy(change),
    announced: isRaised(versionsOf(sides, change.document)),
  }));
}

/** What is gone has its line where it would be now. */
function lineOf({ before, after }: Sides, { file, pointer }: Change): number {
  const document = after.get(file) ?? before.get(file);
  return document?.positionOf(pointer).line ?? 1;
}

function versionsOf({ before, after }: Sides, file: string): Versions {
  return { before: versionIn(before, file), after: versionIn(after, file) };
}

function versionIn(documents: Documents, file: string): string | undefined {
  const { value } = child(rootOf(documents, file), 'info', 'version');
  // YAML reads 2.0 as a number.
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function isRaised({ before = '', after = '' }: Versions): boolean {
  return Number.parseInt(after, 10) > Number.parseInt(before, 10);
}
