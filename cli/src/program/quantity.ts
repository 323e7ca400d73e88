/** A number with what is counted: `1 event`, `2 events`. */
export function quantity(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
