import type { ServiceContract, Stub } from '@fitsync/descriptor';
import type { CallOrigin } from '../calls/index.ts';
import {
  createClientAddress,
  createService,
  edgeHeaders,
  type ResponseCheck,
  type ServiceHandler,
} from '../http/index.ts';
import { createAnswerOnce } from '../idempotency/index.ts';
import { createAuthenticator } from '../identity/index.ts';
import { createRequestLog } from '../observability/index.ts';
import type { Edge } from './service-definition.ts';
import type { ServiceKit } from './service-kit.ts';

/** One answer in so many is compared with the contract where violations are only reported. */
const checkedAnswers = 100;

/** Connects the contract and the handlers of a service with what its kit holds. */
export function createHandler<Operations extends object, Payloads extends object>(
  contract: ServiceContract<Operations, Payloads>,
  stub: Stub<Operations, Payloads, never>,
  calls: (origin: CallOrigin) => never,
  kit: Omit<ServiceKit, 'config'> & { readonly config: Omit<ServiceKit['config'], 'settings'> },
  edge?: Pick<Edge, 'admit' | 'requestLimit'>,
): ServiceHandler {
  const { config, db, keys, logger, metrics, now, tracer, transact } = kit;
  const logRequest = createRequestLog(logger);
  return createService<Operations, Payloads, never>(contract, stub, {
    db,
    transact,
    calls,
    authenticate: createAuthenticator({
      service: contract.name,
      keys,
      tokens: config.tokens,
      now,
      isSessionRevoked: (sessionId) => kit.revokedSessions.isRevoked(sessionId),
    }),
    now,
    tracer,
    answerOnce: createAnswerOnce({ db, transact, now }),
    responseCheck: toResponseCheck(config.responseCheck),
    onContractViolation: (violation) => {
      metrics.countViolation(violation);
      logger.error(violation, 'an answer breaks the contract');
    },
    onStreamFailure: ({ operationId }, error) =>
      logger.error({ operation: operationId, err: error }, 'a stream of events failed'),
    // The gateway tells browsers what the others leave out.
    headers: edge ? edgeHeaders : {},
    ...(edge && { admit: edge.admit, requestLimit: edge.requestLimit }),
    clientAddress: createClientAddress(config.trustedProxies),
    observe: (observation) => {
      metrics.observeRequest(observation);
      logRequest(observation);
    },
  });
}

function toResponseCheck(mode: 'enforce' | 'report'): ResponseCheck {
  return mode === 'enforce' ? { mode } : { mode, every: checkedAnswers };
}
