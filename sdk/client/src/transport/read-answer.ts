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
 * Throws for a success that is not the JSON that it claims to be, and for a redirect.
 */
export function readAnswer(operationId: string, answer: Answer): ClientResponse {
  const { status, headers } = answer;
  if (status >= 300 && status < 400) {
    throw new UnexpectedResponseError(
      `${operationId} was redirected; redirects are not followed because tokens would go along`,
    );
  }
  return { status, headers, body: parse(operationId, answer) };
}

function parse(operationId: string, { status, headers, text }: Answer): unknown {
  if (text === '') return undefined;
  const mediaType = headers.get('content-type') ?? '';
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(mediaType)) return text;
  try {
    return JSON.parse(text);
  } catch {
    // Of a failure the status is what matters.
    if (status >= 400) return text;
    // Without the cause: it quotes the text, which may hold tokens.
    throw new UnexpectedResponseError(`the answer of ${operationId} is not JSON`);
  }
}
