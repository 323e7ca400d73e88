/** Names for a message: sorted, in backticks, with commas. */
export function quotedList(names: Iterable<string>): string {
  return [...names]
    .sort()
    .map((name) => `\`${name}\``)
    .join(', ');
}
