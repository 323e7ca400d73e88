import { isObject, valueAt } from '../json.ts';
import type { JsonObject } from '../pact/pact-file.ts';
import type { MessageInteraction, Pact } from '../pact/pact.ts';
import { checkBody } from './check-body.ts';
import type { ContractDocuments } from './contract-documents.ts';

/** What the comparison with the document leaves out: channel, direction, media type, and what is read. */
export function checkMessage(
  { consumer, provider }: Pact,
  { subject, operationId, file, readsOptional, readsNullable }: MessageInteraction,
  { asyncapi }: ContractDocuments,
): string[] {
  const document = asyncapi[consumer] ?? {};
  const operation = valueAt(document, 'operations', operationId);
  if (!isObject(operation)) return [`${consumer} has no operation ${operationId}`];
  const complaints = [];
  if (operation['action'] !== 'receive') {
    complaints.push(`${operationId} is about an event that ${consumer} sends, and not receives`);
  }
  const address = valueAt(operation, 'channel', 'address');
  const channel = file.metadata?.['channel'];
  if (channel !== address) {
    complaints.push(`it arrives on ${String(channel)}, and the channel is ${String(address)}`);
  }
  if (subject !== address) {
    complaints.push(`it is named after ${subject}, and ${operationId} receives ${String(address)}`);
  }
  const sent = sentMessage(asyncapi[provider], address);
  if (sent === undefined) {
    complaints.push(`${provider} does not send ${String(address)}`);
  } else if (file.contents.contentType !== sent.mediaType) {
    complaints.push(
      `the message is ${file.contents.contentType}, and the contract says ${String(sent.mediaType)}`,
    );
  }
  const [message] = Array.isArray(operation['messages']) ? operation['messages'] : [];
  return [
    ...complaints,
    ...checkBody(document, valueAt(message, 'payload'), {
      body: file.contents,
      rules: file.matchingRules,
      readsOptional,
      readsNullable,
    }),
  ];
}

/** What the sender says of its message; undefined when it sends none to this address. */
function sentMessage(
  document: JsonObject = {},
  address: unknown,
): { readonly mediaType: unknown } | undefined {
  const operation = Object.values(valueAt(document, 'operations') ?? {}).find(
    (one) => valueAt(one, 'action') === 'send' && valueAt(one, 'channel', 'address') === address,
  );
  if (operation === undefined) return undefined;
  const messages = valueAt(operation, 'messages');
  const [message] = Array.isArray(messages) ? messages : [];
  return { mediaType: valueAt(message, 'contentType') ?? document['defaultContentType'] };
}
