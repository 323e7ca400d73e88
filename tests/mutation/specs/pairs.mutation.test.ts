import { fileURLToPath } from 'node:url';
import { loadSpecs } from '@fitsync/codegen';
import { type Interaction, readPacts } from '@fitsync/pacts';
import { afterAll, describe, expect, it } from 'vitest';
import { compareContracts } from '../../../sdk/codegen/src/diff/compare-contracts.ts';
import { createBrokenPairs } from '../../../sdk/codegen/src/diff/pacts/broken-pairs.ts';
import { readPact } from '../../../sdk/codegen/src/diff/pacts/pact.ts';
import { type Carrier, fieldPathsOf, withoutField } from './plant-removals.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { documents: specs } = await loadSpecs(root);
const pacts = await readPacts(root);
const read = pacts.map(({ file }) => readPact(JSON.stringify(file))!);

/** Who is named when a field is taken out of the specs; undefined when they do not have it. */
function namedWithout(carrier: Carrier, path: readonly string[]): readonly string[] | undefined {
  const after = withoutField(specs, carrier, path);
  if (!after) return undefined;
  const sides = { before: specs, after };
  const brokenBy = createBrokenPairs(read, sides);
  const pairs = compareContracts(sides).flatMap((change) => brokenBy(change));
  return [...new Set(pairs.map(({ consumer, provider }) => `${consumer} → ${provider}`))];
}

/** Each field that a consumer reads, and where it is described. */
function readsOf(interaction: Interaction): readonly (readonly [Carrier, readonly string[]])[] {
  const isHttp = interaction.kind === 'http';
  const body = isHttp ? interaction.file.response.body : interaction.file.contents;
  const carrier = isHttp
    ? { operation: interaction.operationId, status: String(interaction.status) }
    : { event: interaction.subject };
  return fieldPathsOf(body?.content).map((path) => [carrier, path] as const);
}

/** Who reads what: pairs by place and field. */
const readers = new Map<
  string,
  { carrier: Carrier; path: readonly string[]; pairs: Set<string> }
>();
for (const { consumer, provider, interactions } of pacts) {
  for (const [carrier, path] of interactions.flatMap(readsOf)) {
    const key = JSON.stringify([carrier, path]);
    const entry = readers.get(key) ?? { carrier, path, pairs: new Set() };
    readers.set(key, entry);
    entry.pairs.add(`${consumer} → ${provider}`);
  }
}

describe('a field that is taken out of the specs breaks exactly the pairs whose pacts read it', () => {
  const carriers = Map.groupBy(readers.values(), ({ carrier }) => Object.values(carrier).join(' '));
  afterAll(() => {
    process.stdout.write(`\n${readers.size} fields that pacts read, taken out one at a time\n`);
  });
  it.each([...carriers])('%s', (_, entries) => {
    for (const { carrier, path, pairs } of entries) {
      const named = namedWithout(carrier, path);
      expect([path.join('.'), named?.toSorted()]).toEqual([path.join('.'), [...pairs].sort()]);
    }
  });
});
