/** Prints data as YAML with the keys of every map in a random order. */
export function printShuffled(value: unknown, numbers: Iterator<number>): string {
  if (Array.isArray(value)) {
    return `[${value.map((item) => printShuffled(item, numbers)).join(', ')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .map(([key, entry]) => ({ key, entry, rank: Number(numbers.next().value) }))
    .sort((a, b) => a.rank - b.rank);
  return `{${entries.map(({ key, entry }) => `${JSON.stringify(key)}: ${printShuffled(entry, numbers)}`).join(', ')}}`;
}
