import type { Documents } from '../load/index.ts';
import { isPublic, type Model } from '../model/index.ts';
import { child, rootOf, textOf } from '../model/place.ts';
import type { GeneratedFile } from '../writers/write-context.ts';
import { eventUrl, operationUrl } from './documentation-links.ts';
import { GATEWAY } from './write-public-api.ts';

/** Writes `llms.txt` (llmstxt.org): what a language model reads first to find its way. */
export function writeLlms({ services, events }: Model, documents: Documents): GeneratedFile {
  const info = child(rootOf(documents, GATEWAY), 'info');
  const operations = services
    .flatMap((service) => service.operations)
    .filter(isPublic)
    .map((operation) => {
      const { method, path, operationId, summary } = operation.descriptor;
      return `- [${operationId}](${operationUrl(operation)}): ${method} ${path}. ${summary}`;
    });
  const heard = events.map((event) => {
    const { type, summary } = event.descriptor;
    return `- [${type}](${eventUrl(event)}): ${summary}`;
  });
  const content = [
    `# ${textOf(child(info, 'title')) || 'Public API'}`,
    `> ${textOf(child(info, 'description')) || 'An API and its events.'}`,
    'Failures are `application/problem+json` with a `code` that tells them apart.',
    [
      '## Documents',
      '',
      '- [OpenAPI](/docs/openapi.json): every operation that users may call, with schemas and examples',
      '- [AsyncAPI](/docs/asyncapi.json): every event, with schemas and examples',
      '- [Communication map](/docs/map): which service calls and hears which',
    ].join('\n'),
    ['## Operations', '', ...operations].join('\n'),
    ['## Events', '', ...heard].join('\n'),
  ].join('\n\n');
  return { path: 'generated/gateway/llms.txt', content: `${content}\n` };
}
