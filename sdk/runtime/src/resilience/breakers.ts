import { TimeoutError } from '@fitsync/sdk/engine';
import CircuitBreaker from 'opossum';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { BreakerOpenError } from './breaker-open-error.ts';
import { type BreakerMetrics, createBreakerMetrics } from './breaker-metrics.ts';
import { countsAgainst, isGivenUp } from './counts-against.ts';
import type { Pair } from './pair.ts';

/** Stops calls of a target that fails, until a single call shows that it is back. */
export interface Breaker {
  /**
   * Does the work, or throws {@link BreakerOpenError} at once. What the work throws is passed on; it
   * counts against the target unless it is the caller's fault: an answer 4xx, or a call that was given up.
   */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** The breakers of a process, one per target. */
export interface Breakers {
  /** The breaker of a target, made closed when it is first asked for. */
  of(target: string): Breaker;
}

/** Settings of {@link createBreakers}. */
export interface BreakersOptions {
  /** The service that calls. */
  readonly source: string;
  readonly logger: Pick<Logger, 'info' | 'warn'>;
  readonly registry: Registry;
  /** Milliseconds that a breaker stays open; 30 000. */
  readonly resetTimeout?: number;
}

/** Milliseconds that a breaker stays open before it lets one call through. */
const usualResetTimeout = 30_000;
/** opossum opens above its threshold; half of the calls is to be enough. */
const errorThresholdPercentage = 49.99;
/** Fewer calls than this within the window say nothing about a target. */
const volumeThreshold = 10;
/** So many calls in a row without an answer open a breaker, too, whatever else is in the window. */
const silencesToOpen = 3;
/** Milliseconds without an answer that say something: who waits for less has no reason to complain. */
const silence = 1_000;
/** Milliseconds over which calls are counted. */
const rollingCountTimeout = 10_000;

type Work = () => Promise<unknown>;

/**
 * Creates the breakers: open for 30 s when half of at least 10 calls within 10 s failed, or when three in a row got no
 * answer. Whoever hangs is called seldom, since so many wait for the same call, and ten would never come together.
 */
export function createBreakers({
  source,
  logger,
  registry,
  resetTimeout = usualResetTimeout,
}: BreakersOptions): Breakers {
  const metrics = createBreakerMetrics(registry);
  const byTarget = new Map<string, Breaker>();
  return {
    of(target) {
      let breaker = byTarget.get(target);
      if (breaker === undefined) {
        breaker = createBreaker({ source, target }, { logger, metrics, resetTimeout });
        byTarget.set(target, breaker);
      }
      return breaker;
    },
  };
}

interface Tools {
  readonly logger: BreakersOptions['logger'];
  readonly metrics: BreakerMetrics;
  readonly resetTimeout: number;
}

function createBreaker(pair: Pair, { logger, metrics, resetTimeout }: Tools): Breaker {
  const circuit: CircuitBreaker<[Work]> = new CircuitBreaker((work: Work) => work(), {
    // Calls have limits of their own, which end the work as well.
    timeout: false,
    errorThresholdPercentage,
    volumeThreshold,
    rollingCountTimeout,
    resetTimeout,
    rollingPercentilesEnabled: false,
    enableSnapshots: false,
    // What is filtered counts as a success. A trial that was given up shows nothing, so it leaves the breaker open.
    errorFilter: (error: unknown) =>
      !countsAgainst(error) && !(circuit.halfOpen && isGivenUp(error)),
  });
  let openedAt = 0;
  let silences = 0;
  let triedAgainAt = 0;
  metrics.start(pair);
  circuit.on('open', () => {
    const now = Date.now();
    // A failed trial opens it again: the target has been away all the time.
    if (openedAt === 0) openedAt = now;
    triedAgainAt = now + resetTimeout;
    metrics.enter(pair, 'open');
    metrics.opened(pair, openedAt, triedAgainAt);
    logger.warn({ ...pair, reset_ms: resetTimeout }, 'a circuit breaker has opened');
  });
  circuit.on('halfOpen', () => {
    metrics.enter(pair, 'half_open');
    logger.info(pair, 'a circuit breaker is half open');
  });
  circuit.on('close', () => {
    const seconds = (Date.now() - openedAt) / 1000;
    openedAt = 0;
    metrics.enter(pair, 'closed');
    metrics.recovered(pair, seconds);
    logger.info({ ...pair, seconds }, 'a circuit breaker has closed');
  });
  const secondsLeft = (): number => Math.max(1, Math.ceil((triedAgainAt - Date.now()) / 1000));
  return {
    async run<T>(work: () => Promise<T>): Promise<T> {
      if (circuit.opened || (circuit.halfOpen && !circuit.pendingClose)) {
        throw new BreakerOpenError(pair.target, secondsLeft());
      }
      const since = performance.now();
      try {
        // opossum gives what the work gives, and knows one type for all of it.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        const given = (await circuit.fire(work)) as T;
        silences = 0;
        return given;
      } catch (error) {
        const wasSilent = error instanceof TimeoutError && performance.now() - since >= silence;
        if (!wasSilent) silences = 0;
        else if ((silences += 1) >= silencesToOpen && circuit.closed) circuit.open();
        throw error;
      }
    },
  };
}
