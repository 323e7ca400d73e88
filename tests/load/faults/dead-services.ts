import { setTimeout as delay } from 'node:timers/promises';
import { demo, send, signIn } from '../../e2e/http.ts';
import { breakerState } from '../platform/breaker-state.ts';
import type { Platform } from '../platform/platform.ts';

/** The services that can be away. */
export const services = ['user', 'training', 'schedule', 'progress', 'notification'] as const;

/** One of them. */
export type Service = (typeof services)[number];

/** What a dashboard came to while some services were away. */
export interface DashboardOutcome {
  readonly status: number;
  /** The parts that are null; undefined when it is no dashboard. */
  readonly missing: readonly string[] | undefined;
  /** The parts that `meta.missing` names. */
  readonly named: readonly string[] | undefined;
  readonly partial: boolean | undefined;
}

/** The two dashboards of the demo accounts, as their owners see them. */
export interface Dashboards {
  readonly client: DashboardOutcome;
  readonly trainer: DashboardOutcome;
}

/** All sets of services, each once: the empty one first, the full one last. */
export function everyCombination(): readonly (readonly Service[])[] {
  return Array.from({ length: 2 ** services.length }, (_, bits) =>
    services.filter((_service, at) => (bits >> at) & 1),
  );
}

/** Opens a view on the dashboards, to be looked at while services are away. */
export async function openDashboards(
  platform: Platform,
): Promise<(dead: readonly Service[]) => Promise<Dashboards>> {
  const { gatewayUrl } = platform;
  const tokens = {
    client: await signIn(gatewayUrl, demo.client.email),
    trainer: await signIn(gatewayUrl, demo.trainer.email),
  };
  const look = async (role: 'client' | 'trainer'): Promise<DashboardOutcome> => {
    const url = `${gatewayUrl}/api/dashboard/${role}/${demo[role].id}`;
    const { status, body } = await send('GET', url, { token: tokens[role] });
    const data: Readonly<Record<string, unknown>> | undefined = body['data'];
    return {
      status,
      missing: data && Object.keys(data).filter((part) => data[part] === null),
      named: body['meta']?.missing,
      partial: body['meta']?.partial,
    };
  };
  /** Half open, a breaker lets a single call through, which closes it. */
  const untilTrusted = async (service: Service): Promise<void> => {
    const since = performance.now();
    for (;;) {
      const state = await breakerState(platform, 'gateway', service);
      if (state === 'closed' || state === undefined) return;
      if (performance.now() - since > 60_000) throw new Error(`${service} is not called again`);
      if (state === 'half_open') await look('client');
      else await delay(100);
    }
  };
  return async (dead) => {
    for (const service of services) {
      await platform.wayTo(service).set(dead.includes(service) ? { type: 'down' } : undefined);
    }
    // What the gateway has learned of another combination is no part of this one.
    for (const service of services.filter((one) => !dead.includes(one))) {
      await untilTrusted(service);
    }
    const [client, trainer] = await Promise.all([look('client'), look('trainer')]);
    return { client, trainer };
  };
}
