import type { Server } from 'node:http';

const starters = {
  'node:http': () => import('./bare.ts').then(({ startBare }) => startBare()),
  'node:http + Ajv': () => import('./bare-ajv.ts').then(({ startBareAjv }) => startBareAjv()),
  'our stub': () => import('./stub.ts').then(({ startStub }) => startStub()),
  'Fastify with schemas': () => import('./fastify.ts').then(({ startFastify }) => startFastify()),
  'Hono + Ajv': () => import('./hono.ts').then(({ startHono }) => startHono()),
  'h3 + Ajv': () => import('./h3.ts').then(({ startH3 }) => startH3()),
  'express-openapi-validator': () =>
    import('./openapi-validator.ts').then(({ startOpenApiValidator }) => startOpenApiValidator()),
} as const satisfies Record<string, () => Promise<Server>>;

/** A server that takes part. */
export type Contestant = keyof typeof starters;

/** Who takes part, the upper bound first. */
export const contestants = Object.keys(starters).filter(isContestant);

/** Whether somebody of this name takes part. */
export function isContestant(name: string): name is Contestant {
  return name in starters;
}

/** Starts a contestant on a free port. */
export function startContestant(name: Contestant): Promise<Server> {
  return starters[name]();
}
