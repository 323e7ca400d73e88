import type { ServerResponse } from 'node:http';
import type { ServerSentEvent } from '@fitsync/descriptor';

/** The media type of an answer that lasts as long as its reader listens. */
export const eventStreamType = 'text/event-stream';

const comment = ':\n\n';
/** Milliseconds between two comments: proxies close what is silent, and a dead connection shows only when it is written to. */
const commentEvery = 15_000;
/** Milliseconds that a client may leave what it was sent unread. */
const longestStall = 30_000;

/** Tells proxies not to hold back what is small (nginx). */
export const eventStreamHeaders: Readonly<Record<string, string>> = {
  'content-type': eventStreamType,
  'x-accel-buffering': 'no',
};

/**
 * Sends events as they come, as fast as the client takes them, and ends with them; the head has been written. A client
 * that stops reading is disconnected. The events are asked for in any case, so that whoever gives them sees an end.
 */
export async function sendEvents(
  response: ServerResponse,
  events: AsyncIterable<ServerSentEvent>,
): Promise<void> {
  // At once, as there are proxies that hold the head back until there is a body.
  response.write(comment);
  const comments = setInterval(() => {
    if (!response.writableNeedDrain) response.write(comment);
  }, commentEvery);
  try {
    for await (const event of events) {
      if (response.destroyed) break;
      if (!response.write(format(event))) await drained(response);
    }
    response.end();
  } catch (error) {
    response.destroy();
    throw error;
  } finally {
    clearInterval(comments);
  }
}

function format({ id, event, data }: ServerSentEvent): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`;
}

async function drained(response: ServerResponse): Promise<void> {
  if (response.destroyed) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const stalled = setTimeout(() => response.destroy(), longestStall);
  response.once('drain', resolve).once('close', resolve);
  await promise;
  response.off('drain', resolve).off('close', resolve);
  clearTimeout(stalled);
}
