import type { Diagnostic, Documents } from '../load/index.ts';
import { createReading } from '../model/place.ts';
import { checkPathItems } from './check-path-items.ts';
import { checkTypes } from './check-types.ts';
import { checkVersions } from './check-versions.ts';

/**
 * What makes documents unreadable although they are YAML: an unknown version of their format, keys of
 * a path that are no methods, types that JSON does not have. Other tools pass such things over or
 * report consequences elsewhere, so nothing else is worth asking while there are any.
 */
export function structureErrors(documents: Documents): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const reading = createReading(documents, diagnostics);
  checkVersions(reading);
  checkPathItems(reading);
  checkTypes(reading);
  return diagnostics;
}
