export {
  type AccessClaims,
  accessTokenSeconds,
  createAccessTokenSigner,
  type TokenAudience,
  verifyAccessToken,
} from './access-tokens.ts';
export { type AuthenticatorDeps, createAuthenticator } from './authenticator.ts';
export {
  createRevokedSessions,
  type RevocationStore,
  type RevokedSessions,
} from './revoked-sessions.ts';
export {
  createServiceTokenSigner,
  serviceTokenSeconds,
  verifyServiceToken,
} from './service-tokens.ts';
export { createTrustedKeys, type TokenJwk, type TrustedKeys } from './trusted-keys.ts';
export { type KeyFiles, writeKeys } from './write-keys.ts';
