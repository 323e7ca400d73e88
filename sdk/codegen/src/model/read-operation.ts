import type { HttpMethod, ResponseDescriptor } from '@fitsync/descriptor';

import type { Operation, Response } from './model.ts';
import type { Place, Reading } from './place.ts';
import { child, follow, itemsOf, stringsOf, textOf } from './place.ts';
import type { Callers } from './read-access.ts';
import { readAccess } from './read-access.ts';
import { readContent } from './read-content.ts';
import { readParameters } from './read-parameters.ts';
import { readResponses } from './read-responses.ts';

/** Where an operation stands and whom it can name. */
export interface OperationSite {
  readonly service: string;
  readonly method: HttpMethod;
  readonly path: string;
  readonly pathItem: Place;
  readonly callers: Callers;
}

const REPEATABLE = new Set<HttpMethod>(['GET', 'PUT', 'DELETE']);
const OPERATION_ID = /^[a-z][A-Za-z0-9]*$/;

/** Reads one operation; undefined when it is only planned or has no name. */
export function readOperation(
  reading: Reading,
  place: Place,
  site: OperationSite,
): Operation | undefined {
  if (child(place, 'x-planned').value === true) return undefined;
  const operationId = readOperationId(reading, place);
  if (operationId === undefined) return undefined;
  const { parameters, idempotencyKey } = readParameters(reading, site.pathItem, place);
  checkPath(
    reading,
    place,
    site.path,
    parameters.filter((p) => p.in === 'path').map((p) => p.name),
  );
  const body = readBody(reading, place);
  const responses = readResponses(reading, place);
  const calls = stringsOf(child(place, 'x-calls'));
  const cacheSeconds = child(place, 'x-cache').value;
  return {
    descriptor: {
      operationId,
      service: site.service,
      method: site.method,
      path: site.path,
      tag: textOf(itemsOf(child(place, 'tags'))[0] ?? child(place, 'tags')),
      summary: textOf(child(place, 'summary')),
      access: readAccess(reading, place, site.callers),
      parameters: parameters.map(({ name, in: location, required, description }) => ({
        name,
        in: location,
        required,
        description,
      })),
      body: bodyKind(body),
      responses: Object.fromEntries(responses.map((r) => [r.status, describe(r)])),
      emits: stringsOf(child(place, 'x-emits')),
      ...(calls.length > 0 && { calls }),
      repeatable: REPEATABLE.has(site.method) || child(place, 'x-safe').value === true,
      idempotencyKey,
      ...(typeof cacheSeconds === 'number' && { cacheSeconds }),
    },
    description: textOf(child(place, 'description')),
    parameters,
    ...(body && { body }),
    responses,
    place,
  };
}

/** What the engines know of a response. */
export function describe({ description, content }: Response): ResponseDescriptor {
  return { description, ...(content && { mediaType: content.mediaType }) };
}

function bodyKind(body: Operation['body']): 'none' | 'optional' | 'required' {
  if (!body) return 'none';
  return body.required ? 'required' : 'optional';
}

function readOperationId({ report }: Reading, place: Place): string | undefined {
  const id = textOf(child(place, 'operationId'));
  if (OPERATION_ID.test(id)) return id;
  report(child(place, 'operationId'), {
    code: 'operation-id',
    message: id === '' ? 'The operation has no operationId.' : `\`${id}\` is no operationId.`,
    help: 'Name it by a verb and a noun in camelCase: `operationId: createBooking`.',
  });
  return undefined;
}

function readBody(reading: Reading, place: Place): Operation['body'] {
  const body = follow(reading.documents, child(place, 'requestBody'));
  if (body?.value === undefined) return undefined;
  const content = readContent(reading, body);
  return content && { ...content, required: child(body, 'required').value === true };
}

function checkPath(
  { report }: Reading,
  place: Place,
  path: string,
  declared: readonly string[],
): void {
  const used = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
  const missing = used.filter((name) => !declared.includes(name));
  const extra = declared.filter((name) => !used.includes(name));
  for (const name of [...missing, ...extra]) {
    report(place, {
      code: 'path-parameter',
      message: missing.includes(name)
        ? `The path has {${name}}, but no parameter describes it.`
        : `The path has no {${name}}.`,
      help: 'Path and parameters have to name the same things.',
    });
  }
}
