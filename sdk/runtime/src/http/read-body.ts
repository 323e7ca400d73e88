import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { malformedJson, payloadTooLarge, Problem, unsupportedMediaType } from '../problem/index.ts';
import { invalidRequest } from './field-errors.ts';
import { isJsonContent } from './json-content.ts';
import { findJsonFault, isSuspicious, type JsonFault } from '../violations/index.ts';

/** Bytes that a request body may have. */
export const maxBodyBytes = 100_000;

/** What goes on when a body has been read; what it throws goes to whoever hears of failures. */
export type OnBody = (body: unknown) => void;

/**
 * Reads the JSON body of a request; `undefined` when it has none. Works after a body parser, too:
 * then `request.body` is taken as it is.
 *
 * Either it throws, or it calls one of the two functions, once. The problems are 413, 415 and 400.
 * What is left of a refused body is read and thrown away, so that the answer arrives and the
 * connection stays usable.
 */
export function readBody(
  request: IncomingMessage,
  onBody: OnBody,
  onError: (error: unknown) => void,
): void {
  const parsed = 'body' in request ? request.body : undefined;
  if (parsed !== undefined) {
    onBody(accept(parsed, findJsonFault(parsed)));
    return;
  }
  const { headers } = request;
  const length = headers['content-length'];
  if (length === '0' || (length === undefined && headers['transfer-encoding'] === undefined)) {
    onBody(undefined);
    return;
  }
  if (!isJsonContent(headers)) {
    throw new Problem(unsupportedMediaType, 'Send Content-Type: application/json in UTF-8.');
  }
  if (length !== undefined && Number(length) > maxBodyBytes) throw tooLarge();
  receive(request, onBody, onError);
}

function receive(
  request: IncomingMessage,
  onBody: OnBody,
  onError: (error: unknown) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  let settled = false;
  const fail = (error: unknown): void => {
    if (settled) return;
    settled = true;
    chunks.length = 0;
    onError(error);
  };
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= maxBodyBytes) chunks.push(chunk);
    else fail(tooLarge());
  });
  request.on('end', () => {
    if (settled) return;
    settled = true;
    const [first] = chunks;
    const body = chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
    // Nothing may be thrown out of a listener.
    try {
      onBody(parse(body));
    } catch (error) {
      onError(error);
    }
  });
  request.on('error', fail);
}

function parse(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  if (!isUtf8(bytes)) throw malformed('The body is not UTF-8.');
  const text = bytes.toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const where = cause instanceof SyntaxError ? placeIn(cause) : '';
    throw malformed(
      `The body cannot be parsed as JSON${where}. Send one JSON document in UTF-8.`,
      cause,
    );
  }
  return accept(value, isSuspicious(text) ? findJsonFault(value) : null);
}

/** Where the parser stopped, as far as it tells. Its own words may hold a piece of the body, so they are not passed on. */
function placeIn({ message }: SyntaxError): string {
  const [, line, column] = /\(line (\d+) column (\d+)\)$/.exec(message) ?? [];
  if (line !== undefined) return `: look at line ${line}, column ${column}`;
  return message === 'Unexpected end of JSON input' ? ': it ends too early' : '';
}

function accept(value: unknown, fault: JsonFault | null): unknown {
  if (fault !== null) throw invalidRequest([{ path: 'body', message: faults[fault] }]);
  return value;
}

/** What is JSON, and yet taken by no operation. */
const faults: Readonly<Record<JsonFault, string>> = {
  nul: 'must not hold NUL',
  surrogate: 'must not hold half of a character (a lone surrogate)',
  forbidden_key: 'must not have a key named __proto__, constructor or prototype',
};

function malformed(detail: string, cause?: unknown): Problem {
  return new Problem(malformedJson, detail, { cause });
}

function tooLarge(): Problem {
  return new Problem(payloadTooLarge, 'Send at most 100 kB.');
}
