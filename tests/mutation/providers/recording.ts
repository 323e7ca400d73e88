import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { numberHeader } from './numbered-pact.ts';

/** An answer as a provider gave it. */
export interface RecordedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A message as a provider published it. */
export interface RecordedMessage {
  readonly channel: string;
  readonly envelope: object;
}

/** What a provider does in each interaction of a pact, by the number of the interaction. */
export interface Recording {
  readonly answers: Map<number, RecordedAnswer>;
  readonly messages: Map<number, RecordedMessage>;
}

/** A server of this process. */
export interface LocalServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Passes requests on to a provider, and keeps its answers. */
export function recordAnswers(target: string, answers: Recording['answers']): Promise<LocalServer> {
  return serve(async (number, request) => {
    const answer = await fetch(new URL(request.url, target), request);
    const text = await answer.text();
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => !lengths.has(name)));
    const recorded = { status: answer.status, headers, body: JSON.parse(text) };
    answers.set(number, recorded);
    return recorded;
  });
}

/** Gives recorded answers again. */
export function replayAnswers(
  answerOf: (number: number) => RecordedAnswer | undefined,
): Promise<LocalServer> {
  return serve(async (number) => {
    const answer = answerOf(number);
    if (answer === undefined) throw new Error(`nothing is recorded of ${number}`);
    return answer;
  });
}

/** What belongs to one connection, or to bytes that are not sent again as they were. */
const lengths = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding']);

interface PassedRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: Buffer;
  readonly redirect: 'manual';
}

async function serve(
  answer: (number: number, request: PassedRequest) => Promise<RecordedAnswer>,
): Promise<LocalServer> {
  const server = createServer((request, response) => {
    void (async () => {
      const { method = 'GET', url = '/', headers } = request;
      const content = await buffer(request);
      const passed = Object.entries(headers).flatMap(([name, value]) =>
        typeof value === 'string' && !lengths.has(name) && name !== 'host' ? [[name, value]] : [],
      );
      const {
        status,
        headers: answered,
        body,
      } = await answer(Number(headers[numberHeader]), {
        url,
        method,
        headers: Object.fromEntries(passed),
        ...(content.length > 0 && { body: content }),
        redirect: 'manual',
      });
      response.writeHead(status, answered).end(JSON.stringify(body));
    })();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server has no other kind of address
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
