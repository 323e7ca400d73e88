import type { CallableOperation } from '@fitsync/descriptor';
import { UnexpectedResponseError } from '../errors/call-errors.ts';
import type { ClientResponse } from '../request.ts';

/** An answer that has arrived. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it came. */
  readonly text: string;
}

/**
 * Gives the body as data: parsed where it is JSON, the text where it is something else, `undefined` where there is none.
 * Throws for a success that is not the JSON that its operation promises, and for a redirect.
 */
export function readAnswer(operation: CallableOperation, answer: Answer): ClientResponse {
  const { status, headers } = answer;
  if (status >= 300 && status < 400) {
    throw new UnexpectedResponseError(
      `${operation.operationId} was redirected; redirects are not followed because tokens would go along`,
    );
  }
  return { status, headers, body: parse(operation, answer) };
}

const json = /^application\/(?:[\w.-]+\+)?json\b/i;

function parse(
  { operationId, responses }: CallableOperation,
  { status, headers, text }: Answer,
): unknown {
  if (text === '') return undefined;
  const mediaType = headers.get('content-type') ?? '';
  try {
    if (json.test(mediaType)) return JSON.parse(text);
  } catch {
    // Its cause would quote the text, which may hold tokens.
  }
  // Of a failure the status is what matters.
  if (status >= 400 || !json.test(responses[status]?.mediaType ?? '')) return text;
  throw new UnexpectedResponseError(
    `${operationId} answered ${status} ${mediaType || 'without a media type'}, which is not the JSON that it should be`,
  );
}
