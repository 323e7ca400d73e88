import httpProxy from '@fastify/http-proxy';
import createFastify from 'fastify';
import { serverOptions } from '../http/listen.ts';
import { tellServer } from '../tell-parent.ts';

/** Fastify's proxy as its documentation sets it up. */
export async function startFastifyProxy(upstream: string): Promise<void> {
  const app = createFastify({ http: serverOptions });
  await app.register(httpProxy, { upstream });
  await app.listen({ port: 0, host: '127.0.0.1' });
  await tellServer(app.server);
}
