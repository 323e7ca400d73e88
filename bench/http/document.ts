import { readFileSync } from 'node:fs';

type Json = Record<string, unknown>;

/** The public API document, as the peers read it. */
export const document = JSON.parse(
  readFileSync(new URL('../../generated/gateway/openapi.json', import.meta.url), 'utf8'),
) as Json & { paths: Record<string, Record<string, Json>> };

/** A schema of the document with every reference replaced by what it points to. */
export function inlined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inlined);
  if (typeof value !== 'object' || value === null) return value;
  const { $ref } = value as { $ref?: string };
  if ($ref !== undefined) return inlined(at($ref));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'example' && !key.startsWith('x-'))
      .map(([key, inner]) => [key, inlined(inner)]),
  );
}

function at(ref: string): unknown {
  let value: unknown = document;
  for (const key of ref.slice('#/'.length).split('/')) value = (value as Json)[key];
  return value;
}
