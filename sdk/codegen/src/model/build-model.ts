import type { Diagnostic, Specs } from '../load/index.ts';
import { sortDiagnostics } from '../load/index.ts';
import { checkEventServices, checkNames } from './check-names.ts';
import { checkRefs } from './check-refs.ts';
import { collectEvents } from './collect-events.ts';
import { collectOperations } from './collect-operations.ts';
import { collectProblems, collectSharedResponses } from './collect-problems.ts';
import { collectReceived } from './collect-received.ts';
import { collectSchemas } from './collect-schemas.ts';
import type { HttpService } from './collect-operations.ts';
import type { Model, Operation, PlatformEvent, Service } from './model.ts';
import { createReading } from './place.ts';
import type { ChannelUse } from './read-channels.ts';
import { readChannelUses } from './read-channels.ts';

/**
 * The model of specs that could be read; it is complete only when there are no errors among the
 * diagnostics.
 */
export function buildModel(specs: Pick<Specs, 'documents'>): {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const documents = new Map([...specs.documents].sort(([a], [b]) => (a < b ? -1 : 1)));
  const reading = createReading(documents, diagnostics);
  checkRefs(reading);
  const schemas = collectSchemas(reading);
  const found = collectOperations(reading);
  const operations = found.flatMap((service) => service.operations);
  checkNames(reading, found, schemas);
  const uses = readChannelUses(reading);
  const events = collectEvents(reading, uses, operations);
  checkEventServices(reading, found, uses);
  const model: Model = {
    services: found.map((service) => completeService(service, operations, events, uses)),
    schemas,
    events,
    problems: collectProblems(reading),
    sharedResponses: collectSharedResponses(reading),
  };
  return { model, diagnostics: sortDiagnostics(withoutRepeats(diagnostics)) };
}

/** A part that several others refer to is read, and reported, once for each of them. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map(
    diagnostics.map((diagnostic) => [
      `${diagnostic.file}#${diagnostic.pointer} ${diagnostic.code} ${diagnostic.message}`,
      diagnostic,
    ]),
  );
  return [...seen.values()];
}

function completeService(
  service: HttpService,
  operations: readonly Operation[],
  events: readonly PlatformEvent[],
  uses: readonly ChannelUse[],
): Service {
  const asked = new Set(service.operations.flatMap(({ descriptor }) => descriptor.calls ?? []));
  const calls = new Map<string, string[]>();
  for (const { descriptor } of operations) {
    const isGranted = descriptor.access.services.includes(service.name);
    if (!isGranted && !asked.has(descriptor.operationId)) continue;
    const ids = calls.get(descriptor.service) ?? [];
    calls.set(descriptor.service, [...ids, descriptor.operationId]);
  }
  return {
    ...service,
    sends: events.flatMap(({ descriptor }) =>
      descriptor.sender === service.name ? [descriptor.type] : [],
    ),
    receives: collectReceived(uses, service.name),
    calls,
  };
}
