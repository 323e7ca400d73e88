import { kebabCase, pascalCase } from '../print/names.ts';
import type { HttpService } from './collect-operations.ts';
import type { Schema } from './model.ts';
import type { Reading } from './place.ts';
import { child } from './place.ts';
import type { ChannelUse } from './read-channels.ts';

const ROLES = [
  'Calls',
  'Client',
  'EventHandler',
  'EventHandlers',
  'Examples',
  'Operations',
  'Payloads',
  'Received',
  'Stub',
];

/** Reports events of services that describe no HTTP interface: there would be no place for their types. */
export function checkEventServices(
  { report }: Reading,
  services: readonly HttpService[],
  uses: readonly ChannelUse[],
): void {
  for (const { service, place } of uses) {
    if (services.some(({ name }) => name === service)) continue;
    report(place, {
      code: 'unknown-service',
      message: `There is no service \`${service}\`.`,
      help: `Add specs/http/${service}.openapi.yaml, with \`paths: {}\` if it offers nothing over HTTP.`,
    });
  }
}

/**
 * Reports schemas whose types would be called like an operation or an interface of the same service, and what would be
 * written into one file because names differ in capital letters only.
 */
export function checkNames(
  reading: Reading,
  services: readonly HttpService[],
  schemas: ReadonlyMap<string, Schema>,
): void {
  const { report } = reading;
  checkFiles(reading, [...schemas.values()]);
  for (const { operations } of services) {
    checkFiles(
      reading,
      operations.map(({ descriptor: { operationId, service }, place }) => ({
        name: operationId,
        owner: service,
        place: child(place, 'operationId'),
      })),
    );
  }
  for (const { name, operations } of services) {
    for (const role of ROLES) {
      const schema = schemas.get(`${name}.${pascalCase(name)}${role}`);
      if (!schema) continue;
      report(schema.place, {
        code: 'name-taken',
        message: `\`${schema.name}\` is generated for the ${name} service itself.`,
        help: 'Give the schema another name.',
      });
    }
    for (const { descriptor, place } of operations) {
      const schema = schemas.get(`${name}.${pascalCase(descriptor.operationId)}`);
      if (!schema) continue;
      report(child(place, 'operationId'), {
        code: 'name-taken',
        message: `The types of \`${descriptor.operationId}\` would be called like the schema \`${schema.name}\`.`,
        help: 'Rename the schema, `CreateBookingRequest` for instance, or the operation.',
      });
    }
  }
}

function checkFiles(
  { report }: Reading,
  named: readonly Pick<Schema, 'name' | 'owner' | 'place'>[],
): void {
  const byFile = Map.groupBy(named, ({ name, owner }) => `${owner}/${kebabCase(name)}`);
  for (const [first, ...others] of byFile.values()) {
    for (const { name, place } of others) {
      report(place, {
        code: 'name-taken',
        message: `The file of \`${name}\` would be called like that of \`${first?.name}\`.`,
        help: 'Give one of them another name.',
      });
    }
  }
}
