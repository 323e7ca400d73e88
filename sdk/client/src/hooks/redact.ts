const secretField = /password|token|secret/i;

/** A copy of data as it may be shown: values of fields whose names speak of passwords or tokens are left out. */
export function redact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redact);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) =>
    secretField.test(name) && typeof field === 'string'
      ? [name, '[redacted]']
      : [name, redact(field)],
  );
  return Object.fromEntries(fields) as unknown;
}

const openHeaders: ReadonlySet<string> = new Set([
  'accept',
  'content-type',
  'idempotency-key',
  'traceparent',
  'x-correlation-id',
]);

/** The headers as they may be shown: the values of all that are not known to be harmless are left out. */
export function redactHeaders(
  headers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      openHeaders.has(name) ? value : '[redacted]',
    ]),
  );
}
