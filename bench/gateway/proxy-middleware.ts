import { Agent } from 'node:http';
import express from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
import { listen } from '../http/listen.ts';
import { tellServer } from '../tell-parent.ts';

/** http-proxy-middleware in Express, with connections that are kept, which is not its default. */
export function startProxyMiddleware(upstream: string): Promise<void> {
  const app = express();
  app.use(createProxyMiddleware({ target: upstream, agent: new Agent({ keepAlive: true }) }));
  return tellServer(listen(app));
}
