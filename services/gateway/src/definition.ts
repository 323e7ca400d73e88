import { gateway, gatewayCalls } from '@fitsync/contracts/gateway';
import { platform } from '@fitsync/contracts/platform';
import { createClientAddress } from '@fitsync/runtime/http';
import { createAuthenticator } from '@fitsync/runtime/identity';
import { defineService } from '@fitsync/runtime/service';
import { createGatewayLimits } from './gateway-limits.ts';
import { createGateway } from './gateway.ts';
import { createGatewayLog } from './gateway-log.ts';
import { createServices } from './services.ts';
import { createUrlOf } from './service-urls.ts';

/** What the gateway is made of. */
export const gatewayService = defineService({
  contract: gateway,
  edge: true,
  calls: gatewayCalls,
  implement: () => ({}),
  fallback: ({ breakers, config, keys, logger, metrics, now, redis, revokedSessions }) =>
    createGateway({
      operations: Object.values(platform).flatMap(({ operations }) => Object.values(operations)),
      authenticate: createAuthenticator({
        service: gateway.name,
        keys,
        tokens: config.tokens,
        now,
        isSessionRevoked: (sessionId) => revokedSessions.isRevoked(sessionId),
      }),
      ...createGatewayLimits(redis),
      services: createServices({ urlOf: createUrlOf(config.urls), breakers }),
      clientAddress: createClientAddress(config.trustedProxies),
      observe: createGatewayLog(logger, metrics.registry),
    }),
});
