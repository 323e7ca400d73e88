import type { RequestListener } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { CallOrigin } from '../calls/index.ts';
import type { Settings } from '../config/index.ts';
import {
  closeServer,
  createFarewell,
  runSteps,
  type StopStep,
  type Worker,
} from '../lifecycle/index.ts';
import type { Logger } from '../observability/index.ts';
import { crashPoint } from '../events/index.ts';
import { bindCalls } from './bind-calls.ts';
import { createApp } from './create-app.ts';
import { createHandler } from './create-handler.ts';
import { createReadiness } from './health.ts';
import { createMetricsAccess } from './metrics-access.ts';
import { listen } from './http-server.ts';
import { openKit } from './open-kit.ts';
import type { ServiceDefinition, StartOptions } from './service-definition.ts';
import type { ServiceKit } from './service-kit.ts';
import { startConsumer } from './start-consumer.ts';

/** A service that listens. */
export interface RunningService {
  readonly url: string;
  readonly logger: Logger;
  /** What has to be done to stop it, in this order. */
  readonly stopSteps: readonly StopStep[];
}

/** Milliseconds that requests under way have when the service stops. */
const drainLimit = 10_000;
/** Milliseconds that a worker has to finish what it is at. */
const workerLimit = 10_000;

/** Starts a service inside this process, which stays as it is: no signal is listened to. */
export async function startService<
  Operations extends object,
  Payloads extends object,
  Received extends object,
  Extra extends Settings = Record<never, never>,
>(
  definition: ServiceDefinition<Operations, Payloads, Received, Extra>,
  options: StartOptions,
): Promise<RunningService> {
  const { kit, wakeRelay, ownSteps, closingSteps } = await openKit(definition, options);
  let stopping = false;
  try {
    const calling = {
      service: definition.contract.name,
      granted: definition.calls ?? {},
      isEdge: definition.edge !== undefined,
    };
    const calls = bindCalls(calling, kit);
    const farewell = createFarewell(await createListener(definition, calls, kit, () => stopping));
    const handlers = await makeEventHandlers(definition, kit);
    const { server, url } = await listen(farewell.listener, kit.config);
    const { contract } = definition;
    if (handlers) startConsumer({ contract, handlers, calls, kit, wakeRelay });
    startWorkers(definition.workers?.(kit, calls) ?? [], kit);
    return {
      url,
      logger: kit.logger,
      stopSteps: [
        {
          name: 'readiness',
          run: () => {
            stopping = true;
            farewell.begin();
            crashPoint('while-stopping');
          },
        },
        { name: 'farewell', run: (reason) => waitForLeaving(reason, kit) },
        {
          name: 'work',
          run: () =>
            Promise.all([
              ...ownSteps.map((step) => runSteps([step], kit.logger)),
              closeServer(server, drainLimit),
            ]),
        },
        ...closingSteps,
      ],
    };
  } catch (error) {
    await runSteps([...ownSteps, ...closingSteps], kit.logger);
    throw error;
  }
}

interface StoppingKit extends Pick<ServiceKit, 'logger'> {
  readonly config: Pick<ServiceKit['config'], 'stopDelayMs'>;
}

/**
 * Whoever asks with SIGTERM replaces this process: balancers and clients take a while to see that it goes, and until then
 * requests come in, which are served. Nobody else waits for that: not Ctrl-C, and not a parent that has gone.
 */
async function waitForLeaving(reason: string, kit: StoppingKit): Promise<void> {
  const { stopDelayMs } = kit.config;
  if (reason !== 'SIGTERM' || stopDelayMs === 0) return;
  kit.logger.info({ delay_ms: stopDelayMs }, 'waiting for clients to leave');
  await delay(stopDelayMs);
}

function startWorkers(workers: readonly Worker[], { onStop }: Pick<ServiceKit, 'onStop'>): void {
  for (const worker of workers) {
    worker.start();
    onStop({ name: worker.name, run: () => worker.stop(), limit: workerLimit });
  }
}

/** Undefined for a service that receives no events. */
async function makeEventHandlers<Extra extends Settings>(
  {
    handleEvents,
  }: { readonly handleEvents?: (kit: ServiceKit<Extra>) => object | Promise<object> },
  kit: ServiceKit<Extra>,
): Promise<object | undefined> {
  return handleEvents?.(kit);
}

/** First the contract, then what the service forwards, then everything else. */
async function createListener<
  Operations extends object,
  Payloads extends object,
  Received extends object,
  Extra extends Settings,
>(
  definition: ServiceDefinition<Operations, Payloads, Received, Extra>,
  calls: (origin: CallOrigin) => never,
  kit: ServiceKit<Extra>,
  isStopping: () => boolean,
): Promise<RequestListener> {
  const { contract, mount } = definition;
  const { config, logger, metrics, pool, redis } = kit;
  const edge = definition.edge?.(kit);
  const handler = createHandler(contract, await definition.implement(kit), calls, kit, edge);
  const app = createApp({
    readiness: createReadiness({ pool, redis, isStopping }),
    registry: metrics.registry,
    mayReadMetrics: createMetricsAccess(config.metricsReaders),
    logger,
    mount: mount && ((app) => mount(app, kit)),
  });
  if (edge === undefined) {
    return (request, response) => handler(request, response, () => app(request, response));
  }
  return (request, response) =>
    handler(request, response, () =>
      edge.fallback(request, response, () => app(request, response)),
    );
}
