export { choosePort } from './choose-port.ts';
export { type DebianProgram, findDebianProgram } from './fetch-debian-program.ts';
export { startGuarded } from './guarded-process.ts';
export { libraryEnvironment, type Program } from './program.ts';
export { type MailboxOptions, type RunningMailbox, startMailbox } from './mailbox/start-mailbox.ts';
export { type PortOwner, describeBusyPort, findPortOwner } from './port-owner.ts';
export { type PostgresOptions, type RunningPostgres, startPostgres } from './start-postgres.ts';
export { type RedisOptions, type RunningRedis, startRedis } from './start-redis.ts';
export { waitUntilReady } from './wait-until-ready.ts';
