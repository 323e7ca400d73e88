import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { malformedJson, payloadTooLarge, Problem, unsupportedMediaType } from '../problem/index.ts';
import { isJsonContent } from './json-content.ts';
import { findJsonFault, isSuspicious, type JsonFault } from './json-safety.ts';

/** Bytes that a request body may have. */
export const maxBodyBytes = 100_000;

/**
 * Reads the JSON body of a request; `undefined` when it has none. Works after a body parser, too:
 * then `request.body` is taken as it is.
 *
 * Throws 413, 415 or 400. What is left of a refused body is read and thrown away, so that the answer
 * arrives and the connection stays usable.
 */
export function readBody(request: IncomingMessage): unknown {
  const parsed = 'body' in request ? request.body : undefined;
  if (parsed !== undefined) return accept(parsed, findJsonFault(parsed));

  const { headers } = request;
  const length = headers['content-length'];
  if (length === '0' || (length === undefined && headers['transfer-encoding'] === undefined)) {
    return undefined;
  }
  if (!isJsonContent(headers)) {
    throw new Problem(unsupportedMediaType, 'Send Content-Type: application/json in UTF-8.');
  }
  if (length !== undefined && Number(length) > maxBodyBytes) throw tooLarge();
  return receive(request);
}

function receive(request: IncomingMessage): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBodyBytes) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      reject(tooLarge());
    });
    request.on('end', () => {
      const [first] = chunks;
      const body = chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
      // Nothing may be thrown out of a listener.
      try {
        resolve(parse(body));
      } catch (error) {
        reject(error);
      }
    });
    request.on('error', reject);
  });
}

function parse(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  if (!isUtf8(bytes)) throw malformed('The body is not UTF-8.');
  const text = bytes.toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw malformed('The body cannot be parsed as JSON. Send one JSON document in UTF-8.', cause);
  }
  return accept(value, isSuspicious(text) ? findJsonFault(value) : null);
}

function accept(value: unknown, fault: JsonFault | null): unknown {
  if (fault === 'nul') throw malformed('The body holds a NUL character.');
  if (fault === 'forbidden_key') {
    throw malformed('The body has a key named __proto__, constructor or prototype.');
  }
  return value;
}

function malformed(detail: string, cause?: unknown): Problem {
  return new Problem(malformedJson, detail, { cause });
}

function tooLarge(): Problem {
  return new Problem(payloadTooLarge, 'Send at most 100 kB.');
}
