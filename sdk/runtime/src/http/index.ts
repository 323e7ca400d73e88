export { checkAccess, isOpenToAll } from './access.ts';
export { createClientAddress } from './client-address.ts';
export {
  createNetworkCheck,
  isNetwork,
  loopback,
  privateNetworks,
  toPlainAddress,
} from './networks.ts';
export { maxBodyBytes } from './read-body.ts';
export { createService, type ServiceHandler } from './create-service.ts';
export { correlationHeader, serviceAuthorizationHeader, toCorrelationId } from './headers.ts';
export { edgeHeaders, sendJson, sendProblem } from './send.ts';
export type {
  Admit,
  Admitted,
  Authenticate,
  ContractViolation,
  Observation,
  ResponseCheck,
  ServiceDeps,
} from './service-deps.ts';
