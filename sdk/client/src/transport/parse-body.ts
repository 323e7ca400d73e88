import { UnexpectedResponseError } from '../errors/call-errors.ts';

/** What is known of an answer before its body is read. */
export interface AnswerHead {
  readonly operationId: string;
  readonly status: number;
  readonly contentType: string | null | undefined;
}

/**
 * The body of an answer: parsed where it is JSON, the text where it is something else, `undefined` where there is none.
 * Throws for a success that is not the JSON that it claims to be; of a failure the status is what matters.
 */
export function parseBody(text: string, { operationId, status, contentType }: AnswerHead): unknown {
  if (text === '') return undefined;
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(contentType ?? '')) return text;
  try {
    return JSON.parse(text);
  } catch {
    if (status >= 400) return text;
    // Without the cause: it quotes the text, which may hold tokens.
    throw new UnexpectedResponseError(`the answer of ${operationId} is not JSON`);
  }
}

/** Throws for a redirect: following it would send tokens to whatever place the answer names. */
export function refuseRedirect({ operationId, status }: AnswerHead): void {
  if (status < 300 || status >= 400) return;
  throw new UnexpectedResponseError(
    `${operationId} was redirected; redirects are not followed because tokens would go along`,
  );
}
