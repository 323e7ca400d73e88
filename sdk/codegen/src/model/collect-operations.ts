import { METHODS } from './methods.ts';
import type { Operation } from './model.ts';
import type { Place, Reading } from './place.ts';
import { child, entriesOf, itemsOf, rootOf, textOf } from './place.ts';
import { rolesOf } from './read-access.ts';
import { readOperation } from './read-operation.ts';
import { ownerOf } from './schema-refs.ts';

/** What one OpenAPI document describes. */
export interface HttpService {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly defaultUrl: string;
  readonly operations: readonly Operation[];
}

/** Paths of the OpenAPI documents. */
function httpDocuments({ documents }: Reading): readonly string[] {
  return [...documents.keys()].filter((path) => path.startsWith('specs/http/'));
}

/** Reads the operations of all services. */
export function collectOperations(reading: Reading): readonly HttpService[] {
  const paths = httpDocuments(reading);
  const services = paths.map(ownerOf);
  const found = paths.map((path) => readService(reading, path, services));
  checkUnique(
    reading,
    found.flatMap((service) => service.operations),
  );
  return found;
}

function readService(reading: Reading, path: string, services: readonly string[]): HttpService {
  const root = rootOf(reading.documents, path);
  const callers = { roles: rolesOf(reading, root), services };
  const operations = entriesOf(child(root, 'paths')).flatMap(([route, pathItem]) =>
    METHODS.flatMap((method) => {
      const place = child(pathItem, method.toLowerCase());
      if (place.value === undefined) return [];
      const site = { service: ownerOf(path), method, path: route, pathItem, callers };
      return readOperation(reading, place, site) ?? [];
    }),
  );
  return {
    name: ownerOf(path),
    path,
    title: textOf(child(root, 'info', 'title')),
    defaultUrl: readDefaultUrl(reading, root),
    operations,
  };
}

function readDefaultUrl({ report }: Reading, root: Place): string {
  const servers = child(root, 'servers');
  const [first] = itemsOf(servers);
  const url = first && child(first, 'url').value;
  if (typeof url === 'string' && URL.canParse(url)) return url;
  report(servers, {
    code: 'no-server',
    message: 'The document does not say where the service listens by default.',
    help: 'Add `servers: [{ url: http://localhost:<port> }]`.',
  });
  return '';
}

function checkUnique({ report }: Reading, operations: readonly Operation[]): void {
  const seen = new Map<string, Operation>();
  for (const operation of operations) {
    const { operationId } = operation.descriptor;
    const other = seen.get(operationId);
    if (other) {
      report(child(operation.place, 'operationId'), {
        code: 'duplicate-operation',
        message: `\`${operationId}\` is also the name of ${other.place.path}#${other.place.pointer}.`,
        help: 'An operationId is unique in the whole platform: rename one of the two.',
      });
    }
    seen.set(operationId, operation);
  }
}
