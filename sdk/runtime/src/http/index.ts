export { createClientAddress, privateNetworks } from './client-address.ts';
export { createService, type ServiceHandler } from './create-service.ts';
export {
  correlationHeader,
  deadlineHeader,
  serviceAuthorizationHeader,
  toCorrelationId,
} from './headers.ts';
export { sendJson, sendProblem } from './send.ts';
export type {
  Authenticate,
  CallOrigin,
  ContractViolation,
  Observation,
  Origin,
  RequestFacts,
  ResponseCheck,
  ServiceDeps,
  Transact,
} from './service-deps.ts';
