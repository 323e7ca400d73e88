import { stringify } from '@asyncapi/parser';

import { createAsyncapiParser } from '../lint/asyncapi-parser.ts';
import type { GeneratedFile } from '../writers/write-context.ts';

/**
 * Writes the AsyncAPI document of all events as its parser leaves it, so that who shows it needs no parser. It throws
 * for a document that is none.
 */
export async function writeParsedEvents({ content }: GeneratedFile): Promise<GeneratedFile> {
  const { document, diagnostics } = await createAsyncapiParser().parse(content);
  if (document === undefined) {
    const reasons = diagnostics.map(({ message }) => message);
    throw new Error(`the document of all events is not AsyncAPI: ${reasons.join('; ')}`);
  }
  const parsed = stringify(document);
  return { path: 'generated/gateway/asyncapi.parsed.json', content: `${parsed}\n` };
}
