export { ConfigError, configExitCode } from './config-error.ts';
export { findGivenProblems } from './find-given-problems.ts';
export { type Config, type Environment, parseConfig, type Settings } from './parse-config.ts';
export { toListenAddress } from './listen-address.ts';
export { secret } from './secret.ts';
export { parseServiceConfig, type ServiceConfig } from './service-config.ts';
