import { once } from 'node:events';
import { chmodSync, rmSync } from 'node:fs';
import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { codeOf, messageOf } from './error-facts.ts';
import type { StackPaths } from './paths.ts';
import type { RestartEvent } from './restart-services.ts';

/** Where `fitsync up` hears other commands. */
export interface ControlSocket {
  close(): void;
}

/** Begins a restart of these services; of all when none is named. */
type Restart = (names: readonly string[]) => AsyncIterable<RestartEvent>;

/**
 * Opens the socket in `.fitsync` that only the owner of the stack can connect to. Call it with the lock of the stack
 * held: what lies there then was left behind.
 */
export async function openControlSocket(
  paths: Pick<StackPaths, 'directory'>,
  restart: Restart,
): Promise<ControlSocket> {
  const path = socketPath(paths);
  rmSync(path, { force: true });
  let busy = false;
  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (incoming.method !== 'POST' || incoming.url !== '/restart') {
      response.writeHead(404).end();
      return;
    }
    if (busy) {
      response.writeHead(409).end();
      return;
    }
    busy = true;
    try {
      const { services }: { services: string[] } = JSON.parse(await text(incoming));
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      for await (const event of restart(services)) {
        // Whoever has asked may have gone: then no further one is begun.
        if (response.destroyed) break;
        response.write(`${JSON.stringify(event)}\n`);
      }
      response.end();
    } catch (error) {
      if (!response.headersSent) response.writeHead(400);
      response.end(messageOf(error));
    } finally {
      busy = false;
    }
  };
  const server = createServer((incoming, response) => void answer(incoming, response));
  server.listen(path);
  await once(server, 'listening');
  chmodSync(path, 0o600);
  return {
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(path, { force: true });
    },
  };
}

/** Asks the stack that runs here for a restart, and tells how far it is. */
export async function* requestRestart(
  paths: Pick<StackPaths, 'directory'>,
  services: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<RestartEvent, void> {
  const asked = request({
    socketPath: socketPath(paths),
    path: '/restart',
    method: 'POST',
    signal,
  });
  asked.end(JSON.stringify({ services }));
  const answer = await answerOf(asked);
  if (answer.statusCode === 409) {
    throw new CliError(exitCodes.failure, 'another restart is under way', {
      hints: ['wait for its end'],
    });
  }
  for await (const line of createInterface(answer)) {
    const event: RestartEvent = JSON.parse(line);
    yield event;
    if (event.event === 'done') return;
  }
  signal.throwIfAborted();
  throw new CliError(exitCodes.failure, 'the stack has ended during the restart');
}

function answerOf(asked: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    asked.once('response', resolve);
    asked.once('error', (error) => {
      reject(codeOf(error) === 'ABORT_ERR' ? error : unreachable(error));
    });
  });
}

function unreachable(cause: unknown): CliError {
  return new CliError(
    exitCodes.unreachableOrForbidden,
    `cannot reach the stack that runs here: ${messageOf(cause)}`,
    { cause, hints: ['fitsync status shows how it is'] },
  );
}

/** As a path from here: absolute ones can be longer than the 100 characters that the address of a socket may have. */
function socketPath({ directory }: Pick<StackPaths, 'directory'>): string {
  return relative(process.cwd(), join(directory, 'control.sock'));
}
