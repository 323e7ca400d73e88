import { closest } from '../load/index.ts';
import { METHODS } from '../model/methods.ts';
import type { Place, Reading } from '../model/place.ts';
import { child, entriesOf, rootOf } from '../model/place.ts';

const methods: readonly string[] = METHODS.map((method) => method.toLowerCase());
const foreignMethods = new Set(['head', 'options', 'trace']);
const others = new Set(['$ref', 'description', 'parameters', 'servers', 'summary']);

/** Reports what stands under a path as if it were an operation, and would not become one. */
export function checkPathItems(reading: Reading): void {
  for (const path of reading.documents.keys()) {
    if (!path.startsWith('specs/http/')) continue;
    for (const [, pathItem] of entriesOf(child(rootOf(reading.documents, path), 'paths'))) {
      for (const [key, place] of entriesOf(pathItem)) checkKey(reading, key, place);
    }
  }
}

function checkKey({ report }: Reading, key: string, place: Place): void {
  if (methods.includes(key) || others.has(key) || key.startsWith('x-')) return;
  const list = methods.join(', ');
  if (foreignMethods.has(key)) {
    report(place, {
      code: 'unknown-method',
      message: `Nothing is generated for \`${key}\`.`,
      help: `Services answer ${list}: use one of them, or take this out.`,
    });
    return;
  }
  const guess = closest(key, [...methods, ...others]);
  report(place, {
    code: 'unknown-method',
    message: `\`${key}\` is no HTTP method${guess === undefined ? '' : `; did you mean \`${guess}\`?`}`,
    help: `A path has operations under ${list}; besides them ${[...others].join(', ')} and x-….`,
  });
}
