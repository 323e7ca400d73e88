/** What every contestant forwards to: `upstream.ts NAME`. It answers as our services do, without work of its own. */
import { listen } from '../http/listen.ts';
import { tellServer } from '../tell-parent.ts';
import { answer } from './requests.ts';

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'content-length': Buffer.byteLength(answer),
};

await tellServer(
  listen((request, response) => {
    if (request.method === 'GET') {
      response.writeHead(200, headers).end(answer);
      return;
    }
    request.resume();
    request.on('end', () => response.writeHead(201, headers).end(answer));
  }),
);
