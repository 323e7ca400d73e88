import { Agent, stream } from 'undici';
import { listen } from '../http/listen.ts';
import { tellServer } from '../tell-parent.ts';

/** A proxy of a few lines with undici, which checks and counts nothing. */
export function startUndici(upstream: string): Promise<void> {
  const dispatcher = new Agent();
  return tellServer(
    listen((request, response) => {
      const { connection: _hop, host: _host, ...headers } = request.headers;
      const options = {
        dispatcher,
        method: request.method === 'POST' ? 'POST' : 'GET',
        headers,
        body: request.method === 'POST' ? request : null,
      } as const;
      stream(`${upstream}${request.url}`, options, ({ statusCode, headers }) => {
        const { connection: _hop, 'keep-alive': _alive, ...others } = headers;
        return response.writeHead(statusCode, others);
      }).catch(() => response.destroy());
    }),
  );
}
