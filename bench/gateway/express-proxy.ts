import { Agent, createServer } from 'node:http';
import express from 'express';
import createProxy from 'express-http-proxy';
import { tellServer } from '../tell-parent.ts';

/** express-http-proxy, with connections that are kept, which is not its default. */
export function startExpressProxy(upstream: string): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const app = express();
  app.use(createProxy(upstream, { proxyReqOptDecorator: (options) => ({ ...options, agent }) }));
  // It takes the body for read when a request without one has no stream, as the others here are served.
  return tellServer(createServer(app).listen(0, '127.0.0.1'));
}
