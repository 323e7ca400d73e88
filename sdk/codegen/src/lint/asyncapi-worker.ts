import { parentPort, workerData } from 'node:worker_threads';

import { createAsyncapiParser } from './asyncapi-parser.ts';

/** What the thread is given: event documents with their absolute paths. */
interface Source {
  readonly path: string;
  readonly text: string;
}

/** One error or warning of the parser, as the thread answers it. */
export interface ParserDiagnostic {
  /** Absolute path of the file. */
  readonly source: string;
  readonly code: string;
  readonly message: string;
  readonly path: readonly (string | number)[];
}

// Severities are 0 error, 1 warning, 2 information, 3 hint.
const reported: ReadonlySet<number> = new Set([0, 1]);

const found: ParserDiagnostic[] = [];
const parser = createAsyncapiParser();
const sources: readonly Source[] = workerData;
for (const { path: file, text } of sources) {
  for (const diagnostic of await parser.validate(text, { source: file })) {
    const { code, message, path, severity, source } = diagnostic;
    if (!reported.has(severity)) continue;
    found.push({ source: source ?? file, code: String(code), message, path });
  }
}
// eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(found);
