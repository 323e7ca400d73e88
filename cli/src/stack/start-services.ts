import { type BoundSocket, bindSocket } from './bound-socket.ts';
import type { Environment } from './environment.ts';
import type { ServiceSource } from './find-services.ts';
import { startSupervised, type StartSupervisedOptions } from './start-supervised.ts';
import type { SupervisedService } from './supervise.ts';

/** What {@link startServices} works with. */
export interface StartServicesOptions extends StartSupervisedOptions {
  readonly environmentOf: (service: ServiceSource) => Environment;
}

/** Starts the services side by side and waits until all are ready. When one fails, none is left. */
export async function startServices(
  services: readonly ServiceSource[],
  options: StartServicesOptions,
): Promise<readonly SupervisedService[]> {
  const failure = new AbortController();
  const signal = AbortSignal.any([options.signal, failure.signal]);
  const results = await Promise.allSettled(
    services.map(async (service) => {
      const { name, url, main } = service;
      try {
        const env = options.environmentOf(service);
        const bind = await createBind(url, env);
        const part = { name, url, script: main, env, bind };
        return await startSupervised(part, { ...options, signal });
      } catch (error) {
        // The first failure is the reason; the others end because of it.
        failure.abort(error);
        throw error;
      }
    }),
  );
  const started = results.flatMap((result) =>
    result.status === 'fulfilled' ? [result.value] : [],
  );
  if (!signal.aborted) return started;
  await stopServices(started);
  throw signal.reason;
}

/** Binds where the service would listen itself. */
async function createBind(url: string, env: Environment): Promise<() => BoundSocket> {
  const { toListenAddress } = await import('@fitsync/runtime/config');
  const address = toListenAddress(url, { host: env['HOST'] || undefined, port: undefined });
  return () => bindSocket(address);
}

/** Stops the services side by side. */
export async function stopServices(services: readonly SupervisedService[]): Promise<void> {
  await Promise.all(services.map((service) => service.stop()));
}
