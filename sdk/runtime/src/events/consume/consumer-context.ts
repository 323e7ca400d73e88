import type { EventHandlers, PayloadMap } from '@fitsync/descriptor';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { CallOrigin } from '../../calls/index.ts';
import type { Tracer } from '../../tracing/index.ts';
import type { ConsumerContract } from '../event-contract.ts';
import type { ConsumerMetrics } from './consumer-metrics.ts';

/** Handlers by the name of the event, as generic code sees them. */
export type AnyEventHandlers = EventHandlers<
  Readonly<Record<string, { data: object; emits: string }>>,
  PayloadMap,
  unknown
>;

/** What the parts of a consumer work with. */
export interface ConsumerContext {
  readonly pool: pg.Pool;
  readonly contract: ConsumerContract;
  readonly handlers: AnyEventHandlers;
  /** The granted calls, for one event. */
  readonly calls: (origin: CallOrigin) => unknown;
  readonly now: () => Date;
  /** Hears that events have been committed; wakes the relay. */
  readonly onPublish: () => void;
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly metrics: ConsumerMetrics;
  readonly tracer: Tracer;
  /** Identifies this replica among those of the service. */
  readonly replica: string;
  /** Seconds between attempts. */
  readonly retryDelays: readonly number[];
}
