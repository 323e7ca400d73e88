import type { Documents } from '../load/index.ts';
import { isRecord, refOf, targetOf, valueAt } from '../load/index.ts';
import { referTo, schemaKeyOf } from '../model/index.ts';

/**
 * A part of a document with what it refers to in place of each `$ref`; keywords beside a reference win. Named schemas
 * stay references, `#/components/schemas/<service>.<Name>`, because they may contain themselves. All references have to
 * lead somewhere.
 */
export function inlineReferences(documents: Documents, value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((item) => inlineReferences(documents, item, path));
  if (!isRecord(value)) return value;
  const beside = Object.entries(value)
    .filter(([key]) => key !== '$ref')
    .map(([key, entry]): [string, unknown] => [key, inlineReferences(documents, entry, path)]);
  const ref = refOf(value);
  return {
    ...(ref !== undefined && referred(documents, ref, path)),
    ...Object.fromEntries(beside),
  };
}

function referred(documents: Documents, ref: string, fromPath: string): object {
  const key = schemaKeyOf(fromPath, ref);
  if (key !== undefined) return referTo(key);
  const { path, pointer } = targetOf(fromPath, ref);
  const target = inlineReferences(documents, valueAt(documents.get(path)?.value, pointer), path);
  return isRecord(target) ? target : {};
}
