import { createServer, type Server } from 'node:http';
import { answers } from './requests.ts';

/** Node alone, nothing checked: what any framework costs is measured against this. */
export function startBare(): Server {
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const isPost = request.method === 'POST';
      if (isPost) JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const text = JSON.stringify(isPost ? answers.post : answers.get);
      response.writeHead(isPost ? 201 : 200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(text),
      });
      response.end(text);
    });
  }).listen(0, '127.0.0.1');
}
