/** Makes a key that nobody else has: 128 random bits. Unlike `randomUUID`, it works on pages without TLS, too. */
export function createIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
