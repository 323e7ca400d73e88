/** Starts a server that forwards everything to a base URL, and tells the parent of it. */
export type StartProxy = (upstream: string) => Promise<void>;

const starters = {
  nginx: () => import('./nginx.ts').then(({ startNginx }) => startNginx),
  'our gateway': () => import('./our-gateway.ts').then(({ startOurGateway }) => startOurGateway),
  'undici stream': () => import('./undici-stream.ts').then(({ startUndici }) => startUndici),
  'node:http pipe': () => import('./node-pipe.ts').then(({ startNodePipe }) => startNodePipe),
  '@fastify/http-proxy': () =>
    import('./fastify-proxy.ts').then(({ startFastifyProxy }) => startFastifyProxy),
  'http-proxy-middleware': () =>
    import('./proxy-middleware.ts').then(({ startProxyMiddleware }) => startProxyMiddleware),
  'express-http-proxy': () =>
    import('./express-proxy.ts').then(({ startExpressProxy }) => startExpressProxy),
} as const satisfies Record<string, () => Promise<StartProxy>>;

/** A proxy that takes part. */
export type Contestant = keyof typeof starters;

/** Who takes part. */
export const contestants = Object.keys(starters).filter(isContestant);

/** Whether somebody of this name takes part. */
export function isContestant(name: string): name is Contestant {
  return name in starters;
}

/** Starts a contestant in this process. */
export async function startContestant(name: Contestant, upstream: string): Promise<void> {
  const start = await starters[name]();
  await start(upstream);
}
