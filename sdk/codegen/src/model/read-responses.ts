import { refOf, resolveRef } from '../load/index.ts';
import type { Response } from './model.ts';
import type { Place, Reading } from './place.ts';
import { child, entriesOf, textOf } from './place.ts';
import { readContent } from './read-content.ts';
import { ownerOf } from './schema-refs.ts';

/** Reads the responses of an operation, ordered by status. */
export function readResponses(reading: Reading, operation: Place): readonly Response[] {
  const entries = entriesOf(child(operation, 'responses'));
  if (entries.length === 0) {
    reading.report(operation, {
      code: 'no-responses',
      message: 'The operation declares no response.',
      help: 'Declare every status that it can answer.',
    });
  }
  return entries.flatMap(([key, place]) => {
    const status = Number(key);
    if (Number.isInteger(status)) return readResponse(reading, status, place);
    reading.report(place, {
      code: 'response-status',
      message: `\`${key}\` is no HTTP status.`,
      help: 'List every status by number; `default` and ranges leave open what a caller has to expect.',
    });
    return [];
  });
}

function readResponse(reading: Reading, status: number, place: Place): readonly Response[] {
  const ref = refOf(place.value);
  const resolved = ref === undefined ? undefined : resolveRef(reading.documents, place.path, ref);
  if (ref !== undefined && !resolved) return [];
  const target = resolved ?? place;
  const content = readContent(reading, target);
  return [
    {
      status,
      description: textOf(child(target, 'description')),
      ...(content && { content }),
      ...(resolved && ownerOf(resolved.path) === 'common' && { shared: resolved.name }),
    },
  ];
}
