import type { Damage } from '../cluster/redis.ts';
import type { Moment } from './crash-points.ts';

/** Something bad that happens. */
export type Fault =
  | { readonly kind: 'kill'; readonly victim: string }
  /** Dies when it comes to a moment for the n-th time. */
  | {
      readonly kind: 'crash';
      readonly victim: string;
      readonly moment: Moment;
      readonly times: number;
    }
  | { readonly kind: 'redis'; readonly damage: Damage; readonly bytes: number }
  | { readonly kind: 'flush' }
  | { readonly kind: 'postgres' }
  /** Stands still, longer than a lease lasts, and goes on as if nothing had happened. */
  | { readonly kind: 'stall'; readonly victim: string; readonly seconds: number }
  /** Who sends mails is killed, and away for a while. */
  | { readonly kind: 'provider'; readonly seconds: number }
  /** All groups are given all that is in the logs once more. */
  | { readonly kind: 'rewind' }
  /** Events of the past come again, at the end of their logs. */
  | { readonly kind: 'duplicates'; readonly perLog: number };

/** A fault and when it happens, in milliseconds after the beginning. */
export type ScheduledFault = Fault & { readonly at: number };
