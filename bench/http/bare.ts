import type { Server } from 'node:http';
import { listen } from './listen.ts';
import { answers } from './requests.ts';

/** Node alone, nothing checked: what any framework costs is measured against this. */
export function startBare(): Server {
  return listen((request, response) => {
    const send = (status: number, body: unknown): void => {
      const text = JSON.stringify(body);
      response.writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(text),
      });
      response.end(text);
    };
    if (request.method === 'GET') {
      send(200, answers.get);
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      JSON.parse(Buffer.concat(chunks).toString('utf8'));
      send(201, answers.post);
    });
  });
}
