import type { ContractChanges, JudgedChange } from '@fitsync/codegen';
import type { Colors } from '../program/output.ts';
import { quantity } from '../program/quantity.ts';

/** What one edit of the specs changes in several places in the same way, because they share a schema. */
interface Edit extends JudgedChange {
  readonly services: readonly string[];
  readonly subjects: readonly string[];
  readonly parts: readonly string[];
  readonly pairs: readonly string[];
}

/** What changed, for people: by service, then by operations or events, a line for each edit. */
export function formatChanges(found: ContractChanges, since: string, colors: Colors): string {
  const { base, changes, pairs } = found;
  const title = `since ${since} (${base.commit} ${base.subject})`;
  if (changes.length === 0) return `nothing has changed in the contracts ${title}`;
  const edits = mergeChanges(changes);
  const services = groupBy(edits, (edit) => edit.services.join(', '));
  const sections = Array.from(services, ([heading, list]) => {
    const blocks = Array.from(groupBy(list, subjectsOf), ([subjects, entries]) => [
      `  ${subjects}`,
      ...entries.map((edit) => `    ${formatEdit(edit, found, colors)}`),
    ]);
    return [colors.bold(heading), ...blocks.flat()].join('\n');
  });
  return [`changes in the contracts ${title}`, ...sections, summarize(edits, pairs)].join('\n\n');
}

function mergeChanges(changes: readonly JudgedChange[]): readonly Edit[] {
  const groups = groupBy(changes, ({ kind, file, pointer, what, announced }) =>
    // The name of the field is one in a list and another in a single answer.
    [kind, file, pointer, what.replace(/^\S+ /, ''), announced].join('\n'),
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const all = [first, ...others];
    return {
      ...first,
      what: all.map(({ what }) => what).reduce((a, b) => (b.length < a.length ? b : a)),
      services: namesOf(all.map(({ service }) => service)),
      subjects: namesOf(all.map(({ subject }) => subject)),
      parts: namesOf(all.map(({ part }) => part)),
      pairs: namesOf(
        all.flatMap(({ breaks }) => breaks.map((one) => `${one.consumer} → ${one.provider}`)),
      ),
    };
  });
}

function namesOf(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

/** At most this many operations are named. */
const namedAtMost = 6;

function subjectsOf({ subjects }: Edit): string {
  const more = subjects.length - namedAtMost;
  if (more > 1) return `${subjects.slice(0, namedAtMost).join(', ')} and ${more} more`;
  return subjects.join(', ') || 'the whole document';
}

function formatEdit(edit: Edit, found: ContractChanges, colors: Colors): string {
  const { breaking, parts, what, file, line, kind } = edit;
  const mark = breaking ? colors.red('breaking') : colors.green('harmless');
  const text = `${mark}  ${[partsText(parts), what].filter(Boolean).join(' ')}`;
  const place = colors.dim(`${file}:${line} [${kind}]`);
  return [text, breaking ? effectOf(edit, found) : '', place].filter(Boolean).join(' · ');
}

function partsText(parts: readonly string[]): string {
  const [first = ''] = parts;
  if (parts.length === 1) return first;
  const statuses = parts.map((part) => part.replace('response ', ''));
  return statuses.length > 4
    ? `responses ${statuses[0]} … ${statuses.at(-1)}`
    : `responses ${statuses.join(', ')}`;
}

function effectOf(
  { pairs, document, announced }: Edit,
  { pairs: pacts, versions }: ContractChanges,
): string {
  if (pairs.length === 0) return pacts === 0 ? '' : 'breaks nobody who has a pact';
  const version = announced ? `, announced by version ${versions.get(document)?.after}` : '';
  return `breaks ${pairs.join(', ')}${version}`;
}

function summarize(edits: readonly Edit[], pacts: number): string {
  const breaking = edits.filter((edit) => edit.breaking);
  const counted = `${quantity(edits.length, 'change')}, ${breaking.length || 'none'} breaking`;
  if (breaking.length === 0) return counted;
  if (pacts === 0) return `${counted}; there are no pacts that would tell whom`;
  const broken = namesOf(breaking.flatMap(({ pairs }) => pairs));
  return `${counted}; ${broken.length === 0 ? 'no pact is hit' : `hit: ${broken.join(', ')}`}`;
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
