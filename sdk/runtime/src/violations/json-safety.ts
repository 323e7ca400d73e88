/** What a value must not hold, or null. */
export type JsonFault = 'forbidden_key' | 'nul' | 'surrogate';

/**
 * Whether {@link findJsonFault} can find anything in the value that this text holds. Every body pays
 * for this, so it looks for what all of the keys have in common, each time from a rare letter on: a
 * third of the time that a pattern takes.
 */
export function isSuspicious(text: string): boolean {
  return text.includes('\\u') || text.includes('proto') || text.includes('uctor');
}

/**
 * Looks for keys that could reach a prototype (`__proto__`, `constructor`, `prototype`), and for what Postgres cannot
 * store: NUL characters, and halves of characters, which JSON can write as `\\ud83d`. Walks without recursion: depth is the caller's choice.
 */
export function findJsonFault(value: unknown): JsonFault | null {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') {
      const fault = findTextFault(next);
      if (fault) return fault;
    }
    if (typeof next !== 'object' || next === null) continue;
    for (const key of Object.keys(next)) {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
        return 'forbidden_key';
      }
      const fault = findTextFault(key);
      if (fault) return fault;
      open.push(Reflect.get(next, key));
    }
  }
  return null;
}

function findTextFault(text: string): JsonFault | null {
  if (text.includes('\0')) return 'nul';
  return text.isWellFormed() ? null : 'surrogate';
}
