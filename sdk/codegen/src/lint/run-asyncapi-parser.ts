import { once } from 'node:events';
import { join, relative, sep } from 'node:path';
import { Worker } from 'node:worker_threads';

import type { Diagnostic, Documents } from '../load/index.ts';
import { diagnosticAt, formatPointer } from '../load/index.ts';
import type { ParserDiagnostic } from './asyncapi-worker.ts';

/**
 * What the AsyncAPI parser finds in event documents. It takes half a second of computing for each,
 * so it works in a thread of its own.
 */
export async function runAsyncapiParser(
  root: string,
  documents: Documents,
  files: readonly string[],
): Promise<Diagnostic[]> {
  if (files.length === 0) return [];
  const sources = files.map((file) => ({
    path: join(root, file),
    text: documents.get(file)?.text ?? '',
  }));
  const worker = new Worker(new URL('./asyncapi-worker.ts', import.meta.url), {
    workerData: sources,
  });
  try {
    const [answer] = await once(worker, 'message');
    const found: readonly ParserDiagnostic[] = answer;
    return found.map(({ source, code, message, path }) =>
      diagnosticAt(documents, relative(root, source).split(sep).join('/'), formatPointer(path), {
        code: `asyncapi/${code}`,
        message,
        help: 'Correct it as AsyncAPI 3 asks; the format is described at https://www.asyncapi.com/docs/reference/specification/v3.0.0.',
      }),
    );
  } finally {
    await worker.terminate();
  }
}
