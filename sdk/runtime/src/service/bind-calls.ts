import type { GrantedCalls } from '@fitsync/descriptor';
import { type CallOrigin, createCalls, type SignServiceToken } from '../calls/index.ts';
import { createServiceTokenSigner } from '../identity/index.ts';
import type { ServiceKit } from './service-kit.ts';

/** The service that calls, and what it may call. */
export interface Calling {
  readonly service: string;
  readonly granted: GrantedCalls;
  /** Whether it also forwards requests, which failing answers to its own calls must not stop. */
  readonly isEdge: boolean;
}

/** What {@link bindCalls} works with. */
export type CallsKit = Pick<
  ServiceKit,
  'breakers' | 'retryBudgets' | 'logger' | 'metrics' | 'now' | 'tracer'
> & {
  readonly config: Omit<ServiceKit['config'], 'settings'>;
};

/**
 * Makes the calls that a service was granted, to be bound to a request or event each time. `never` stands for their type,
 * which the generated interface of the handlers has already fixed.
 */
export function bindCalls(
  { service, granted, isEdge }: Calling,
  { breakers, retryBudgets, config, logger, metrics, now, tracer }: CallsKit,
): (origin: CallOrigin) => never {
  const calls = createCalls<object>(granted, {
    self: service,
    urls: config.urls,
    signServiceToken: openSigner(service, config.serviceKeyFile, now),
    breakers,
    retryBudgets,
    logger,
    metrics: metrics.registry,
    answersCount: !isEdge,
    tracer,
  });
  // The handlers were made for exactly these calls: both come from the same lines of the contracts.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (origin) => calls(origin) as never;
}

/** Whether a service makes calls that it has to sign: some only pass on who has called it. */
export function callsAsItself(service: string, granted: GrantedCalls): boolean {
  return Object.values(granted).some(({ operations }) =>
    Object.values(operations).some(({ access }) => access.services.includes(service)),
  );
}

function openSigner(
  service: string,
  keyFile: string | undefined,
  now: () => Date,
): SignServiceToken {
  if (keyFile !== undefined) return createServiceTokenSigner(service, keyFile, now);
  return () => Promise.reject(new Error(`${service} has no key to sign calls with`));
}
