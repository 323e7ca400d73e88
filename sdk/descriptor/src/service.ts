import type { EventDescriptor, EventValidators, PayloadMap, ReceiveDescriptor } from './event.ts';
import type { OperationDescriptor, OperationMap, OperationValidators } from './operation.ts';

/** Everything that the engines know about a service: the contract as data, with its validators. */
export interface ServiceContract<
  Operations extends object = OperationMap,
  Sends extends object = PayloadMap,
  Received extends object = object,
> {
  readonly name: string;
  /** Where the service listens unless told otherwise. */
  readonly defaultUrl: string;
  readonly operations: { readonly [Id in keyof Operations]: OperationDescriptor };
  readonly validators: { readonly [Id in keyof Operations]: OperationValidators };
  /** Events that the service publishes. */
  readonly sends: { readonly [Type in keyof Sends]: EventDescriptor };
  /** Events that the service receives. */
  readonly receives: { readonly [Type in keyof Received]: ReceiveDescriptor };
  /** The services that these are from, each with the names of all events that it sends. */
  readonly sources: Readonly<Record<string, readonly string[]>>;
  /** Of all events that the service publishes or receives. */
  readonly eventValidators: { readonly [Type in keyof (Sends & Received)]: EventValidators };
}

/** The operations of other services that a service may call: targets by name, each with its operations. */
export type GrantedCalls = Readonly<
  Record<
    string,
    {
      readonly defaultUrl: string;
      readonly operations: Readonly<Record<string, OperationDescriptor>>;
    }
  >
>;

/** A problem of the catalogue in `specs/shared/problems.yaml`. */
export interface ProblemDefinition {
  /** Stable, machine-readable: `slot_taken`. */
  readonly code: string;
  /** HTTP status. */
  readonly status: number;
  /** Short and the same for every occurrence. */
  readonly title: string;
}
