import type { EventHandlers, GrantedCalls, ServiceContract, Stub } from '@fitsync/descriptor';
import type { Express } from 'express';
import type { CallOrigin } from '../calls/index.ts';
import type { Config, Environment, Settings } from '../config/index.ts';
import type { Admit, ServiceHandler } from '../http/index.ts';
import type { Worker } from '../lifecycle/index.ts';
import type { Logger } from '../observability/index.ts';
import type { ServiceKit } from './service-kit.ts';

/** What a service is made of. */
export type ServiceDefinition<
  Operations extends object,
  Payloads extends object,
  Received extends object,
  Extra extends Settings,
> = Parts<Operations, Payloads, Received, Extra> & EventPart<Payloads, Received, Extra>;

/** What stands between the outside and a service. */
export interface Edge {
  /** Lets requests in that the contract has a route for. */
  readonly admit: Admit;
  /** Milliseconds that such a request may take. */
  readonly requestLimit: number;
  /** Gets the requests that the contract has no route for, before the app does: the forwarding of the gateway. */
  readonly fallback: ServiceHandler;
}

interface Parts<
  Operations extends object,
  Payloads extends object,
  Received extends object,
  Extra extends Settings,
> {
  readonly contract: ServiceContract<Operations, Payloads, Received>;
  /** The operations of others that the contracts let it call; none unless given. */
  readonly calls?: GrantedCalls;
  /** Its numbered SQL files; a service without them has no database. */
  readonly migrations?: URL;
  /** Variables of the environment that only this service reads. */
  readonly settings?: Extra;
  /** Throws a `ConfigError` when those do not go together. */
  readonly checkSettings?: (settings: Config<Extra>) => unknown;
  /**
   * Makes what a service has that clients reach directly. It believes no `X-Forwarded-For` unless
   * `TRUSTED_PROXIES` names who writes it; other services believe private addresses, where the gateway is.
   */
  readonly edge?: (kit: ServiceKit<Extra>) => Edge;
  /**
   * Makes the handlers. `never` stands for the calls that they work with, which the generated stub
   * has already fixed to what the contracts grant.
   */
  readonly implement: (
    kit: ServiceKit<Extra>,
  ) => Stub<Operations, Payloads, never> | Promise<Stub<Operations, Payloads, never>>;
  /**
   * Makes what works by itself from when the service listens until it stops; any number of replicas do so. `calls`
   * are the granted ones, as this service; `never` stands for them, as it does for `implement`.
   */
  readonly workers?: (
    kit: ServiceKit<Extra>,
    calls: (origin: CallOrigin) => never,
  ) => readonly Worker[];
  /** Adds routes to the app that stands behind the contract, such as `/docs`. */
  readonly mount?: (app: Express, kit: ServiceKit<Extra>) => void;
}

/** Whoever receives events has to say what is done with them; nobody else can. */
type EventPart<Payloads extends object, Received extends object, Extra extends Settings> = [
  keyof Received,
] extends [never]
  ? { readonly handleEvents?: never }
  : {
      /** Makes the handlers of events. `never` stands for their calls, as it does for `implement`. */
      readonly handleEvents: (
        kit: ServiceKit<Extra>,
      ) =>
        | EventHandlers<Received, Payloads, never>
        | Promise<EventHandlers<Received, Payloads, never>>;
    };

/** Says what a service is made of, so that `main.ts` can run it and tests can start it. */
export function defineService<
  Operations extends object,
  Payloads extends object,
  Received extends object,
  Extra extends Settings = Record<never, never>,
>(
  definition: ServiceDefinition<Operations, Payloads, Received, Extra>,
): ServiceDefinition<Operations, Payloads, Received, Extra> {
  return definition;
}

/** Where a service gets its settings, and what differs in tests. */
export interface StartOptions {
  readonly environment: Environment;
  readonly logger?: Logger;
  readonly now?: () => Date;
}
