import { isRecord } from '../load/index.ts';
import type { JsonSchema } from '../model/index.ts';
import { referredKey } from '../model/index.ts';

const ANNOTATIONS = new Set([
  'deprecated',
  'description',
  'example',
  'examples',
  'readOnly',
  'title',
  'writeOnly',
]);
const MAPS = new Set(['properties', 'patternProperties']);
const DATA = new Set(['const', 'default', 'enum', 'required']);

/** The schema as the validator compiler wants it: rules only, and references by key. */
export function plainSchema(schema: JsonSchema): JsonSchema {
  const entries = Object.entries(schema)
    .filter(([keyword]) => !ANNOTATIONS.has(keyword) && !keyword.startsWith('x-'))
    .flatMap(([keyword, value]): [string, unknown][] => {
      if (keyword === '$ref') return [[keyword, referredKey(String(value))]];
      if (keyword === 'discriminator') return discriminator(schema, value);
      if (MAPS.has(keyword)) return [[keyword, mapValues(value)]];
      return [[keyword, DATA.has(keyword) ? value : plain(value)]];
    });
  return Object.fromEntries(entries);
}

// The compiler knows the tag only beside `oneOf`, and without a mapping; elsewhere each variant's constant decides.
function discriminator(schema: JsonSchema, value: unknown): [string, unknown][] {
  const propertyName = isRecord(value) ? value['propertyName'] : undefined;
  if (!('oneOf' in schema)) return [];
  return [
    ['type', 'object'],
    ['discriminator', { propertyName }],
  ];
}

function mapValues(value: unknown): JsonSchema {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.map(([key, entry]) => [key, plain(entry)]));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return isRecord(value) ? plainSchema(value) : value;
}
