import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platform } from '@fitsync/contracts/platform';
import type { OperationDescriptor } from '@fitsync/descriptor';
import { createClientAddress } from '@fitsync/runtime/http';
import {
  type AccessClaims,
  createAccessTokenSigner,
  createAuthenticator,
  createServiceTokenSigner,
  createTrustedKeys,
  writeKeys,
} from '@fitsync/runtime/identity';
import { createBreakers, createRetryBudgets } from '@fitsync/runtime/resilience';
import { silentTracer } from '@fitsync/runtime/tracing';
import type { TestRedis } from '@fitsync/testing';
import { Registry } from 'prom-client';
import { createGatewayLimits } from '../src/gateway-limits.ts';
import { createServices } from '../src/services.ts';
import { createGateway, type GatewayDeps, type GatewayObservation } from '../src/gateway.ts';

/** Every operation of every contract. */
export const operations: readonly OperationDescriptor[] = Object.values(platform).flatMap(
  (service) => Object.values<OperationDescriptor>(service.operations),
);

/** What signs the tokens that a gateway believes. */
export interface Issuer {
  /** The value of an `Authorization` header, signed now unless said otherwise. */
  token(role: string, userId: string, at?: Date): Promise<string>;
  /** A good token of the progress service, for the gateway. */
  serviceToken(): Promise<string>;
  readonly authenticate: GatewayDeps['authenticate'];
  /** The file with the public keys to its tokens. */
  readonly trustedKeysFile: string;
  close(): Promise<void>;
}

/** Makes the keys of a stack. */
export async function createIssuer(): Promise<Issuer> {
  const directory = await mkdtemp(join(tmpdir(), 'fitsync-gateway-'));
  const keys = await writeKeys(directory, ['progress']);
  const now = () => new Date();
  const tokens = { issuer: 'fitsync', audience: 'fitsync' };
  const sign = (claims: AccessClaims, at: Date) =>
    createAccessTokenSigner(keys.tokens, tokens, () => at)(claims);
  const signAsService = createServiceTokenSigner('progress', keys.services['progress'] ?? '', now);
  return {
    token: async (role, userId, at = now()) =>
      `Bearer ${await sign({ userId, role, sessionId: 's1' }, at)}`,
    serviceToken: () => signAsService('gateway'),
    authenticate: createAuthenticator({
      service: 'gateway',
      keys: createTrustedKeys(keys.trusted),
      tokens,
      now,
    }),
    trustedKeysFile: keys.trusted,
    close: () => rm(directory, { recursive: true }),
  };
}

/** A gateway that listens. */
export interface RunningGateway {
  readonly url: string;
  readonly port: number;
  readonly registry: Registry;
  /** What it has told of requests, oldest first. */
  readonly observations: readonly GatewayObservation[];
  close(): Promise<void>;
}

/** What a test decides about its gateway. */
export interface GatewaySetup extends Pick<GatewayDeps, 'authenticate'> {
  /** Base URL of a service. */
  readonly urlOf: (service: string) => string;
  readonly redis: TestRedis;
  /** The real limits unless given. */
  readonly limits?: Pick<GatewayDeps, 'userLimit' | 'addressLimit'>;
  readonly answerTimeout?: number;
}

const silent = { info: () => undefined, warn: () => undefined };

/** Starts a gateway for the contracts of the platform; what they do not have answers 404. */
export async function startGateway({
  redis,
  limits = createGatewayLimits(redis.client, () => undefined),
  urlOf,
  ...deps
}: GatewaySetup): Promise<RunningGateway> {
  const observations: GatewayObservation[] = [];
  const registry = new Registry();
  const services = createServices({
    urlOf,
    breakers: createBreakers({ source: 'gateway', logger: silent, registry }),
    retryBudgets: createRetryBudgets({ source: 'gateway', registry }),
  });
  const handle = createGateway({
    operations,
    services,
    tracer: silentTracer,
    clientAddress: createClientAddress([]),
    observe: (observation) => observations.push(observation),
    ...limits,
    ...deps,
  });
  const server = createServer((request, response) =>
    handle(request, response, () => response.writeHead(404).end('next')),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has no other kind of address
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    registry,
    observations,
    async close() {
      server.close();
      server.closeAllConnections();
      await services.close();
    },
  };
}

/** Limits that no test reaches. */
export const noLimits: Pick<GatewayDeps, 'userLimit' | 'addressLimit'> = {
  userLimit: openLimit('user'),
  addressLimit: openLimit('address'),
};

function openLimit(name: string): GatewayDeps['userLimit'] {
  const headers = { 'ratelimit-policy': `"${name}";q=9;w=60`, ratelimit: `"${name}";r=8;t=60` };
  return { consume: () => headers };
}
