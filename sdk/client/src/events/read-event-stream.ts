import type { ServerSentEvent } from '@fitsync/descriptor';
import { createParser } from 'eventsource-parser';

/** Characters that one event may have; a server that sends more is none of ours. */
const longestEvent = 1_000_000;

/**
 * Reads the events of an answer as they come. It ends with the answer, and throws what breaks it off. `onBytes` hears of
 * everything that comes, comments too. Whoever stops early closes the connection.
 */
export async function* readEventStream(
  body: ReadableStream<Uint8Array>,
  onBytes: () => void = () => {},
): AsyncGenerator<ServerSentEvent> {
  const read: ServerSentEvent[] = [];
  const parser = createParser({
    maxBufferSize: longestEvent,
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') throw error;
    },
    onEvent: ({ id, event = 'message', data }) =>
      read.push({ ...(id !== undefined && { id }), event, data }),
  });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onBytes();
      parser.feed(decoder.decode(value, { stream: true }));
      yield* read.splice(0);
    }
  } finally {
    // Has no effect on what has ended or broken already.
    await reader.cancel().catch(() => undefined);
  }
}
