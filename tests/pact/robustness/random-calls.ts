import { bundleContracts } from '@fitsync/codegen';
import type { GrantedCalls, OperationDescriptor } from '@fitsync/descriptor';
import { createClient } from '@fitsync/sdk/engine';
import fc from 'fast-check';
import type { UntypedCalls } from '../kit/example-calls.ts';
import { root } from '../kit/root.ts';
import { arbitraryOf, type Schema } from './arbitrary-of.ts';

/** A response that a contract allows. */
export interface RandomResponse {
  readonly status: number;
  readonly mediaType: string;
  readonly body: unknown;
}

const { openapi, asyncapi } = await bundleContracts(root);

/** All responses that a contract allows an operation to give. */
export function responsesOf({ service, path, method, operationId }: OperationDescriptor) {
  const document = openapi[service];
  const responses = at(document, 'paths', path, method.toLowerCase(), 'responses');
  const context = { schemas: schemasOf(document), openEnums: true };
  const each = Object.entries(responses).flatMap(([status, response]) => {
    const content = at(response, 'content');
    return Object.entries(content).map(([mediaType, media]) => ({
      // What consumers are made for comes as often as everything else.
      weight: status.startsWith('2') ? 10 : 1,
      arbitrary: arbitraryOf(at(media, 'schema'), context).map((body) => ({
        status: Number(status),
        mediaType,
        body,
      })),
    }));
  });
  if (each.length === 0) throw new Error(`${operationId} has no responses`);
  return fc.oneof(...each);
}

/** All messages that a contract allows for an event. */
export function messagesOf(sender: string, type: string): fc.Arbitrary<unknown> {
  const document = asyncapi[sender];
  const [message] = Object.values(at(document, 'channels', type, 'messages'));
  const context = { schemas: schemasOf(document), openEnums: false };
  return arbitraryOf((message as { readonly payload: Schema }).payload, context);
}

/** Calls of other services, each of which is answered by any of the responses that its contract allows. */
export function randomCalls(granted: GrantedCalls): fc.Arbitrary<UntypedCalls> {
  const streams = Object.values(granted).flatMap(({ operations }) =>
    Object.values(operations).map(
      (operation) => [operation.operationId, fc.infiniteStream(responsesOf(operation))] as const,
    ),
  );
  return fc
    .record<Record<string, IterableIterator<RandomResponse>>>(Object.fromEntries(streams))
    .map((answers) => {
      const clients = Object.entries(granted).map(([service, { operations, defaultUrl }]) => [
        service,
        createClient(operations, {
          baseUrl: defaultUrl,
          fetch: async (input, init) => {
            const request = new Request(input, init);
            const operation = Object.values(operations).find((one) => isRequestOf(one, request));
            const { value } = answers[operation?.operationId ?? '']?.next() ?? {};
            return toResponse(value);
          },
        }),
      ]);
      // The operations are data here; only generated code knows their types.
      return Object.fromEntries(clients) as UntypedCalls;
    });
}

/** A response as it comes over the wire. */
export function toResponse({ status, mediaType, body }: RandomResponse): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': mediaType } });
}

function isRequestOf({ method, path }: OperationDescriptor, input: Request): boolean {
  const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
  return input.method === method && pattern.test(new URL(input.url).pathname);
}

function schemasOf(document: unknown): Readonly<Record<string, Schema>> {
  return at(document, 'components', 'schemas') as Readonly<Record<string, Schema>>;
}

/** What stands in a document at a place. */
function at(value: unknown, ...path: readonly string[]): Readonly<Record<string, object>> {
  return path.reduce<Readonly<Record<string, object>>>(
    (inner, step) => {
      const next = inner[step];
      if (next === undefined) throw new Error(`there is no ${path.join(' ')}`);
      return { ...next };
    },
    value as Readonly<Record<string, object>>,
  );
}
