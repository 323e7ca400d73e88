import type { Problem, Response } from './model.ts';
import type { Reading } from './place.ts';
import { child, entriesOf, rootOf, textOf } from './place.ts';
import { readContent } from './read-content.ts';

/** The list of problems, ordered by code. */
export function collectProblems({ documents, report }: Reading): readonly Problem[] {
  return entriesOf(rootOf(documents, 'specs/shared/problems.yaml')).map(([code, place]) => {
    const status = child(place, 'status').value;
    const title = textOf(child(place, 'title'));
    if (typeof status !== 'number' || title === '') {
      report(place, {
        code: 'problem',
        message: `The problem \`${code}\` lacks a status or a title.`,
        help: 'Give it `status`, `title` and `description`.',
      });
    }
    return {
      code,
      status: Number(status),
      title,
      description: textOf(child(place, 'description')),
    };
  });
}

/** The responses that operations share, by name. */
export function collectSharedResponses(reading: Reading): ReadonlyMap<string, Response> {
  const shared = new Map<string, Response>();
  for (const path of reading.documents.keys()) {
    if (!path.startsWith('specs/shared/')) continue;
    for (const [name, place] of entriesOf(child(rootOf(reading.documents, path), 'responses'))) {
      const content = readContent(reading, place);
      const description = textOf(child(place, 'description'));
      shared.set(name, { status: 0, description, ...(content && { content }) });
    }
  }
  return new Map([...shared].sort(([a], [b]) => (a < b ? -1 : 1)));
}
