/**
 * Looks many ids up in batches of at most `size`, all at once, and gives what was found. A batch that
 * fails is left out: meant for enrichment, which is worth more with a gap than not at all.
 */
export async function lookUpInBatches<Item>(
  ids: Iterable<string>,
  size: number,
  lookUp: (batch: string[]) => Promise<readonly Item[]>,
): Promise<Item[]> {
  const unique = [...new Set(ids)];
  const batches: Promise<readonly Item[]>[] = [];
  for (let at = 0; at < unique.length; at += size)
    batches.push(lookUp(unique.slice(at, at + size)));
  const answers = await Promise.allSettled(batches);
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
}
