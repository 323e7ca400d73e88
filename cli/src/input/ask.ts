import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Settings of {@link ask}. */
export interface AskOptions {
  readonly signal: AbortSignal;
  /** Do not show what is typed. */
  readonly hidden?: boolean;
}

/** Asks the user on the terminal, on stderr because the answer is no data. */
export async function ask(
  question: string,
  { signal, hidden = false }: AskOptions,
): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const output = hidden ? nowhere : process.stderr;
  const reader = createInterface({ input: process.stdin, output, terminal: true });
  // In this mode the terminal hands Ctrl-C to the reader instead of sending a signal.
  reader.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    return await reader.question('', { signal });
  } finally {
    reader.close();
    if (hidden) process.stderr.write('\n');
  }
}
