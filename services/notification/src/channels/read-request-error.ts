import type { SendResult } from './delivery-channel.ts';

/** Codes of Node from before a connection stood: nothing has been sent. */
const connectCodes = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What the failure of an HTTP request says about the message: what broke after the connection stood may have arrived. */
export function readRequestError(error: unknown): SendResult {
  const code = codeOf(error);
  const reason = code ?? (error instanceof Error ? error.name : 'error');
  const kind = code !== undefined && connectCodes.has(code) ? 'away' : 'unclear';
  return { kind, reason: `no answer: ${reason}` };
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  // Several addresses were tried: each has its own reason, the first will do.
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return codeOf(error.cause);
}
