import type { EventDescriptor, OperationDescriptor, ProblemDefinition } from '@fitsync/descriptor';

import type { Place } from './place.ts';

/** A JSON Schema as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A named schema. Inside `schema` every reference reads `#/components/schemas/<key>`, and keys stand
 * in an order that does not depend on the order in the file.
 */
export interface Schema {
  /** Unique in the platform: `schedule.Booking`. */
  readonly key: string;
  /** As in the spec: `Booking`. */
  readonly name: string;
  /** The service whose document defines it, or `common`. */
  readonly owner: string;
  /** Which generated file holds its type. */
  readonly module: 'schemas' | 'events';
  readonly schema: JsonSchema;
  readonly place: Place;
}

/** A path or query parameter. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
  readonly example: unknown;
}

/** A request body or what a response carries. */
export interface Content {
  readonly mediaType: string;
  /** Key of the schema; absent when the content is not JSON. */
  readonly schema?: string;
  readonly example: unknown;
}

/** A declared response. */
export interface Response {
  readonly status: number;
  readonly description: string;
  readonly content?: Content;
  /** Name of the shared response that it refers to, if it does. */
  readonly shared?: string;
}

/** One HTTP operation: what the engines know of it, and what only the generated texts need. */
export interface Operation {
  readonly descriptor: OperationDescriptor;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly body?: Content & { readonly required: boolean };
  readonly responses: readonly Response[];
  readonly place: Place;
}

/** One event of the catalogue. */
export interface PlatformEvent {
  readonly descriptor: EventDescriptor;
  readonly description: string;
  /** Key of the schema of `data`. */
  readonly data: string;
  /** Schema of the whole message. */
  readonly envelope: JsonSchema;
  /** A whole message. */
  readonly example: unknown;
  readonly place: Place;
}

/** An event that a service receives. */
export interface ReceivedEvent {
  /** Name of the event. */
  readonly type: string;
  /** What the service does with it. */
  readonly summary: string;
  readonly description: string;
  /** Names of the events that handling it may publish. */
  readonly emits: readonly string[];
  /** The receive operation. */
  readonly place: Place;
}

/** A service with what it offers and what it may call. */
export interface Service {
  readonly name: string;
  readonly title: string;
  readonly defaultUrl: string;
  /** Path of its OpenAPI document. */
  readonly path: string;
  /** By path, then method. */
  readonly operations: readonly Operation[];
  /** Names of the events it publishes. */
  readonly sends: readonly string[];
  /** The events it receives, by name. */
  readonly receives: readonly ReceivedEvent[];
  /** Operations of others that list this service or that its own ask (`x-calls`), as operationIds by service. */
  readonly calls: ReadonlyMap<string, readonly string[]>;
}

/** A problem with what the caller can do about it. */
export interface Problem extends ProblemDefinition {
  readonly description: string;
}

/** Everything that the specs say, HTTP and events together. */
export interface Model {
  readonly services: readonly Service[];
  /** By key. */
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly events: readonly PlatformEvent[];
  readonly problems: readonly Problem[];
  /** Responses that operations share, by name. */
  readonly sharedResponses: ReadonlyMap<string, Response>;
}
