import { entriesOf, valueAt } from '../json.ts';
import type { Body, JsonObject, ValueLists } from '../pact/pact-file.ts';
import type { HttpInteraction, Pact } from '../pact/pact.ts';
import { GATEWAY, SDK } from '../pairs/list-pairs.ts';
import { checkBody } from './check-body.ts';
import { type DescribedOperation, findOperation, responseSchema } from './contract-documents.ts';

/** What the comparison with the document leaves out: who calls, where it goes, media types, and what is read. */
export function checkCall(
  { consumer }: Pact,
  { file, operationId, status, readsOptional, readsNullable }: HttpInteraction,
  document: JsonObject,
): string[] {
  const { request, response } = file;
  const described = findOperation(document, operationId);
  if (!described) return [`there is no operation ${operationId}`];
  const answered = valueAt(described.operation, 'responses', String(status), 'content');
  const accepted = valueAt(described.operation, 'requestBody', 'content');
  const { body } = response;
  const mediaType = mediaTypeOf(response.headers);
  return [
    ...checkTarget(described, request),
    ...(status === 401 ? [] : checkIdentity(consumer, described, document, request.headers)),
    ...checkMediaType('request', request.body, request.headers, accepted),
    ...checkMediaType('response', body, response.headers, answered),
    ...checkBody(document, responseSchema(described, status, mediaType ?? ''), {
      body,
      rules: response.matchingRules,
      readsOptional,
      readsNullable,
    }),
  ];
}

function checkTarget(
  { method, path }: DescribedOperation,
  request: HttpInteraction['file']['request'],
): string[] {
  const literal = path.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
  const pattern = new RegExp(`^${literal.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
  if (request.method.toLowerCase() === method && pattern.test(request.path)) return [];
  return [
    `it calls ${request.method} ${request.path}, and the operation is ${method.toUpperCase()} ${path}`,
  ];
}

/** A consumer to which the contract grants the operation as a service shows its own token; others show a user's. */
function checkIdentity(
  consumer: string,
  { operation }: DescribedOperation,
  document: JsonObject,
  headers: ValueLists = {},
): string[] {
  const alternatives = Array.isArray(operation['security']) ? operation['security'] : [];
  const schemes = valueAt(document, 'components', 'securitySchemes');
  const serviceHeader = String(valueAt(schemes, 'service', 'name'));
  const isGranted = alternatives.some((alternative) => {
    const services = valueAt(alternative, 'service');
    return Array.isArray(services) && services.includes(consumer);
  });
  const sendsToken = valueOf(headers, serviceHeader) !== undefined;
  if (isGranted) return sendsToken ? [] : [`${serviceHeader} is missing: it calls as a service`];
  const complaints = [];
  if (sendsToken && [GATEWAY, SDK].includes(consumer)) {
    complaints.push(`${serviceHeader} is sent, and ${consumer} is no service that others trust`);
  }
  const token = valueOf(headers, 'authorization') ?? '';
  if (alternatives.length > 0 && !/^Bearer \S/.test(token)) {
    complaints.push('Authorization is missing: it calls for a user');
  }
  return complaints;
}

/**
 * The comparison takes `application/problem+json` for `application/json`, and no header for any. The header is what counts:
 * the media type that a pact notes beside a body is `application/json` for all JSON.
 */
function checkMediaType(
  what: string,
  body: Body | undefined,
  headers: ValueLists | undefined,
  declared: unknown,
): string[] {
  if (!body) return [];
  const types = entriesOf(declared).map(([type]) => type);
  const said = mediaTypeOf(headers);
  if (said === undefined) return [`the ${what} has a body and no Content-Type`];
  if (types.includes(said)) return [];
  return [`the ${what} is ${said}, and the contract says ${types.join(' or ') || 'none'}`];
}

function mediaTypeOf(headers: ValueLists = {}): string | undefined {
  return valueOf(headers, 'content-type')?.split(';')[0]?.trim();
}

function valueOf(headers: ValueLists, name: string): string | undefined {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1][0];
}
