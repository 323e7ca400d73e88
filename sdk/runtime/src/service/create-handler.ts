import type { GrantedCalls, ServiceContract, Stub } from '@fitsync/descriptor';
import { type CallOrigin, createCalls, type SignServiceToken } from '../calls/index.ts';
import { ConfigError } from '../config/index.ts';
import {
  createClientAddress,
  createService,
  type ResponseCheck,
  type ServiceHandler,
} from '../http/index.ts';
import { createAnswerOnce } from '../idempotency/index.ts';
import { createAuthenticator, createServiceTokenSigner } from '../identity/index.ts';
import { createRequestLog } from '../observability/index.ts';
import type { ServiceKit } from './service-kit.ts';

/** One answer in so many is compared with the contract where violations are only reported. */
const checkedAnswers = 100;

/** Connects the contract and the handlers of a service with what its kit holds. */
export function createHandler<Operations extends object, Payloads extends object>(
  contract: ServiceContract<Operations, Payloads>,
  stub: Stub<Operations, Payloads, never>,
  granted: GrantedCalls,
  kit: Omit<ServiceKit, 'config'> & { readonly config: Omit<ServiceKit['config'], 'settings'> },
): ServiceHandler {
  const { config, db, keys, logger, metrics, now, transact } = kit;
  const logRequest = createRequestLog(logger);
  return createService<Operations, Payloads, never>(contract, stub, {
    db,
    transact,
    calls: bindCalls(contract.name, granted, kit),
    authenticate: createAuthenticator({
      service: contract.name,
      keys,
      tokens: config.tokens,
      now,
      isSessionRevoked: (sessionId) => kit.revokedSessions.isRevoked(sessionId),
    }),
    now,
    answerOnce: createAnswerOnce({ db, transact, now }),
    responseCheck: toResponseCheck(config.responseCheck),
    onContractViolation: (violation) => {
      metrics.countViolation(violation);
      logger.error(violation, 'an answer breaks the contract');
    },
    clientAddress: createClientAddress(config.trustedProxies),
    observe: (observation) => {
      metrics.observeRequest(observation);
      logRequest(observation);
    },
  });
}

function bindCalls(
  service: string,
  granted: GrantedCalls,
  { config, logger, metrics, now }: Parameters<typeof createHandler>[3],
): (origin: CallOrigin) => never {
  const calls = createCalls<object>(granted, {
    self: service,
    urls: config.urls,
    signServiceToken: openSigner(service, granted, config.serviceKeyFile, now),
    logger,
    metrics: metrics.registry,
  });
  // The stub was made for exactly these calls: both come from the same lines of the contracts.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (origin) => calls(origin) as never;
}

function openSigner(
  service: string,
  granted: GrantedCalls,
  keyFile: string | undefined,
  now: () => Date,
): SignServiceToken {
  if (keyFile !== undefined) return createServiceTokenSigner(service, keyFile, now);
  if (Object.keys(granted).length > 0) {
    throw new ConfigError(['SERVICE_KEY_FILE is missing: the file with the key of this service']);
  }
  return () => Promise.reject(new Error(`${service} calls nobody`));
}

function toResponseCheck(mode: 'enforce' | 'report'): ResponseCheck {
  return mode === 'enforce' ? { mode } : { mode, every: checkedAnswers };
}
