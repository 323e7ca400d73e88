import type { Sql } from '@fitsync/descriptor';
import type { Cluster, Redis } from 'ioredis';
import type pg from 'pg';
import type { Config, ServiceConfig, Settings } from '../config/index.ts';
import type { Transact } from '../events/index.ts';
import type { AccessClaims, RevokedSessions, TrustedKeys } from '../identity/index.ts';
import type { StopStep } from '../lifecycle/index.ts';
import type { Logger, Metrics } from '../observability/index.ts';
import type { Tracer } from '../tracing/index.ts';
import type { Breakers, RetryBudgets } from '../resilience/index.ts';

/** What a service is built with besides the context of each request. */
export interface ServiceKit<Extra extends Settings = Record<never, never>> {
  /** How the service is set up; what only this service has is in `settings`. */
  readonly config: ServiceConfig & { readonly settings: Config<Extra> };
  readonly logger: Logger;
  /** The clock. */
  readonly now: () => Date;
  /** For reading; a service without migrations has no database, and every statement fails. */
  readonly db: Sql;
  /** Undefined for a service without a database. */
  readonly pool: pg.Pool | undefined;
  /** Runs a change and records its events, for workers; handlers have `transaction`. */
  readonly transact: Transact;
  readonly redis: Redis | Cluster;
  /** Further metrics are registered in `metrics.registry`. */
  readonly metrics: Metrics;
  readonly tracer: Tracer;
  /** Of all that this process calls. */
  readonly breakers: Breakers;
  readonly retryBudgets: RetryBudgets;
  readonly keys: TrustedKeys;
  readonly revokedSessions: RevokedSessions;
  /** Opens `TOKEN_KEY_FILE` and gives what signs access tokens; only the user service has that file. */
  readonly openTokenSigner: () => (claims: AccessClaims) => Promise<string>;
  /** Adds something to stop before the last requests are waited for: workers and timers. */
  readonly onStop: (step: StopStep) => void;
}
