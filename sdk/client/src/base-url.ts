/** Gives an address as text. Throws for what calls could not be sent to, which no repetition of them would help. */
export function toBaseUrl(given: string | URL): string {
  const baseUrl = String(given);
  if (/^https?:\/\/[^@?#]+$/i.test(baseUrl) && URL.canParse(baseUrl)) return baseUrl;
  const shown = baseUrl.replace(/\/\/.*@/, '//…@');
  throw new TypeError(
    `baseUrl has to be http:// or https://, a host and at most a path, and not "${shown}"`,
  );
}
