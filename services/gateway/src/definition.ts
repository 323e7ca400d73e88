import { gateway, gatewayCalls } from '@fitsync/contracts/gateway';
import { platform } from '@fitsync/contracts/platform';
import { createClientAddress } from '@fitsync/runtime/http';
import { createAuthenticator } from '@fitsync/runtime/identity';
import { defineService, type ServiceKit } from '@fitsync/runtime/service';
import { mountDocs } from './docs/mount-docs.ts';
import { admit, type Admission } from './admit.ts';
import { createGatewayLimits } from './gateway-limits.ts';
import { createGateway } from './gateway.ts';
import { createGatewayLog } from './gateway-log.ts';
import { createGatewayStub } from './service.ts';
import { createEventStreams } from './streams/event-streams.ts';
import { createServices } from './services.ts';
import { createUrlOf } from './service-urls.ts';

/** Milliseconds that a dashboard may take: those of the calls for it, which end 500 earlier. */
const requestLimit = 5_500;

/** What the gateway is made of. */
export const gatewayService = defineService({
  contract: gateway,
  calls: gatewayCalls,
  implement: (kit) => {
    const streams = createEventStreams(kit);
    // They would last as long as the process: clients come back to another one.
    kit.onStop({ name: 'event streams', run: () => streams.stop(), limit: 1_000 });
    return createGatewayStub(kit.metrics, streams);
  },
  edge: (kit) => {
    const { breakers, retryBudgets, config, logger, metrics, redis, tracer } = kit;
    const admission: Admission = {
      authenticate: createUserAuthenticator(kit),
      ...createGatewayLimits(redis, metrics.countRefusal),
    };
    const clientAddress = createClientAddress(config.trustedProxies);
    return {
      admit: (request, operation) => admit(admission, request, operation, clientAddress(request)),
      requestLimit,
      fallback: createGateway({
        ...admission,
        operations: Object.values(platform).flatMap(({ operations }) => Object.values(operations)),
        services: createServices({ urlOf: createUrlOf(config.urls), breakers, retryBudgets }),
        tracer,
        clientAddress,
        observe: createGatewayLog(logger, metrics),
      }),
    };
  },
  mount: (app) => mountDocs(app),
});

function createUserAuthenticator({
  config,
  keys,
  now,
  revokedSessions,
}: ServiceKit): Admission['authenticate'] {
  return createAuthenticator({
    service: gateway.name,
    keys,
    tokens: config.tokens,
    now,
    isSessionRevoked: (sessionId) => revokedSessions.isRevoked(sessionId),
  });
}
