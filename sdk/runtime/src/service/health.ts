import type pg from 'pg';

/** Whether a service can do its work, with the reasons. */
export interface Readiness {
  /** `degraded`: it works, some of it slower. */
  readonly status: 'ready' | 'degraded' | 'unavailable' | 'stopping';
  readonly checks: Readonly<Record<string, 'ok' | 'down'>>;
}

/** What {@link createReadiness} looks at. */
export interface HealthDeps {
  readonly pool: Pick<pg.Pool, 'query'> | undefined;
  readonly redis: { readonly status: string };
  readonly isStopping: () => boolean;
}

const patienceMs = 2_000;

/**
 * Creates the check behind `/readyz`. Without Redis a service still answers, and taking all replicas
 * out at once because of something that they share would help nobody.
 */
export function createReadiness({ pool, redis, isStopping }: HealthDeps): () => Promise<Readiness> {
  return async () => {
    const checks = {
      ...(pool && { database: await checkDatabase(pool) }),
      redis: redis.status === 'ready' ? 'ok' : 'down',
    } as const;
    if (isStopping()) return { status: 'stopping', checks };
    if (checks.database === 'down') return { status: 'unavailable', checks };
    return { status: checks.redis === 'ok' ? 'ready' : 'degraded', checks };
  };
}

async function checkDatabase(pool: Pick<pg.Pool, 'query'>): Promise<'ok' | 'down'> {
  const { promise, resolve } = Promise.withResolvers<'down'>();
  const timer = setTimeout(() => resolve('down'), patienceMs);
  try {
    return await Promise.race([pool.query('SELECT 1').then(() => 'ok' as const), promise]);
  } catch {
    return 'down';
  } finally {
    clearTimeout(timer);
  }
}
