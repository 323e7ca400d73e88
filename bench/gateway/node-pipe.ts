import { Agent, request as send } from 'node:http';
import { listen } from '../http/listen.ts';
import { tellServer } from '../tell-parent.ts';

/** A proxy of a few lines with what Node brings along, which checks and counts nothing. */
export function startNodePipe(upstream: string): Promise<void> {
  const { hostname, port } = new URL(upstream);
  const agent = new Agent({ keepAlive: true });
  return tellServer(
    listen((request, response) => {
      const { connection: _hop, host: _host, ...headers } = request.headers;
      const { method, url: path } = request;
      const forwarded = send({ hostname, port, agent, method, path, headers }, (answer) => {
        const { connection: _hop, 'keep-alive': _alive, ...others } = answer.headers;
        response.writeHead(answer.statusCode ?? 502, others);
        answer.pipe(response);
      });
      forwarded.on('error', () => response.destroy());
      request.pipe(forwarded);
    }),
  );
}
