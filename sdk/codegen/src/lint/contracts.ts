import type { Documents } from '../load/index.ts';
import { resolveRef } from '../load/index.ts';
import type { Channel, EventOperation } from './event-operations.ts';
import { channelsOf, eventOperationsOf } from './event-operations.ts';
import { fieldsOf, stringsOf } from './fields.ts';
import type { Operation } from './http-operations.ts';
import { operationsOf } from './http-operations.ts';

/** Where the list of problems stands. */
export const problemsFile = 'specs/shared/problems.yaml';

/** A document of a service: its OpenAPI or its AsyncAPI description. */
export interface ServiceDocument {
  readonly service: string;
  readonly kind: 'http' | 'events';
  readonly file: string;
  readonly value: unknown;
}

/** All contracts of the platform, arranged for the rules. Positions stay those of the raw files. */
export interface Contracts {
  readonly documents: Documents;
  readonly serviceDocuments: readonly ServiceDocument[];
  /** Names of all services. */
  readonly services: ReadonlySet<string>;
  /** Roles of users (`x-roles` of the security scheme `user`). */
  readonly roles: ReadonlySet<string>;
  readonly operations: readonly Operation[];
  readonly channels: readonly Channel[];
  readonly eventOperations: readonly EventOperation[];
  /** Names of the events that a service publishes. */
  readonly sentBy: (service: string) => ReadonlySet<string>;
  /** The list of problems by code, raw. */
  readonly problems: Readonly<Record<string, unknown>>;
}

/** Arranges spec files for the rules. */
export function readContracts(documents: Documents): Contracts {
  const serviceDocuments = [...documents].flatMap(([file, { value }]) => {
    const kind = kindOf(file);
    return kind ? [{ ...kind, file, value }] : [];
  });
  const http = serviceDocuments.filter(({ kind }) => kind === 'http');
  const events = serviceDocuments.filter(({ kind }) => kind === 'events');
  const eventOperations = events.flatMap((document) => eventOperationsOf(documents, document));
  return {
    documents,
    serviceDocuments,
    services: new Set(serviceDocuments.map(({ service }) => service)),
    roles: new Set(http.flatMap((document) => rolesOf(documents, document))),
    operations: http.flatMap((document) => operationsOf(documents, document)),
    channels: events.flatMap((document) => channelsOf(documents, document)),
    eventOperations,
    sentBy: (service) =>
      new Set(
        eventOperations
          .filter((operation) => operation.service === service && operation.action === 'send')
          .flatMap(({ channel }) => channel ?? []),
      ),
    problems: fieldsOf(documents.get(problemsFile)?.value),
  };
}

function kindOf(file: string): Pick<ServiceDocument, 'service' | 'kind'> | undefined {
  const [, http] = /^specs\/http\/([^/]+)\.openapi\.yaml$/.exec(file) ?? [];
  if (http !== undefined) return { service: http, kind: 'http' };
  const [, events] = /^specs\/events\/([^/]+)\.asyncapi\.yaml$/.exec(file) ?? [];
  return events === undefined ? undefined : { service: events, kind: 'events' };
}

function rolesOf(documents: Documents, { file }: ServiceDocument): readonly string[] {
  const scheme = resolveRef(documents, file, '#/components/securitySchemes/user');
  return stringsOf(fieldsOf(scheme?.value)['x-roles']);
}
