/** What a value must not hold, or null. */
export type JsonFault = 'forbidden_key' | 'nul';

// Cheap enough for every body; only a text that has one of these is looked at more closely.
const suspicious = /__proto__|constructor|prototype|\\u/;

/** Whether {@link findJsonFault} can find anything in the value that this text holds. */
export function isSuspicious(text: string): boolean {
  return suspicious.test(text);
}

/**
 * Looks for keys that could reach a prototype (`__proto__`, `constructor`, `prototype`) and for NUL
 * characters, which Postgres cannot store. Walks without recursion: depth is the caller's choice.
 */
export function findJsonFault(value: unknown): JsonFault | null {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' && next.includes('\0')) return 'nul';
    if (typeof next !== 'object' || next === null) continue;
    for (const key of Object.keys(next)) {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
        return 'forbidden_key';
      }
      if (key.includes('\0')) return 'nul';
      open.push((next as Readonly<Record<string, unknown>>)[key]);
    }
  }
  return null;
}
