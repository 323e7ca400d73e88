import { closest } from '../load/index.ts';
import type { Reading } from '../model/place.ts';
import { child, entriesOf, rootOf } from '../model/place.ts';

interface Format {
  readonly folder: string;
  /** The key that holds its version. */
  readonly key: 'openapi' | 'asyncapi';
  readonly accepts: RegExp;
  /** The accepted versions, in words. */
  readonly versions: string;
  readonly example: string;
}

const FORMATS: readonly Format[] = [
  {
    folder: 'specs/http/',
    key: 'openapi',
    accepts: /^3\.1\.\d+$/,
    versions: 'OpenAPI 3.1.x',
    example: 'openapi: 3.1.0',
  },
  {
    folder: 'specs/events/',
    key: 'asyncapi',
    accepts: /^3\.0\.0$/,
    versions: 'AsyncAPI 3.0.0',
    example: 'asyncapi: 3.0.0',
  },
];

/** Reports the documents of services that do not say which format they have, or have another one. */
export function checkVersions(reading: Reading): void {
  for (const path of reading.documents.keys()) {
    const format = FORMATS.find(({ folder }) => path.startsWith(folder));
    if (format) checkVersion(reading, path, format);
  }
}

function checkVersion({ documents, report }: Reading, path: string, format: Format): void {
  const { key, accepts, versions, example } = format;
  const root = rootOf(documents, path);
  const version = child(root, key);
  if (version.value === undefined) {
    const guess = closest(
      key,
      entriesOf(root).map(([name]) => name),
    );
    report(root, {
      code: 'no-version',
      message: `The document has no \`${key}\` version.`,
      help:
        guess === undefined
          ? `Begin it with \`${example}\`: contracts here are ${versions}.`
          : `Write \`${example}\` in place of \`${guess}\`: contracts here are ${versions}.`,
    });
    return;
  }
  const said = typeof version.value === 'string' ? version.value : JSON.stringify(version.value);
  // A number is no version: YAML reads 3.10 as 3.1.
  if (typeof version.value !== 'string' || !accepts.test(said)) {
    report(version, {
      code: 'unknown-version',
      message: `\`${key}: ${said}\` is not supported: it has to be ${versions}.`,
      help: `Write \`${example}\`, and the document as that version asks.`,
    });
  }
}
